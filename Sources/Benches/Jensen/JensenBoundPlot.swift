import Information
import Screens
import Terminals

/// The bound over all q, under the level ln p(x) that it touches at the posterior.
struct JensenBoundPlot {
  let bench: JensenBench
  let present: JensenBound

  func draw(on surface: inout Surface, in rect: Rect) {
    let title = [
      Piece("ln p(x)", .upperCurve), Piece(" ≥ ", .text), Piece("L(q)", .saving),
    ]
    let inner = surface.panel(
      [title + [Piece(", over q(1)", .text)], title],
      note: [Piece("○ touch at the posterior", .quiet)], in: rect)
    let level = present.logSum
    let ends = [0.0, 1].map { bench.bound(at: $0).chord }.filter(\.isFinite)
    let low = min(ends.min() ?? level - 3, present.chord.isFinite ? present.chord : level)
    let span = max(level - low, 0.2)
    let axes = BenchAxes(in: inner, x: 0...1, y: (low - 0.08 * span)...(level + 0.2 * span))
    guard !axes.area.isEmpty else { return }
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
    let bottom = axes.viewport.bounds.minimum.y
    guard let (column, upper) = axes.cell(bench.q, present.logSum),
      let (_, lower) = axes.cell(bench.q, max(bottom, present.chord)), lower > upper
    else { return }
    for row in (upper + 1)..<lower { surface.mark(.gapLine, .cost, column: column, row: row) }
    surface.mark(
      present.chord < bottom ? .below : .present, .saving, column: column, row: lower)
    guard lower - upper >= 2 else { return }
    let text = "gap \(BenchNumber.text(present.gap))"
    let width = surface.width(text)
    let start = column + 2 + width <= axes.area.endColumn ? column + 2 : column - 1 - width
    guard start >= axes.area.column else { return }
    surface.write(
      text, .cost, column: start, row: (upper + lower) / 2 - axes.area.row, in: axes.area)
  }
}
