import Drawing
import Terminals

/// A line across with words in it: what parts a strip from the panels above.
struct Rule {
  let title: String
  let right: String

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let rule: Unicode.Scalar = canvas.glyphs == .ascii ? "-" : "─"
    let style = canvas.inks.style(.focusedFrame)
    for column in 0..<rect.columns { frame[rect.column + column, rect.row] = Cell(rule, style) }
    let end = canvas.write(
      " \(title) ", .strong, column: rect.column + 1, in: rect, into: &frame)
    guard !right.isEmpty else { return }
    let column = rect.endColumn - 3 - canvas.width(right)
    if column > end { canvas.write(" \(right) ", .quiet, column: column, in: rect, into: &frame) }
  }
}
