/// One picture of the whole screen: a grid of cells in rows.
///
/// Writing outside the grid is ignored, so a drawing that is larger than the screen is clipped.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// The cells, row after row.
  package private(set) var cells: [Cell]

  package init(size: Size, filledWith cell: Cell = .blank) {
    let kept = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.size = kept
    cells = Array(repeating: cell, count: kept.columns * kept.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { holds(column, row) ? cells[row * size.columns + column] : .blank }
    set { if holds(column, row) { cells[row * size.columns + column] = newValue } }
  }

  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes a text from left to right and returns the column after it. The text is cut off at
  /// `limit` and at the edge of the grid.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    var at = column
    let end = min(limit ?? size.columns, size.columns)
    for scalar in text.unicodeScalars {
      guard at < end else { break }
      self[at, row] = Cell(scalar, style)
      at += 1
    }
    return at
  }

  package mutating func fill(_ rect: Rect, with cell: Cell = .blank) {
    for row in max(0, rect.row)..<max(0, min(size.rows, rect.endRow), rect.row) {
      for column in max(0, rect.column)..<max(0, min(size.columns, rect.endColumn), rect.column) {
        self[column, row] = cell
      }
    }
  }

  /// The characters of one row, as text.
  package func text(row: Int) -> String {
    String(String.UnicodeScalarView(self.row(row).map(\.scalar)))
  }

  /// The same characters in other styles.
  package func inked(_ ink: (Style) -> Style) -> Frame {
    var frame = self
    for index in cells.indices { frame.cells[index].style = ink(cells[index].style) }
    return frame
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }
}
