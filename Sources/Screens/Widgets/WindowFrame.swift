import Drawing
import Terminals

/// A cleared box in the middle of the screen, above the hint line.
package struct WindowFrame: Hashable, Sendable {
  package let title: String
  /// The size of the contents, if there is room for it.
  package let size: Size
  /// The words in the lower edge.
  package let note: String

  package init(title: String, size: Size, note: String = "") {
    self.title = title
    self.size = size
    self.note = note
  }

  /// Draws the box in the surface's rectangle and returns its inside.
  package func draw(on surface: inout Surface) -> Rect {
    let screen = surface.rect
    let width = min(screen.columns, size.columns + 4)
    let height = min(screen.rows - (screen.rows > 3 ? 1 : 0), size.rows + 2)
    let rect = Rect(
      column: (screen.columns - width) / 2, row: max(0, (screen.rows - 1 - height) / 2),
      columns: width, rows: height)
    surface.fill(rect)
    return Box(title: title, bottomRight: note, isFocused: true)
      .draw(into: &surface.frame, rect: rect, styles: surface.styles).inset(left: 1, right: 1)
  }
}
