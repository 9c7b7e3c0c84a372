import Terminals

/// What a line is drawn with.
package struct Pen: Hashable, Sendable {
  package enum Texture: Hashable, Sendable {
    case solid
    /// Every second dot or half cell is left out.
    case dotted
  }

  package var style: Style
  /// A cell takes the style of the highest priority that touches it; of equals, of the last.
  package var priority: Int
  /// Two dots instead of one, where a cell has room for both.
  package var isThick: Bool
  package var texture: Texture

  package init(
    _ style: Style, priority: Int = 0, isThick: Bool = false, texture: Texture = .solid
  ) {
    self.style = style
    self.priority = priority
    self.isThick = isThick
    self.texture = texture
  }
}
