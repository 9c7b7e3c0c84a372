import Terminals

/// A theme made concrete for one terminal: every role and every component as a style.
public struct Inks: Hashable, Sendable {
  public let theme: Theme
  public let capabilities: Capabilities

  public init(theme: Theme, capabilities: Capabilities) {
    self.theme = theme
    self.capabilities = capabilities
  }

  public func style(_ role: Role) -> Style { .plain }

  /// The pure hue of component k (from 0) of `count`.
  public func component(_ k: Int, of count: Int) -> Style { .plain }

  /// The hue of a point (or of a cell's points) whose responsibilities are `weights` (any positive
  /// scale; all zero gives the text colour).
  public func mixed(_ weights: some Collection<Double>) -> Style { .plain }

  /// The glyph of a point that belongs most to component k.
  public func pointGlyph(_ k: Int, of count: Int) -> Unicode.Scalar { "●" }

  /// The badge ` 1 ` of a component's mean: its digit on the component's colour.
  public func badge(_ k: Int, of count: Int) -> Style { .plain }
}
