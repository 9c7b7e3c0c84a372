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
    set {
      guard holds(column, row) else { return }
      let index = row * size.columns + column
      if newValue.extent == .narrow, cells[index].extent == .narrow {
        cells[index] = newValue
      } else {
        put(newValue, at: index, column: column)
      }
    }
  }

  /// Overwriting one half of a wide character leaves a blank in the place of the other, and a half without the
  /// other is a blank.
  private mutating func put(_ cell: Cell, at index: Int, column: Int) {
    switch cells[index].extent {
    case .narrow: break
    case .wide: cells[index + 1] = Cell(" ", cells[index + 1].style)
    case .rest where cell.extent == .rest: break
    case .rest: cells[index - 1] = Cell(" ", cells[index - 1].style)
    }
    let isWhole =
      switch cell.extent {
      case .narrow: true
      case .wide: column + 1 < size.columns
      case .rest: column > 0 && cells[index - 1].extent == .wide
      }
    cells[index] = isWhole ? cell : Cell(" ", cell.style)
    guard cell.extent == .wide, isWhole else { return }
    if cells[index + 1].extent == .wide { cells[index + 2] = Cell(" ", cells[index + 2].style) }
    cells[index + 1] = Cell(" ", cell.style, extent: .rest)
  }

  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes a text from left to right and returns the column after it. The text is cut off at
  /// `limit` and at the edge of the grid. A wide character that has room for its first half only
  /// becomes a blank.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    write(text, column: column, row: row, limit: limit) { _ in style }
  }

  /// Writes a text whose style depends on the column.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, column: Int, row: Int, limit: Int? = nil,
    style: (_ column: Int) -> Style
  ) -> Int {
    let end = min(limit ?? size.columns, size.columns)
    var at = column
    var last: Int?
    for scalar in text.unicodeScalars {
      let width = scalar.cellWidth
      if width == 0 {
        if let last, scalar.isMark { attach(scalar, column: last, row: row) }
        continue
      }
      guard at < end else { break }
      if at + width > end {
        self[at, row] = Cell(" ", style(at))
        return end
      }
      self[at, row] = Cell(scalar.shown, style(at), extent: width == 2 ? .wide : .narrow)
      last = at
      at += width
    }
    return at
  }

  private mutating func attach(_ mark: Unicode.Scalar, column: Int, row: Int) {
    if holds(column, row) { cells[row * size.columns + column].attach(mark) }
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
    String(String.UnicodeScalarView(self.row(row).flatMap(\.scalars)))
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
