import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// log p = L + KL as a bar before and a bar after the half-step (PRML figures 9.11–9.13).
///
/// The bars begin at a common level above zero. Beside the whole of log p no gap would be visible.
struct DecompositionBars {
  let session: Session

  private typealias State = (title: String, column: BoundHistory.Column)

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    let states = states
    let rows = rect.rows - (states.count > 1 ? 2 : 1)
    guard rect.columns >= 20, rows >= 2 else { return }
    let range = BoundWindow.gapFirst(states.map(\.column), rows: Double(rows))
    let side = rect.columns / 2
    for (at, state) in states.enumerated() {
      let place = Rect(
        column: rect.column + at * side, row: rect.row, columns: side, rows: rows + 1)
      surface.draw(in: place) {
        draw(state, range: range, isNewest: at == states.count - 1, on: &$0)
      }
    }
    if states.count > 1 { drawChanges(states[0].column, states[1].column, on: &surface) }
  }

  private var states: [State] {
    let timeline = session.timeline
    let present = BoundHistory.Column(timeline.presentEntry, session.amounts)
    guard timeline.position > 0 else { return [("start", present)] }
    let before = timeline.entries[timeline.position - 1]
    return [
      ("before \(present.name)", BoundHistory.Column(before, session.amounts)),
      ("after \(present.name)", present),
    ]
  }

  /// Draws a bar with its marks, and its title below it.
  private func draw(
    _ state: State, range: (low: Double, high: Double), isNewest: Bool, on surface: inout Surface
  ) {
    let rect = surface.rect
    let rows = rect.rows - 1
    let marks = BoundMarks(state.column, columns: rect.columns, rows: rows)
    let width = max(1, min(12, rect.columns - marks.width - 1))
    let areas = StackedAreas(
      Array(repeating: state.column.area(isNewest ? .newest : .usual), count: width),
      from: range.low, to: range.high, rows: rows, styles: surface.styles,
      hasThickRoof: surface.emphasis.hasLargeMarks)
    areas.draw(into: &surface.frame, column: rect.column + 1, row: rect.row)
    marks.draw(
      beside: Rect(column: rect.column + 1, row: rect.row, columns: width, rows: rows),
      from: rect.column + 1 + width, areas: areas, on: &surface)
    surface.write(
      state.title, isNewest ? .strong : .quiet, column: rect.column + 1, row: rows)
  }

  /// Writes how much each quantity changed. The change of L is that of log p without that of KL,
  /// which keeps its digits near convergence.
  private func drawChanges(
    _ before: BoundHistory.Column, _ after: BoundHistory.Column, on surface: inout Surface
  ) {
    let noise = session.timeline.present.resolution * session.amounts.factor
    let (rise, gap) = (after.logPosterior - before.logPosterior, after.gap - before.gap)
    let names = after.names
    let changes: [(name: String, style: TextStyle, amount: Double)] = [
      (names.logPosterior, .logLikelihood, rise),
      ("= \(names.lowerBound)", .lowerBound, rise - gap),
      ("+ KL", .gap, gap),
    ]
    func pieces(_ decimals: Int) -> [StyledLine.Piece] {
      changes.map { name, style, amount in
        let number = NumberFormat.fitting(amount, width: 12, decimals: decimals)
        let text = amount.magnitude <= noise ? "0" : (amount > 0 ? "+" : "") + number
        return StyledLine.Piece(" \(name) \(text) ", style)
      }
    }
    let text = [pieces(3), pieces(1)].first { surface.width($0) <= surface.rect.columns }
    surface.write(text ?? pieces(0), column: surface.rect.column, row: surface.rect.rows - 1)
  }
}
