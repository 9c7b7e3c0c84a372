/// 2×4 dots a cell: U+2800 and eight bits.
enum Braille: DotAlphabet {
  static let width = 2
  static let height = 4

  /// Braille numbers its dots down the columns, the lowest row last.
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  static func bit(_ x: Int, _ y: Int) -> UInt8 { bits[2 * y + x] }

  static func scalar(_ bits: UInt8, _ direction: StrokeDirection) -> Unicode.Scalar {
    Unicode.Scalar(0x2800 + UInt32(bits)) ?? " "
  }
}
