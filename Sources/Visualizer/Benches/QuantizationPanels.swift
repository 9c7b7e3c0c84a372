import Information
import Plane
import Terminals

import RealModule

/// View `quantise`: H_Δ and H[x] − ln Δ over Δ, which diverge together, and the bins' KL beside them,
/// which does not.
struct QuantizationPanels {
  let bench: DistributionBench
  let readings: DistributionReadings

  private struct Sample {
    /// log₂ Δ.
    let x: Double
    let cut: DistributionReadings.Quantized
  }

  func draw(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    guard case .continuous(let p, let q) = bench.pair else {
      let inner = canvas.panel([[("quantise", .text)]], rect, into: &frame)
      canvas.write(
        [("discrete outcomes are bins already: d makes p a density", .quiet)],
        column: inner.column + 1, in: inner, into: &frame)
      return
    }
    let range = octaves(p)
    let samples = stride(from: range.lowerBound, through: range.upperBound, by: 0.5).compactMap {
      x in
      DistributionReadings.quantized(p, q, width: Double.pow(2, x)).map { Sample(x: x, cut: $0) }
    }
    guard rect.columns >= 44 else {
      drawEntropy(samples, range, canvas, rect, into: &frame)
      return
    }
    let half = (rect.columns + 1) / 2
    drawEntropy(samples, range, canvas, rect.inset(right: rect.columns - half), into: &frame)
    drawDivergence(samples, range, canvas, rect.inset(left: half), into: &frame)
  }

  /// From bins finer than anybody cuts to bins that hold nearly all of p, and the present Δ.
  private func octaves(_ p: any ContinuousDistribution) -> ClosedRange<Double> {
    let scale = Double.log2(p.scale).rounded()
    let present = Double.log2(bench.width)
    return min(scale - 7, present.rounded(.down))...max(scale + 3, present.rounded(.up))
  }

  /// A tick at every third octave.
  private func ticks(_ range: ClosedRange<Double>) -> [(value: Double, text: String)] {
    stride(from: (range.lowerBound / 3).rounded(.up) * 3, through: range.upperBound, by: 3).map {
      let width = Double.pow(2, $0)
      return (
        $0, $0 < 0 && $0 >= -10 ? "1/\(BenchNumber.place(1 / width))" : BenchNumber.place(width)
      )
    }
  }

  private func shown(_ nats: Double) -> Double { bench.unit.of(nats: nats) }

  private func drawEntropy(
    _ samples: [Sample], _ range: ClosedRange<Double>, _ canvas: BenchCanvas, _ rect: Rect,
    into frame: inout Frame
  ) {
    func line(_ x: Double) -> Double { shown(readings.entropyP - x * Double.log(2)) }
    let title: BenchCanvas.Words = [
      ("H_Δ", .p), (" and ", .text), ("H[x] − \(bench.logName) Δ", .saving),
    ]
    let inner = canvas.panel(
      [title + [(", over Δ", .text)], title], note: [("Δ → 0 at the left", .quiet)], rect,
      into: &frame)
    let high = max(line(range.lowerBound), samples.map { shown($0.cut.entropy) }.max() ?? 1)
    let low = min(0, line(range.upperBound))
    let span = max(high - low, 1e-9)
    let axes = BenchAxes(
      canvas, in: inner, x: range, y: (low - 0.05 * span)...(high + 0.08 * span),
      xTicks: ticks(range))
    guard !axes.area.isEmpty else { return }
    axes.draw(into: &frame)
    axes.drawPlace(Double.log2(bench.width), .quiet, into: &frame)
    var curves = BenchCurves(axes)
    curves.add(.saving, mark: "-", isDotted: true, line)
    curves.add(
      samples.map { Point($0.x, shown($0.cut.entropy)) }, .p, mark: "*")
    curves.draw(into: &frame)
    guard let cut = readings.quantized else { return }
    mark(Double.log2(bench.width), shown(cut.entropy), .p, axes, into: &frame)
    let rest = cut.entropy - (readings.entropyP - Double.log(bench.width))
    let words = "apart: \(BenchNumber.text(shown(rest)))"
    drawNote(words, .text, axes, into: &frame)
  }

  private func drawDivergence(
    _ samples: [Sample], _ range: ClosedRange<Double>, _ canvas: BenchCanvas, _ rect: Rect,
    into frame: inout Frame
  ) {
    let title: BenchCanvas.Words = [
      ("KL of the bins", .cost), (" and ", .text), ("KL(p‖q)", .quiet),
    ]
    let inner = canvas.panel(
      [title + [(", over Δ", .text)], title], note: [("Δ cancels", .quiet)], rect, into: &frame)
    let limit = shown(readings.divergence)
    let finite = samples.map { shown($0.cut.divergence) }.filter(\.isFinite)
    let high = max(limit.isFinite ? limit : 0, finite.max() ?? 0)
    let axes = BenchAxes(
      canvas, in: inner, x: range, y: 0...max(1.25 * high, 1e-9), xTicks: ticks(range))
    guard !axes.area.isEmpty else { return }
    axes.draw(into: &frame)
    axes.drawPlace(Double.log2(bench.width), .quiet, into: &frame)
    guard limit.isFinite else {
      drawNote("∞: q = 0 where p > 0", .warning, axes, into: &frame)
      return
    }
    var curves = BenchCurves(axes)
    curves.add(level: limit, .quiet, isDotted: true)
    curves.add(samples.map { Point($0.x, shown($0.cut.divergence)) }, .cost, mark: "+")
    curves.draw(into: &frame)
    guard let cut = readings.quantized else { return }
    mark(Double.log2(bench.width), shown(cut.divergence), .cost, axes, into: &frame)
    let text = "\(BenchNumber.text(shown(cut.divergence))) of \(BenchNumber.text(limit))"
    drawNote(text, .text, axes, into: &frame)
  }

  private func mark(
    _ x: Double, _ y: Double, _ ink: BenchCanvas.Ink, _ axes: BenchAxes, into frame: inout Frame
  ) {
    guard let (column, row) = axes.cell(x, y) else { return }
    frame[column, row] = Cell(axes.canvas.isPlain ? "@" : "●", axes.canvas.style(ink))
  }

  /// A word at the top right, where neither curve passes.
  private func drawNote(
    _ text: String, _ ink: BenchCanvas.Ink, _ axes: BenchAxes, into frame: inout Frame
  ) {
    let width = axes.canvas.width(text)
    guard width + 1 < axes.area.columns, axes.area.rows >= 3 else { return }
    frame.write(
      axes.canvas.spell(text), column: axes.area.endColumn - width, row: axes.area.row,
      style: axes.canvas.style(ink))
  }
}
