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

  /// The columns of p's bar; the whole group if there is no room for two.
  func first(_ outcome: Int) -> Range<Int> {
    let group = group(outcome)
    let bar = barWidth(group.count)
    let start = group.lowerBound + max(0, (group.count - 2 * bar) / 2)
    return start..<min(group.upperBound, start + bar)
  }

  /// The columns of q's bar.
  func second(_ outcome: Int) -> Range<Int> {
    let group = group(outcome)
    let bar = barWidth(group.count)
    let start = first(outcome).upperBound
    return start..<min(group.upperBound, start + bar)
  }

  private func barWidth(_ group: Int) -> Int {
    group >= 5 ? min(6, (group - 1) / 2) : max(1, group / 2)
  }

  /// Writes the outcomes' names below the bars, the chosen one lit, and the bars' letters above the names.
  /// - Parameters:
  ///   - area: the columns of the bars, and the rows of bars, letters and names.
  ///   - row: the row of the names, from the top of the area.
  ///   - letters: the row of the letters; nil if there is no room for them.
  func drawNames(
    _ names: [String], chosen: Int, in area: Rect, row: Int, letters: Int?,
    on surface: inout Surface
  ) {
    for (outcome, name) in names.enumerated() {
      let group = group(outcome)
      let width = surface.width(name)
      let start = area.column + first(outcome).lowerBound
      let middle = start + max(0, (2 * first(outcome).count - width) / 2)
      let limit = area.column + group.upperBound
      surface.write(
        name, outcome == chosen ? .selection : .axis,
        column: width <= group.count ? min(middle, limit - width) : start, row: row,
        in: area.inset(right: max(0, area.endColumn - limit)))
      guard let letters, !second(outcome).isEmpty else { continue }
      for (bar, letter, style) in [
        (first(outcome), "p", TextStyle.p), (second(outcome), "q", .q),
      ] {
        surface.write(
          letter, style, column: area.column + bar.lowerBound + bar.count / 2, row: letters,
          in: area)
      }
    }
  }
}
