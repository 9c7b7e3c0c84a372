/// One dot a cell, for terminals that know 7 bits.
enum FullStops: DotAlphabet {
  static let width = 1
  static let height = 1
  static func bit(_ x: Int, _ y: Int) -> UInt8 { 1 }
  static func scalar(_ bits: UInt8) -> Unicode.Scalar { bits == 0 ? " " : "." }
}
