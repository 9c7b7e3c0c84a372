import Terminals

/// A frame as plain text.
package enum TextExport {
  /// One line per row, each ended by a newline; trailing spaces are cut.
  package static func text(of frame: Frame) -> String {
    var text = String.UnicodeScalarView()
    for row in 0..<frame.size.rows {
      let cells = frame.row(row)
      let end = cells.lastIndex { $0.scalar != " " }.map { $0 + 1 } ?? cells.startIndex
      for cell in cells[cells.startIndex..<end] { text.append(contentsOf: cell.scalars) }
      text.append("\n")
    }
    return String(text)
  }
}
