import Drawing
import Information
import Screens
import Terminals

/// The bound over all q as areas: L(q) from below, and the gap up to log p(x).
///
/// The posterior is named only once q has reached it, so that it can be searched for.
struct JensenBoundPlot {
  let bench: JensenBench
  let present: JensenBound

  func draw(on surface: inout Surface, in rect: Rect) {
    let title = [Piece("log p(x)", .upperCurve), Piece(" ≥ ", .text), Piece("L(q)", .saving)]
    let inner = surface.panel(
      [title + [Piece(", over q(1)", .text)], title],
      note: bench.isAtPosterior ? [Piece("posterior p(1|x) = \(posterior)", .quiet)] : [], in: rect)
    let level = present.logSum
    let ends = [0.0, 1].map { bench.bound(at: $0).chord }.filter(\.isFinite)
    // The ends of L are steep, and the lowest part of them shows no more than the rest.
    let end = level - 0.8 * (level - (ends.count == 2 ? min(ends[0], ends[1]) : level - 3))
    let low = min(end, present.chord.isFinite ? present.chord : end)
    let span = max(level - low, 0.2)
    let axes = BenchAxes(in: inner, x: 0...1, y: (low - 0.05 * span)...(level + 0.12 * span))
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    draw(axes, on: &surface)
  }

  private var posterior: String { BenchNumber.probability(present.posterior[0]) }

  private func draw(_ axes: BenchAxes, on surface: inout Surface) {
    let mark = axes.column(bench.q)
    let areas = axes.areas(styles: surface.styles) { column in
      let q = column == mark ? bench.q : axes.x(ofColumn: column)
      return StackedAreas.Column(
        lower: bench.bound(at: q).chord, upper: present.logSum,
        light: column == mark ? .marked : .usual)
    }
    areas.draw(into: &surface.frame, column: axes.area.column, row: axes.area.row)
    axes.markBelow(present.chord, column: mark, areas, on: &surface)
    var notes = AreaNotes(areas: areas, area: axes.area)
    let column = mark - axes.area.column
    if bench.isAtPosterior {
      notes.write(touch: "touches", at: column, on: &surface)
    } else {
      notes.write(
        difference: "gap \(BenchNumber.text(present.gap))", at: column, isNeeded: true,
        on: &surface)
    }
    notes.write(lower: "L", at: column, isNeeded: false, on: &surface)
  }
}
