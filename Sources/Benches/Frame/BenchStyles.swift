import Drawing
import Screens

typealias Piece = StyledLine.Piece

extension TextStyle {
  static let p = TextStyle.component(0, of: 2)
  static let q = TextStyle.component(1, of: 2)
  /// The part of a divergence that is above 0, and the gap of a bound.
  static let cost = TextStyle.difference
  /// The part of a divergence that is below 0, and a lower bound.
  static let saving = TextStyle.lowerCurve
}

/// The ASCII forms that the benches write differently from other screens.
enum BenchText {
  static let asciiForms = [
    (text: "Δ", ascii: "D"), ("∫", "int"), ("≠", "!="), ("▇", "#"), ("▒", "-"),
    ("↑ ↓", "Up Down"),
  ]
}
