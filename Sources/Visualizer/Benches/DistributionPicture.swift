import Information
import Terminals

import RealModule

/// p and q themselves: bars, or curves with the chosen bin filled.
struct DistributionPicture {
  let bench: DistributionBench

  func draw(
    _ canvas: BenchCanvas, _ rect: Rect, hasXLabels: Bool, into frame: inout Frame
  ) {
    switch bench.pair {
    case .discrete(let p, let q):
      let inner = canvas.panel(
        [[("p", .p), (" and ", .text), ("q", .q), (", probabilities", .text)]], rect, into: &frame)
      OutcomePlot(names: p.outcomes, chosen: bench.outcome, canvas: canvas).draw(
        (p.probabilities, .p, "#"), (q.probabilities, .q, "o"), inner, into: &frame)
    case .continuous(let p, let q):
      let cut =
        bench.view == .where ? "" : ", cut into bins of Δ = \(BenchNumber.place(bench.width))"
      let title: BenchCanvas.Words = [
        ("p", .p), (" and ", .text), ("q", .q), (", densities", .text),
      ]
      let inner = canvas.panel([title + [(cut, .text)], title], rect, into: &frame)
      draw(p, q, canvas, inner, hasXLabels, into: &frame)
    }
  }

  private func draw(
    _ p: any ContinuousDistribution, _ q: any ContinuousDistribution, _ canvas: BenchCanvas,
    _ rect: Rect, _ hasXLabels: Bool, into frame: inout Frame
  ) {
    let range = DistributionScale.range(p, q)
    func density(_ distribution: any ContinuousDistribution) -> (Double) -> Double {
      { Double.exp(distribution.logDensity($0)) }
    }
    let tops = [p, q].map { DistributionScale.top(range, count: 400, density($0)) }
    let top = max(tops[0], tops[1]) * (rect.rows >= 6 ? 1.3 : 1.1)
    let axes = BenchAxes(canvas, in: rect, x: range, y: 0...top, hasXLabels: hasXLabels)
    guard !axes.area.isEmpty else { return }
    axes.draw(into: &frame)
    drawChosenBin(p, axes, into: &frame)
    var curves = BenchCurves(axes)
    if bench.view != .where {
      // Bins finer than dots are the curve.
      let binsShown = (range.upperBound - range.lowerBound) / bench.width
      if binsShown < Double(axes.area.columns) {
        curves.add(.axis, mark: ".") { x in
          let bin = Quantization.bin(of: x, width: bench.width)
          return Double.exp(Quantization.logMass(of: p, bin: bin, width: bench.width)) / bench.width
        }
      }
    }
    curves.add(.q, mark: "o", density(q))
    curves.add(.p, mark: "*", density(p))
    curves.draw(into: &frame)
    drawLetters(p, q, axes, into: &frame)
    markWithoutCode(ContinuousComparison(p: p, q: q).withoutCode, axes, into: &frame)
  }

  /// The bin's probability as an area.
  private func drawChosenBin(
    _ p: any ContinuousDistribution, _ axes: BenchAxes, into frame: inout Frame
  ) {
    guard bench.view != .where else { return }
    let low = Double(bench.bin) * bench.width
    let (middle, high) = (low + 0.5 * bench.width, low + bench.width)
    let height =
      Double.exp(Quantization.logMass(of: p, bin: bench.bin, width: bench.width)) / bench.width
    let canvas = axes.canvas
    let chosen = axes.cell(middle, 0)?.column
    for column in 0..<axes.area.columns {
      let x = axes.x(ofColumn: column)
      guard (x >= low && x < high) || axes.area.column + column == chosen else { continue }
      let filled = Int(axes.height(height).rounded(.up))
      for level in 0..<min(axes.area.rows, max(1, filled)) {
        frame[axes.area.column + column, axes.area.endRow - 1 - level] = Cell(
          canvas.isPlain ? ":" : "░", canvas.style(.p))
      }
    }
  }

  /// A badge at the top of each curve.
  private func drawLetters(
    _ p: any ContinuousDistribution, _ q: any ContinuousDistribution, _ axes: BenchAxes,
    into frame: inout Frame
  ) {
    guard axes.area.rows >= 4, axes.area.columns >= 12 else { return }
    func peak(_ distribution: any ContinuousDistribution) -> (column: Int, row: Int)? {
      // The tops of all shipped kinds are their means, of two humps the first.
      let x = distribution.breaks.count > 2 ? distribution.breaks[0] : distribution.mean
      guard let (column, row) = axes.cell(x, Double.exp(distribution.logDensity(x))) else {
        return nil
      }
      return (column, max(axes.area.row, row - 1))
    }
    guard var first = peak(p), var second = peak(q) else { return }
    if (first.column - second.column).magnitude < 4 {
      let isPLeft = p.mean <= q.mean
      first.column += isPLeft ? -2 : 2
      second.column += isPLeft ? 2 : -2
    }
    for (text, place, style) in [
      (" p ", first, axes.canvas.inks.badge(0, of: 2)),
      (" q ", second, axes.canvas.inks.badge(1, of: 2)),
    ] {
      let start = max(axes.area.column, min(axes.area.endColumn - 3, place.column - 1))
      frame.write(text, column: start, row: place.row, style: style, limit: axes.area.endColumn)
    }
  }

  /// Where q = 0 < p, on the base line.
  private func markWithoutCode(
    _ places: [ClosedRange<Double>], _ axes: BenchAxes, into frame: inout Frame
  ) {
    guard !places.isEmpty else { return }
    let canvas = axes.canvas
    for column in 0..<axes.area.columns {
      let x = axes.x(ofColumn: column)
      guard places.contains(where: { $0.contains(x) }) else { continue }
      frame[axes.area.column + column, axes.area.endRow - 1] = Cell(
        canvas.isPlain ? "!" : "∞", canvas.style(.warning))
    }
    let words = " q = 0 < p: KL(p‖q) = ∞ "
    let width = canvas.width(words)
    guard axes.area.columns >= width + 4, axes.area.rows >= 4 else { return }
    frame.write(
      canvas.spell(words), column: axes.area.endColumn - width, row: axes.area.row,
      style: canvas.style(.warning))
  }
}
