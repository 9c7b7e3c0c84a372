/// The number of cells of characters. All measuring and writing of texts uses it.
extension Unicode.Scalar {
  /// The number of cells: 0 for marks and invisible characters, 2 for the wide ones of East Asia and
  /// emoji, else 1.
  package var cellWidth: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    // The marks of charts and formulas, without a look at the tables.
    if Self.symbols.contains(where: { $0.contains(value) }) { return 1 }
    if isInvisible { return 0 }
    return Self.isWide(value) ? 2 : 1
  }

  /// The character that stands for this one in cells, because terminals disagree about it: a letter for a
  /// regional indicator, a question mark for a control character.
  package var shown: Unicode.Scalar {
    if value < 0x20 || 0x7F...0x9F ~= value || 0x2028...0x2029 ~= value { return "?" }
    guard 0x1F1E6...0x1F1FF ~= value else { return self }
    return Unicode.Scalar(value - 0x1F1E6 + 0x41) ?? self
  }

  /// True for a mark that belongs to the character before it.
  ///
  /// Joiners, selectors of variants and the colours of skin are left out of cells: a terminal that obeys them
  /// takes fewer cells than one that does not.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !properties.isVariationSelector
    case .format, .modifierSymbol: false
    default: true
    }
  }

  private var isInvisible: Bool {
    if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FF ~= value || 0x1F3FB...0x1F3FF ~= value {
      return true
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  private static let symbols: [ClosedRange<UInt32>] = [
    0x2500...0x25FC, 0x2800...0x28FF, 0x2190...0x2319, 0x2010...0x2027, 0x2070...0x209C,
  ]

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var (low, high) = (0, wide.count)
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }

  /// The characters of two cells: Wide and Fullwidth in EastAsianWidth.txt of Unicode 16, and U+3248–324F,
  /// which terminals show in two cells. Ranges go on over code points without a character.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2630...0x2637, 0x2648...0x2653,
    0x267F...0x267F, 0x268A...0x268F, 0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB,
    0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705,
    0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755,
    0x2757...0x2757, 0x2795...0x2797, 0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C,
    0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F004...0x1F004,
    0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
    0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
    0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF,
    0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
    0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
