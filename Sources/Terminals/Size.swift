/// The extent of a screen, a panel or a frame, in character cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The numbers of columns, and of rows, that a screen may have.
  package static let range = 1...1000

  /// The size that a text of the form COLUMNSxROWS gives; nil if it has another form or is out of range.
  package init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      Size.range.contains(columns), Size.range.contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
