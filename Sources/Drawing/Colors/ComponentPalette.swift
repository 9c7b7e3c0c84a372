import Terminals

/// The hues and shapes of the components.
///
/// The hues maximise the smallest difference (CIEDE2000) over normal, protan, deutan and tritan
/// sight for every number of components up to six. Beyond that they repeat with another shape, so
/// that no two components look the same.
struct ComponentPalette: Hashable, Sendable {
  /// A hue and its steps towards grey, as numbers of the xterm table.
  typealias Ramp = [UInt8]
  /// The ramps of the components; empty without colour.
  ///
  /// The steps are picked by eye from the 256 colours, which have no exact ones: they keep the hue
  /// and lose about a third of the chroma each. With eight colours a hue has no steps.
  private let ramps: [Ramp]
  /// The fills of the components, over which the hues can be seen; empty if there are none.
  private let fills: [UInt8]
  /// The colour of a point that could belong to any component.
  let grey: UInt8
  /// The fill of what belongs to no component.
  let greyFill: UInt8

  init(theme: Theme, depth: ColorDepth) {
    switch (depth, theme) {
    case (.mono, _), (_, .mono): ramps = []
    // Green, cyan and yellow cannot be seen on white.
    case (.eight, .light): ramps = [[1], [4], [0]]
    case (.eight, _): ramps = [[6], [3], [1], [5], [7]]
    case (_, .dark):
      ramps = [
        [214, 179, 137], [105, 104, 103], [87, 116, 109], [198, 168, 132], [229, 187, 144],
        [136, 137, 101],
      ]
    case (_, .light):
      ramps = [
        [166, 130, 137], [69, 68, 103], [54, 97, 96], [88, 95, 138], [21, 62, 67], [29, 65, 65],
      ]
    case (_, .highContrast):
      ramps = [
        [214, 179, 180], [87, 116, 152], [105, 147, 146], [198, 204, 175], [229, 186, 187],
        [136, 143, 144],
      ]
    }
    // Greys that differ most from the hues in every kind of sight.
    switch theme {
    case .dark, .mono: (grey, greyFill) = (243, 238)
    case .light: (grey, greyFill) = (246, 252)
    case .highContrast: (grey, greyFill) = (250, 240)
    }
    // Of the same hue, and darker or lighter, so that there is as much contrast as possible between a line and
    // its fill and between the fill and the ground.
    switch (depth, theme) {
    case (.mono, _), (.eight, _), (_, .mono): fills = []
    case (_, .dark): fills = [94, 55, 23, 89, 101, 58]
    case (_, .light): fills = [223, 189, 183, 217, 147, 115]
    case (_, .highContrast): fills = [94, 23, 55, 89, 101, 58]
    }
  }

  /// The ramp of component k ≥ 0, or nil without colour.
  func ramp(_ k: Int) -> Ramp? { ramps.isEmpty ? nil : ramps[k % ramps.count] }

  /// The fill of component k ≥ 0: its hue where there are too few colours for another. Nil without colour.
  func fill(_ k: Int) -> UInt8? { fills.isEmpty ? hue(k) : fills[k % fills.count] }

  /// The hue of component k ≥ 0, or nil without colour.
  func hue(_ k: Int) -> UInt8? { ramp(k)?.first }

  /// The largest number of components whose points all share one glyph; above it each has its own.
  static let largestCountOfOneGlyph = 3
  /// The first shape is the one of all components that share one.
  static let shapes: [Unicode.Scalar] = ["●", "▲", "■", "◆", "✚", "✖", "▼", "★", "◀"]
  static let letters: [Unicode.Scalar] = ["o", "x", "+", "*", "#", "%", "@", "&", "$"]
  /// A point that could belong to any component, where there is no grey to tell it by.
  static let undecided: Unicode.Scalar = "?"
}
