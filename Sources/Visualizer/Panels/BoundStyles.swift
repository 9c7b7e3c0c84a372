import Screens

/// The styles of the bound, by their names in EM.
extension TextStyle {
  static let logLikelihood = TextStyle.upperCurve
  static let lowerBound = TextStyle.lowerCurve
  static let entropy = TextStyle.layer
  static let gap = TextStyle.difference
}
