import Drawing
import Terminals

/// A line across a strip of words, with a title and words at the right.
package struct TitledRule: Hashable, Sendable {
  package let title: String
  package let right: String

  package init(title: String, right: String) {
    self.title = title
    self.right = right
  }

  package func draw(on surface: inout Surface, in rect: Rect) {
    let style = surface.style(.focusedFrame)
    for column in 0..<rect.columns {
      surface[rect.column + column, rect.row] = Cell(surface[.rule], style)
    }
    let end = surface.write(" \(title) ", .strong, column: rect.column + 1, in: rect)
    guard !right.isEmpty else { return }
    let column = rect.endColumn - 3 - surface.width(right)
    if column > end { surface.write(" \(right) ", .quiet, column: column, in: rect) }
  }
}
