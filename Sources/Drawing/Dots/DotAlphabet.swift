import Terminals

/// The division of a cell into dots, and the character that shows a set of dots.
extension GlyphSet {
  /// The bits of the dots of a cell, row after row.
  var dotBits: [[UInt8]] {
    switch self {
    // Braille numbers its dots down the columns, the lowest row last.
    case .unicode: [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    case .blocks: [[1, 2], [4, 8]]
    case .ascii: [[1]]
    }
  }

  /// The character of at least one dot that a stroke of a direction left.
  func scalar(dots: UInt8, _ direction: StrokeDirection) -> Unicode.Scalar {
    switch self {
    case .unicode: Unicode.Scalar(0x2800 + UInt32(dots)) ?? " "
    case .blocks: GlyphSet.quadrants[Int(dots & 15)]
    case .ascii: direction.stroke
    }
  }

  private static let quadrants = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)
}
