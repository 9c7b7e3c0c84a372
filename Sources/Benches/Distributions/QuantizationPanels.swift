import Information
import Plane
import RealModule
import Screens
import Terminals

/// View `quantise`: H_Δ[p] and H[p] − log Δ over Δ, which diverge together, and beside them the KL of the bins,
/// which has a limit.
struct QuantizationPanels {
  let bench: DistributionBench
  let readings: DistributionReadings

  func draw(on surface: inout Surface, in rect: Rect) {
    guard case .continuous(let p, let q) = bench.pair else {
      let inner = surface.panel([[Piece("quantise", .text)]], in: rect)
      surface.write(
        "discrete outcomes are bins already: d makes p a density", .quiet,
        column: inner.column + 1, in: inner)
      return
    }
    let plots = QuantizationPlots(bench: bench, readings: readings, p, q)
    guard rect.columns >= 44 else { return plots.drawEntropy(on: &surface, in: rect) }
    let half = (rect.columns + 1) / 2
    plots.drawEntropy(on: &surface, in: rect.inset(right: rect.columns - half))
    plots.drawDivergence(on: &surface, in: rect.inset(left: half))
  }
}

/// The numbers of the bins over many widths.
private struct QuantizationPlots {
  let bench: DistributionBench
  let readings: DistributionReadings
  /// log₂ Δ from very fine bins to bins that hold nearly all of p; it contains the present Δ.
  let range: ClosedRange<Double>
  let samples: [(x: Double, cut: DistributionReadings.Quantized)]

  init(
    bench: DistributionBench, readings: DistributionReadings, _ p: any ContinuousDistribution,
    _ q: any ContinuousDistribution
  ) {
    (self.bench, self.readings) = (bench, readings)
    let scale = Double.log2(p.scale).rounded()
    let present = Double.log2(bench.width)
    range = min(scale - 7, present.rounded(.down))...max(scale + 3, present.rounded(.up))
    samples = stride(from: range.lowerBound, through: range.upperBound, by: 0.5).compactMap { x in
      DistributionReadings.quantized(p, q, width: Double.pow(2, x)).map { (x, $0) }
    }
  }

  func drawEntropy(on surface: inout Surface, in rect: Rect) {
    func line(_ x: Double) -> Double { bench.shown(readings.entropyP - x * Double.log(2)) }
    let title = [
      Piece("H_Δ[p]", .p), Piece(" and ", .text),
      Piece("H[p] − \(bench.logName) Δ", .saving),
    ]
    let points = samples.map { Point($0.x, bench.shown($0.cut.entropy)) }
    let high = max(line(range.lowerBound), points.map(\.y).max() ?? 1)
    let low = min(0, line(range.upperBound))
    let span = max(high - low, 1e-9)
    let axes = drawAxes(
      title, short: "H_Δ[p]", note: "Δ → 0 at the left",
      y: (low - 0.05 * span)...(high + 0.08 * span),
      on: &surface, in: rect)
    var curves = BenchCurves(axes)
    curves.add(.saving, mark: "-", isDotted: true, line)
    curves.add(points, .p, mark: "*")
    curves.draw(on: &surface)
    guard let cut = readings.quantized else { return }
    markReading(cut.entropy, .p, axes, on: &surface)
    let rest = cut.entropy - (readings.entropyP - Double.log(bench.width))
    drawNote("apart: \(bench.text(rest))", .text, axes, on: &surface)
  }

  func drawDivergence(on surface: inout Surface, in rect: Rect) {
    let title = [Piece("KL of the bins", .cost), Piece(" and ", .text), Piece("KL(p‖q)", .quiet)]
    let points = samples.map { Point($0.x, bench.shown($0.cut.divergence)) }
    let limit = bench.shown(readings.divergence)
    let high = max(limit.isFinite ? limit : 0, points.map(\.y).filter(\.isFinite).max() ?? 0)
    let axes = drawAxes(
      title, short: "KL of the bins", note: "dotted: KL(p‖q)", y: 0...max(1.25 * high, 1e-9),
      on: &surface, in: rect)
    guard limit.isFinite else {
      return drawNote("∞: q = 0 where p > 0", .warning, axes, on: &surface)
    }
    var curves = BenchCurves(axes)
    curves.add(level: limit, .quiet, isDotted: true)
    curves.add(points, .cost, mark: "+")
    curves.draw(on: &surface)
    guard let cut = readings.quantized else { return }
    markReading(cut.divergence, .cost, axes, on: &surface)
    let words = "\(bench.text(cut.divergence)) of \(bench.text(readings.divergence))"
    drawNote(words, .text, axes, on: &surface)
  }

  /// Draws the frame of a panel and its axes, with a tick at every third octave and the present Δ.
  private func drawAxes(
    _ title: [Piece], short: String, note: String, y: ClosedRange<Double>,
    on surface: inout Surface, in rect: Rect
  ) -> BenchAxes {
    let over = Piece(", over Δ", .text)
    let first = Piece(short, title[0].style)
    let inner = surface.panel(
      [title + [over], title, [first, over], [first]], note: [Piece(note, .quiet)], in: rect)
    let lowest = (range.lowerBound / 3).rounded(.up) * 3
    let ticks = stride(from: lowest, through: range.upperBound, by: 3).map { octave in
      let width = Double.pow(2, octave)
      let isFraction = octave < 0 && octave >= -10
      let text = isFraction ? "1/\(BenchNumber.place(1 / width))" : BenchNumber.place(width)
      return (value: octave, text: text)
    }
    let axes = BenchAxes(in: inner, x: range, y: y, xTicks: ticks)
    axes.draw(on: &surface)
    axes.drawPlace(Double.log2(bench.width), .quiet, on: &surface)
    return axes
  }

  /// Marks a number of nats at the present Δ.
  private func markReading(
    _ nats: Double, _ style: TextStyle, _ axes: BenchAxes, on surface: inout Surface
  ) {
    guard let (column, row) = axes.cell(Double.log2(bench.width), bench.shown(nats)) else { return }
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
