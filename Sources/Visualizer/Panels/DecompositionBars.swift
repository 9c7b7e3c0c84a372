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
    if let before = session.timeline.previous {
      drawChanges(BoundChange(from: before.bound, to: session.timeline.present.bound), on: &surface)
    }
  }

  private var states: [State] {
    let timeline = session.timeline
    let present = BoundHistory.Column(timeline.presentEntry, session.amounts)
    guard let before = timeline.previous else { return [("start", present)] }
    return [
      (
        "before \(present.name)",
        BoundHistory.Column(before, hasPrior: present.hasPrior, session.amounts)
      ),
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

  /// Writes how much each quantity changed: `Δlog p +39.4 = ΔL +25.3 + ΔKL +14.1`.
  private func drawChanges(_ change: BoundChange, on surface: inout Surface) {
    let names = session.boundNames
    let delta = String(surface[.difference])
    let changes: [(sign: String, name: String, style: TextStyle, nats: Double)] = [
      ("", names.logPosterior, .logLikelihood, change.logPosterior),
      ("= ", names.lowerBound, .lowerBound, change.lowerBound),
      ("+ ", "KL", .gap, change.divergence),
    ]
    func pieces(_ decimals: Int) -> [StyledLine.Piece] {
      changes.map { sign, name, style, nats in
        let amount = session.amounts(nats)
        let number = NumberFormat.fitting(amount, width: 12, decimals: decimals)
        return StyledLine.Piece(" \(sign)\(delta)\(name) \(amount > 0 ? "+" : "")\(number)", style)
      }
    }
    let text = [pieces(3), pieces(1)].first { surface.width($0) <= surface.rect.columns }
    surface.write(text ?? pieces(0), column: surface.rect.column, row: surface.rect.rows - 1)
  }
}
