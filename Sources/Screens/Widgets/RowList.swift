import Drawing
import Terminals

/// Lines in a rectangle, scrolled if they do not fit. Drawing and the mouse read the same lines.
package struct RowList: Hashable, Sendable {
  /// The position of the lines in view.
  package enum Position: Hashable, Sendable {
    /// The first line in view, at most.
    case scrolled(Int)
    /// The selected item, with the lines around it.
    /// - Parameter fromTop: true to begin with the first line as long as the item is in view then.
    case selected(Int, fromTop: Bool = false)
  }

  package let rect: Rect
  package let rows: [WindowRow]
  /// The lines in view.
  package let shown: Range<Int>
  private let selected: Int?

  package init(_ rows: [WindowRow], in rect: Rect, at position: Position) {
    self.rect = rect
    self.rows = rows
    let room = min(rows.count, rect.rows)
    let last = rows.count - room
    switch position {
    case .scrolled(let first):
      selected = nil
      shown = Range(start: min(max(0, first), last), count: room)
    case .selected(let item, let fromTop):
      selected = item
      // The lines of the item are in the middle if possible, and its first line is always in view.
      let first = rows.firstIndex { $0.item == item } ?? 0
      let count = rows.count { $0.item == item }
      let centred = min(first, first - max(0, room - count) / 2)
      let start = fromTop && first + count <= room ? 0 : centred
      shown = Range(start: min(max(0, start), last), count: room)
    }
  }

  /// The largest first line in view.
  package var lastFirst: Int { rows.count - shown.count }

  /// The number of lines above those in view, and below them.
  package var hidden: (above: Int, below: Int) {
    (shown.lowerBound, rows.count - shown.upperBound)
  }

  /// The item at a cell; nil if there is none.
  package func item(column: Int, row: Int) -> Int? {
    guard rect.contains(column: column, row: row) else { return nil }
    let index = shown.lowerBound + row - rect.row
    return shown.contains(index) ? rows[index].item : nil
  }

  package func draw(on surface: inout Surface) {
    for (row, line) in rows[shown].enumerated() {
      let isSelected = line.item != nil && line.item == selected
      if isSelected {
        surface.fill(
          Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1),
          with: .selection)
      }
      for field in line.fields {
        let pieces = field.pieces.map {
          isSelected ? StyledLine.Piece($0.text, .selection) : $0
        }
        surface.write(pieces, column: rect.column + field.column, row: row, in: rect)
      }
    }
  }
}

extension Range<Int> {
  fileprivate init(start: Int, count: Int) { self = start..<start + count }
}
