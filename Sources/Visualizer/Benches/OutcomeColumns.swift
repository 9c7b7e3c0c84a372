import Terminals

/// Where the bars of discrete outcomes stand: a group of columns for each, p's bars left of q's.
struct OutcomeColumns {
  let count: Int
  let columns: Int

  /// The columns of a group, with the air at its right.
  func group(_ outcome: Int) -> Range<Int> {
    let width = columns / max(1, count)
    let start = (columns - width * count + 1) / 2 + outcome * width
    return start..<start + width
  }

  /// p's bar; the whole group where there is no room for two.
  func first(_ outcome: Int) -> Range<Int> {
    let group = group(outcome)
    let bar = barWidth(group.count)
    let start = group.lowerBound + max(0, (group.count - 2 * bar) / 2)
    return start..<min(group.upperBound, start + bar)
  }

  func second(_ outcome: Int) -> Range<Int> {
    let group = group(outcome)
    let bar = barWidth(group.count)
    let start = first(outcome).upperBound
    return start..<min(group.upperBound, start + bar)
  }

  private func barWidth(_ group: Int) -> Int {
    group >= 5 ? min(6, (group - 1) / 2) : max(1, group / 2)
  }

  /// The outcomes' names under the bars, the chosen one lit, and the bars' letters above the names.
  func drawNames(
    _ names: [String], chosen: Int, _ canvas: BenchCanvas, area: Rect, row: Int, letters: Int?,
    into frame: inout Frame
  ) {
    for (outcome, name) in names.enumerated() {
      let group = group(outcome)
      let width = canvas.width(name)
      let start = area.column + first(outcome).lowerBound
      let middle = start + max(0, (2 * first(outcome).count - width) / 2)
      let limit = area.column + group.upperBound
      frame.write(
        canvas.spell(name), column: width <= group.count ? min(middle, limit - width) : start,
        row: row, style: canvas.style(outcome == chosen ? .role(.selection) : .axis),
        limit: min(limit, area.endColumn))
      guard let letters, !second(outcome).isEmpty else { continue }
      for (bar, letter, ink) in [
        (first(outcome), "p", BenchCanvas.Ink.p), (second(outcome), "q", .q),
      ] {
        frame.write(
          letter, column: area.column + bar.lowerBound + bar.count / 2, row: letters,
          style: canvas.style(ink), limit: area.endColumn)
      }
    }
  }
}
