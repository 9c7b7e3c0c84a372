import Terminals

/// How a cell is divided into dots and which character shows which dots.
///
/// An alphabet is one file with one conformance: it owes the size of a cell in dots, the bit of a dot
/// and the character of a set of bits.
protocol DotAlphabet: Sendable {
  /// Dots across and down a cell.
  static var width: Int { get }
  static var height: Int { get }
  /// The bit of the dot at (x, y) in its cell, y downwards.
  static func bit(_ x: Int, _ y: Int) -> UInt8
  /// The character of at least one dot, left by a stroke of this direction.
  static func scalar(_ bits: UInt8, _ direction: StrokeDirection) -> Unicode.Scalar
}

extension GlyphSet {
  /// The finest dots that this glyph set has.
  var alphabet: any DotAlphabet.Type {
    switch self {
    case .unicode: Braille.self
    case .blocks: Quadrants.self
    case .ascii: Strokes.self
    }
  }
}
