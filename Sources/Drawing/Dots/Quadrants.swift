/// 2×2 dots a cell: the quadrant blocks.
enum Quadrants: DotAlphabet {
  static let width = 2
  static let height = 2

  static func bit(_ x: Int, _ y: Int) -> UInt8 { 1 << UInt8(2 * y + x) }

  private static let scalars = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)

  static func scalar(_ bits: UInt8, _ direction: StrokeDirection) -> Unicode.Scalar {
    scalars[Int(bits & 15)]
  }
}
