import Terminals

/// The style and form of a line.
package struct Pen: Hashable, Sendable {
  package var style: Style
  /// A cell takes the style of the highest priority that touches it; of equals, of the last.
  package var priority: Int
  /// True for two dots instead of one if a cell has room for both.
  package var isThick: Bool
  /// True to leave out every second dot or half cell.
  package var isDotted: Bool

  package init(
    _ style: Style, priority: Int = 0, isThick: Bool = false, isDotted: Bool = false
  ) {
    self.style = style
    self.priority = priority
    self.isThick = isThick
    self.isDotted = isDotted
  }
}
