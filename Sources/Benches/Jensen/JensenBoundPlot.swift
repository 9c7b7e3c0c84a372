import Information
import Screens
import Terminals

/// The bound over all q, under the level ln p(x) that it touches at the posterior.
struct JensenBoundPlot {
  let bench: JensenBench
  let present: JensenBound

  func draw(on surface: inout Surface, in rect: Rect) {
    let title = [Piece("ln p(x)", .upperCurve), Piece(" ≥ ", .text), Piece("L(q)", .saving)]
    let inner = surface.panel(
      [title + [Piece(", over q(1)", .text)], title],
      note: [Piece("○ touch at the posterior", .quiet)], in: rect)
    let level = present.logSum
    let ends = [0.0, 1].map { bench.bound(at: $0).chord }.filter(\.isFinite)
    let low = min(ends.min() ?? level - 3, present.chord.isFinite ? present.chord : level)
    let span = max(level - low, 0.2)
    let axes = BenchAxes(in: inner, x: 0...1, y: (low - 0.08 * span)...(level + 0.2 * span))
    axes.draw(on: &surface)
    var curves = BenchCurves(axes)
    curves.add(level: level, .upperCurve, isDotted: false)
    curves.add(.saving, mark: "-") { bench.bound(at: $0).chord }
    curves.draw(on: &surface)
    drawTouch(axes, on: &surface)
    drawPresent(axes, on: &surface)
  }

  /// Marks the posterior, where the bound touches.
  private func drawTouch(_ axes: BenchAxes, on surface: inout Surface) {
    let posterior = present.posterior[0]
    guard let (column, row) = axes.cell(posterior, present.logSum) else { return }
    surface.mark(.touch, .strong, column: column, row: row)
    let text = "p(1|x) = \(BenchNumber.probability(posterior))"
    let width = surface.width(text)
    guard axes.area.columns >= width + 2 else { return }
    let start = max(axes.area.column, min(axes.area.endColumn - width, column - width / 2))
    surface.write(text, .quiet, column: start, row: row - 1 - axes.area.row, in: axes.area)
  }

  /// Marks the present q, with the gap up to ln p(x).
  private func drawPresent(_ axes: BenchAxes, on surface: inout Surface) {
    guard let (column, upper, lower) = axes.drawGap(of: present, at: bench.q, on: &surface),
      lower - upper >= 2
    else { return }
    let text = "gap \(BenchNumber.text(present.gap))"
    let width = surface.width(text)
    let start = column + 2 + width <= axes.area.endColumn ? column + 2 : column - 1 - width
    guard start >= axes.area.column else { return }
    surface.write(
      text, .cost, column: start, row: (upper + lower) / 2 - axes.area.row, in: axes.area)
  }
}

extension BenchAxes {
  /// Draws the gap from ln p(x) down to the bound at a place, with the mark of the bound.
  /// - Returns: the column and the two rows, which are equal if there is no gap to see.
  func drawGap(
    of bound: JensenBound, at x: Double, on surface: inout Surface
  ) -> (column: Int, upper: Int, lower: Int)? {
    // A bound at −∞ leaves through the bottom edge.
    let chord = max(bound.chord, viewport.bounds.minimum.y)
    guard let (column, upper) = cell(x, bound.logSum), let (_, lower) = cell(x, chord) else {
      return nil
    }
    guard lower > upper else { return (column, upper, upper) }
    for row in (upper + 1)..<lower { surface.mark(.gapLine, .cost, column: column, row: row) }
    surface.mark(bound.chord < chord ? .below : .present, .saving, column: column, row: lower)
    return (column, upper, lower)
  }
}
