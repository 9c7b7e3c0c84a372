import Information
import Terminals

/// Code lengths of bins as stairs over the line.
struct BinPlot {
  let bench: DistributionBench
  let range: ClosedRange<Double>
  let canvas: BenchCanvas

  func draw(
    _ series: [(any ContinuousDistribution, BenchCanvas.Ink, Unicode.Scalar)], level: Double?,
    _ rect: Rect, into frame: inout Frame
  ) {
    func length(_ distribution: any ContinuousDistribution) -> (Double) -> Double {
      { x in
        let bin = Quantization.bin(of: x, width: bench.width)
        return bench.unit.of(
          nats: 0 - Quantization.logMass(of: distribution, bin: bin, width: bench.width))
      }
    }
    // The tallest lengths lie where next to nothing happens: those that p needs set the height.
    let usual = series.first?.0.typical ?? range
    let tops = series.map { DistributionScale.top(usual, count: 100, length($0.0)) }
    let top = min(tops.max() ?? 1, 2.5 * max(tops.first ?? 1, level ?? 0)) * 1.15
    let axes = BenchAxes(canvas, in: rect, x: range, y: 0...top)
    guard !axes.area.isEmpty else { return }
    axes.draw(into: &frame)
    axes.drawPlace((Double(bench.bin) + 0.5) * bench.width, .quiet, into: &frame)
    var curves = BenchCurves(axes)
    if let level { curves.add(level: level, .quiet, isDotted: true) }
    for (distribution, ink, mark) in series.reversed() {
      curves.add(ink, mark: mark, length(distribution))
    }
    curves.draw(into: &frame)
    for (distribution, ink, _) in series {
      for column in 0..<axes.area.columns
      where length(distribution)(axes.x(ofColumn: column)) == .infinity {
        frame[axes.area.column + column, axes.area.row] = Cell(
          canvas.isPlain ? "!" : "∞", canvas.style(ink))
      }
    }
  }
}
