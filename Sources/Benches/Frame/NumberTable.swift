import Screens
import Terminals

/// Names at the left and numbers at the right, a row each.
struct NumberTable {
  struct Row {
    let name: String
    let value: String
    let style: TextStyle

    init(_ name: String, _ value: String, _ style: TextStyle) {
      (self.name, self.value, self.style) = (name, value, style)
    }
  }

  let rows: [Row]

  /// The rows of several parts, with blank lines between them if there is room for all.
  init(_ parts: [[Row]], room: Int) {
    let count = parts.reduce(0) { $0 + $1.count }
    let separator: [Row] = room >= count + parts.count - 1 ? [Row("", "", .text)] : []
    rows = Array(parts.filter { !$0.isEmpty }.joined(separator: separator))
  }

  func draw(on surface: inout Surface, in rect: Rect) {
    for (row, line) in rows.enumerated() {
      let start = rect.endColumn - 1 - surface.width(line.value)
      // A formula behind the name is left out before the number is.
      let room = start - rect.column - 2
      let name =
        surface.width(line.name) <= room ? line.name : line.name.split(separator: " = ")[0] + ""
      surface.write(name, line.style, column: rect.column + 1, row: row, in: rect)
      let style = line.style == .quiet ? .text : line.style
      surface.write(line.value, style, column: start, row: row, in: rect)
    }
  }
}
