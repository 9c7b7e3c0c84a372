import Screens
import Terminals

/// Names at the left and numbers at the right, a row each.
struct NumberTable {
  struct Row {
    let name: String
    let value: String
    let style: TextStyle

    init(_ name: String, _ value: String, _ style: TextStyle) {
      self.name = name
      self.value = value
      self.style = style
    }

    static let blank = Row("", "", .text)
  }

  let rows: [Row]

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
