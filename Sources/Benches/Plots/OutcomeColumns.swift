import Screens
import Terminals

/// The columns of the bars of discrete outcomes: a group for each outcome, p's bar left of q's.
struct OutcomeColumns {
  let count: Int
  let columns: Int

  /// The columns of a group, with the space at its right.
  func group(_ outcome: Int) -> Range<Int> {
    let width = columns / max(1, count)
    let start = (columns - width * count + 1) / 2 + outcome * width
    return start..<start + width
  }

  /// The columns of p's bar and of q's; p's takes the whole group if there is no room for two.
  func bars(_ outcome: Int) -> (p: Range<Int>, q: Range<Int>) {
    let group = group(outcome)
    let bar = group.count >= 5 ? min(6, (group.count - 1) / 2) : max(1, group.count / 2)
    let start = group.lowerBound + max(0, (group.count - 2 * bar) / 2)
    let middle = min(group.upperBound, start + bar)
    return (start..<middle, middle..<min(group.upperBound, middle + bar))
  }

  /// Writes the outcomes' names below the bars, the chosen one lit.
  /// - Parameters:
  ///   - area: the columns of the bars, and the rows of bars, letters and names.
  ///   - hasLetters: true to write p and q between bars and names, if there is room for them.
  ///   - values: the numbers of an outcome for the places beside its name; empty for none.
  func drawNames(
    _ names: [String], chosen: Int, hasLetters: Bool, values: (Int) -> [Piece],
    on surface: inout Surface, in area: Rect
  ) {
    guard area.rows >= 3 else { return }
    for (outcome, name) in names.enumerated() {
      let (group, bars) = (group(outcome), bars(outcome))
      drawValues(values(outcome), beside: name, outcome, on: &surface, in: area)
      let width = surface.width(name)
      let start = area.column + bars.p.lowerBound
      let middle = start + max(0, (2 * bars.p.count - width) / 2)
      let limit = area.column + group.upperBound
      surface.write(
        name, outcome == chosen ? .selection : .axis,
        column: width <= group.count ? min(middle, limit - width) : start, row: area.rows - 1,
        in: area.inset(right: max(0, area.endColumn - limit)))
      guard hasLetters, area.rows >= 6, !bars.q.isEmpty else { continue }
      for (bar, letter, style) in [(bars.p, "p", TextStyle.p), (bars.q, "q", .q)] {
        surface.write(
          letter, style, column: area.column + bar.lowerBound + bar.count / 2, row: area.rows - 2,
          in: area)
      }
    }
  }

  /// Writes the number of the last series after a name, and that of another one before it, if there is
  /// room for both.
  private func drawValues(
    _ values: [Piece], beside name: String, _ outcome: Int, on surface: inout Surface,
    in area: Rect
  ) {
    guard let last = values.last else { return }
    let (group, bars) = (group(outcome), bars(outcome))
    let width = surface.width(name)
    let start = bars.p.lowerBound + max(0, (2 * bars.p.count - width) / 2)
    let before = values.count > 1 ? surface.width(values[0].text) + 1 : 0
    guard start - before >= group.lowerBound,
      start + width + 1 + surface.width(last.text) < group.upperBound
    else { return }
    surface.write(
      last.text, last.style, column: area.column + start + width + 1, row: area.rows - 1, in: area)
    guard before > 0 else { return }
    surface.write(
      values[0].text, values[0].style, column: area.column + start - before, row: area.rows - 1,
      in: area)
  }
}
