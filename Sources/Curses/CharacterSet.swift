import CCurses

/// The encoding of the characters that the terminal sends.
enum CharacterSet {
  case utf8
  /// The user's character set, which is not UTF-8.
  case locale

  /// The first character of some bytes.
  enum First: Hashable {
    case scalar(Unicode.Scalar, length: Int)
    /// The first byte is no part of a character.
    case bad
    /// The rest of a character is missing.
    case incomplete
  }

  /// - Parameter bytes: at least one.
  func first(of bytes: ArraySlice<UInt8>) -> First {
    switch self {
    case .utf8: Self.firstOfUTF8(bytes)
    case .locale: Self.firstInLocale(bytes)
    }
  }

  private static func firstOfUTF8(_ bytes: ArraySlice<UInt8>) -> First {
    guard let lead = bytes.first else { return .incomplete }
    let length: Int
    switch lead {
    case ..<0x80: return .scalar(Unicode.Scalar(lead), length: 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .bad
    }
    let rest = bytes.dropFirst().prefix(length - 1)
    guard rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .bad }
    guard rest.count == length - 1 else { return .incomplete }
    let value = rest.reduce(UInt32(lead) & (0x7F >> UInt32(length))) { $0 << 6 | UInt32($1 & 0x3F) }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return .bad }
    return .scalar(scalar, length: length)
  }

  private static func firstInLocale(_ bytes: ArraySlice<UInt8>) -> First {
    var value: UInt32 = 0
    let piece = bytes.prefix(16)
    let length = piece.withUnsafeBytes {
      cc_decode($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), &value)
    }
    if length == 0 { return piece.count < 16 ? .incomplete : .bad }
    guard length > 0, let scalar = Unicode.Scalar(value) else { return .bad }
    return .scalar(scalar, length: Int(length))
  }
}
