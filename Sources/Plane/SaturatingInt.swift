extension Int {
  /// The integer part of a number. Beyond ±2⁵³ it is ±2⁵³, and of NaN it is 0, so that no number of a file can
  /// stop the program.
  package init(saturating x: Double) {
    self = x.isNaN ? 0 : Int(Swift.min(Swift.max(x, -0x1p53), 0x1p53))
  }
}
