import Terminals

/// The hues and shapes of the components.
///
/// The hues maximise the smallest difference (CIEDE2000) over normal, protan, deutan and tritan
/// sight for every number of components up to six. Beyond that they repeat with another shape, so
/// that no two components look the same.
struct ComponentPalette: Hashable, Sendable {
  /// The hues as numbers of the xterm table; empty without colour.
  let hues: [UInt8]

  init(theme: Theme, depth: ColorDepth) {
    switch (depth, theme) {
    case (.mono, _), (_, .mono): hues = []
    // Green, cyan and yellow cannot be seen on white.
    case (.eight, .light): hues = [1, 4, 0]
    case (.eight, _): hues = [6, 3, 1, 5, 7]
    case (_, .dark): hues = [214, 105, 87, 198, 229, 136]
    case (_, .light): hues = [166, 69, 54, 88, 21, 29]
    case (_, .highContrast): hues = [214, 87, 105, 198, 229, 136]
    }
  }

  /// The hue of component k ≥ 0, or nil without colour.
  func hue(_ k: Int) -> UInt8? { hues.isEmpty ? nil : hues[k % hues.count] }

  /// The largest number of components whose points all share one glyph; above it each has its own.
  static let largestCountOfOneGlyph = 3
  /// The first shape is the one of all components that share one.
  static let shapes: [Unicode.Scalar] = ["●", "▲", "■", "◆", "✚", "✖", "▼", "★", "◀"]
  static let letters: [Unicode.Scalar] = ["o", "x", "+", "*", "#", "%", "@", "&", "$"]
}
