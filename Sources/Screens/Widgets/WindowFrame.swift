import Drawing
import Terminals

/// The cleared box of a window. Its edges say how many lines are above and below those in view.
package struct WindowFrame: Sendable {
  package let title: String
  package let rect: Rect
  /// The words at the right of the lower edge; left out if there is no room for them.
  package var note: String
  /// The number of lines above those in view, and below them.
  package var hidden = (above: 0, below: 0)

  /// The columns and rows that the frame takes from its contents.
  package static let border = Size(columns: 4, rows: 2)

  package init(title: String, rect: Rect, note: String = "") {
    self.title = title
    self.rect = rect
    self.note = note
  }

  /// The place of the contents.
  package var inner: Rect { rect.inset(left: 2, top: 1, right: 2, bottom: 1) }

  package func draw(on surface: inout Surface) {
    surface.fill(rect)
    let above = words(.moreAbove, hidden.above, on: surface)
    let below = words(.more, hidden.below, on: surface)
    let taken = below.isEmpty ? 0 : surface.width(below) + 3
    let isNoted = surface.width(note) + taken + 6 <= rect.columns
    let room = rect.columns - (above.isEmpty ? 5 : surface.width(above) + 9)
    Box(
      title: surface.shortened(title, to: room), topRight: above, bottomRight: isNoted ? note : "",
      isFocused: true
    )
    .draw(into: &surface.frame, rect: rect, styles: surface.styles)
    guard !below.isEmpty, rect.rows >= 2 else { return }
    surface.write(
      " \(below) ", .strong, column: rect.column + 2, row: rect.rows - 1, in: rect.inset(right: 1))
  }

  private func words(_ symbol: Symbol, _ count: Int, on surface: Surface) -> String {
    count > 0 ? "\(surface[symbol]) \(count) more" : ""
  }
}
