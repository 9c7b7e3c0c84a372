import Information
import Plane
import Screens
import Terminals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// View `quantise`: H_Δ and H[x] − ln Δ over Δ, which diverge together, and beside them the KL of the bins,
/// which has a limit.
struct QuantizationPanels {
  let bench: DistributionBench
  let readings: DistributionReadings

  private struct Sample {
    /// log₂ Δ.
    let x: Double
    let cut: DistributionReadings.Quantized
  }

  func draw(on surface: inout Surface, in rect: Rect) {
    guard case .continuous(let p, let q) = bench.pair else {
      let inner = surface.panel([[Piece("quantise", .text)]], in: rect)
      surface.write(
        "discrete outcomes are bins already: d makes p a density", .quiet,
        column: inner.column + 1, in: inner)
      return
    }
    let range = octaves(p)
    let samples = stride(from: range.lowerBound, through: range.upperBound, by: 0.5).compactMap {
      x in
      DistributionReadings.quantized(p, q, width: pow(2, x)).map { Sample(x: x, cut: $0) }
    }
    guard rect.columns >= 44 else {
      drawEntropy(samples, over: range, on: &surface, in: rect)
      return
    }
    let half = (rect.columns + 1) / 2
    drawEntropy(samples, over: range, on: &surface, in: rect.inset(right: rect.columns - half))
    drawDivergence(samples, over: range, on: &surface, in: rect.inset(left: half))
  }

  /// From very fine bins to bins that hold nearly all of p; it contains the present Δ.
  private func octaves(_ p: any ContinuousDistribution) -> ClosedRange<Double> {
    let scale = log2(p.scale).rounded()
    let present = log2(bench.width)
    return min(scale - 7, present.rounded(.down))...max(scale + 3, present.rounded(.up))
  }

  /// A tick at every third octave.
  private func ticks(_ range: ClosedRange<Double>) -> [(value: Double, text: String)] {
    stride(from: (range.lowerBound / 3).rounded(.up) * 3, through: range.upperBound, by: 3).map {
      let width = pow(2, $0)
      return (
        $0, $0 < 0 && $0 >= -10 ? "1/\(BenchNumber.place(1 / width))" : BenchNumber.place(width)
      )
    }
  }

  private func shown(_ nats: Double) -> Double { bench.unit.of(nats: nats) }

  private func drawEntropy(
    _ samples: [Sample], over range: ClosedRange<Double>, on surface: inout Surface, in rect: Rect
  ) {
    func line(_ x: Double) -> Double { shown(readings.entropyP - x * log(2)) }
    let title = [
      Piece("H_Δ", .p), Piece(" and ", .text), Piece("H[x] − \(bench.logName) Δ", .saving),
    ]
    let inner = surface.panel(
      [title + [Piece(", over Δ", .text)], title], note: [Piece("Δ → 0 at the left", .quiet)],
      in: rect)
    let high = max(line(range.lowerBound), samples.map { shown($0.cut.entropy) }.max() ?? 1)
    let low = min(0, line(range.upperBound))
    let span = max(high - low, 1e-9)
    let axes = BenchAxes(
      in: inner, x: range, y: (low - 0.05 * span)...(high + 0.08 * span), xTicks: ticks(range))
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    axes.drawPlace(log2(bench.width), .quiet, on: &surface)
    var curves = BenchCurves(axes)
    curves.add(.saving, mark: "-", isDotted: true, line)
    curves.add(samples.map { Point($0.x, shown($0.cut.entropy)) }, .p, mark: "*")
    curves.draw(on: &surface)
    guard let cut = readings.quantized else { return }
    markReading(shown(cut.entropy), .p, axes, on: &surface)
    let rest = cut.entropy - (readings.entropyP - log(bench.width))
    drawNote("apart: \(BenchNumber.text(shown(rest)))", .text, axes, on: &surface)
  }

  private func drawDivergence(
    _ samples: [Sample], over range: ClosedRange<Double>, on surface: inout Surface, in rect: Rect
  ) {
    let title = [
      Piece("KL of the bins", .cost), Piece(" and ", .text), Piece("KL(p‖q)", .quiet),
    ]
    let inner = surface.panel(
      [title + [Piece(", over Δ", .text)], title], note: [Piece("Δ cancels", .quiet)], in: rect)
    let limit = shown(readings.divergence)
    let finite = samples.map { shown($0.cut.divergence) }.filter(\.isFinite)
    let high = max(limit.isFinite ? limit : 0, finite.max() ?? 0)
    let axes = BenchAxes(
      in: inner, x: range, y: 0...max(1.25 * high, 1e-9), xTicks: ticks(range))
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    axes.drawPlace(log2(bench.width), .quiet, on: &surface)
    guard limit.isFinite else {
      drawNote("∞: q = 0 where p > 0", .warning, axes, on: &surface)
      return
    }
    var curves = BenchCurves(axes)
    curves.add(level: limit, .quiet, isDotted: true)
    curves.add(samples.map { Point($0.x, shown($0.cut.divergence)) }, .cost, mark: "+")
    curves.draw(on: &surface)
    guard let cut = readings.quantized else { return }
    markReading(shown(cut.divergence), .cost, axes, on: &surface)
    drawNote(
      "\(BenchNumber.text(shown(cut.divergence))) of \(BenchNumber.text(limit))", .text, axes,
      on: &surface)
  }

  /// Marks a number at the present Δ.
  private func markReading(
    _ y: Double, _ style: TextStyle, _ axes: BenchAxes, on surface: inout Surface
  ) {
    guard let (column, row) = axes.cell(log2(bench.width), y) else { return }
    surface.mark(.reading, style, column: column, row: row)
  }

  /// Writes a note at the top right, where neither curve passes.
  private func drawNote(
    _ text: String, _ style: TextStyle, _ axes: BenchAxes, on surface: inout Surface
  ) {
    let width = surface.width(text)
    guard width + 1 < axes.area.columns, axes.area.rows >= 3 else { return }
    surface.write(text, style, column: axes.area.endColumn - width, in: axes.area)
  }
}
