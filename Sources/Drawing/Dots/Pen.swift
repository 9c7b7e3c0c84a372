import Terminals

/// What a line is drawn with.
public struct Pen: Hashable, Sendable {
  public enum Texture: Hashable, Sendable {
    case solid
    /// Every second dot or half cell is left out.
    case dotted
  }

  public var style: Style
  /// A cell takes the style of the highest priority that touches it; of equals, of the last.
  public var priority: Int
  /// Two dots instead of one, where a cell has room for both.
  public var isThick: Bool
  public var texture: Texture

  public init(
    _ style: Style, priority: Int = 0, isThick: Bool = false, texture: Texture = .solid
  ) {
    self.style = style
    self.priority = priority
    self.isThick = isThick
    self.texture = texture
  }
}
