import Terminals

/// The single characters that differ between glyph sets.
extension GlyphSet {
  /// Stands for what was cut off.
  var ellipsis: Unicode.Scalar { self == .ascii ? "~" : "…" }

  var levelRule: Unicode.Scalar { self == .ascii ? "-" : "─" }
  var uprightRule: Unicode.Scalar { self == .ascii ? "|" : "│" }
  /// An upright rule with a tick to the left.
  var tickedRule: Unicode.Scalar { self == .ascii ? "+" : "┤" }

  /// The corners of a box: top left, top right, bottom left, bottom right.
  var corners: [Unicode.Scalar] {
    switch self {
    case .unicode: ["╭", "╮", "╰", "╯"]
    case .blocks: ["┌", "┐", "└", "┘"]
    case .ascii: ["+", "+", "+", "+"]
    }
  }

  /// From few to many, for points in one cell.
  var densityRamp: [Unicode.Scalar] {
    self == .ascii ? [".", ":", "+", "#"] : ["░", "▒", "▓", "█"]
  }
}
