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

extension DistributionPair.Side {
  var style: TextStyle { self == .p ? .p : .q }
  /// The character of its curve if there are no dots.
  var mark: Unicode.Scalar { self == .p ? "*" : "o" }
}
