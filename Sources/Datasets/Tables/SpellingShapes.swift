/// Tells the texts that are meant as numbers from the others, in columns of a million fields.
///
/// The spelling of a number depends on its shape and not on its digits, so each shape is looked at once.
struct SpellingShapes {
  private var known: [[UInt8]: Bool] = [:]

  private static let mostShapes = 1024

  /// True if the spelling of a text is one of numbers, as `NumberSpelling` says.
  mutating func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= NumberSpelling.mostBytes, !Self.isWord(bytes) else { return false }
    let shape = Self.shape(of: bytes)
    if let isNumber = known[shape] { return isNumber }
    let isNumber = NumberSpelling(String(decoding: bytes, as: UTF8.self))?.isNumber ?? false
    if known.count < Self.mostShapes { known[shape] = isNumber }
    return isNumber
  }

  /// The text with 1 for every digit but the 0 before an x.
  private static func shape(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    bytes.indices.map { at in
      guard bytes[at] &- 0x30 < 10 else { return bytes[at] }
      let isPrefix =
        bytes[at] == 0x30 && at + 1 < bytes.count && bytes[at + 1] | 0x20 == UInt8(ascii: "x")
      return isPrefix ? 0x30 : 0x31
    }
  }

  /// True for most texts in ASCII that are no numbers: those without a digit, and those that begin with a letter
  /// or have digits between letters more than once, unless the letters name a currency.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (letters, digits, returns) = (0, 0, 0)
    var wasLetter = false
    for byte in bytes {
      guard byte < 0x80, byte != UInt8(ascii: "$"), byte | 0x20 != UInt8(ascii: "x") else {
        return false
      }
      let isDigit = byte &- 0x30 < 10
      digits += isDigit ? 1 : 0
      returns += isDigit && wasLetter ? 1 : 0
      wasLetter = isLetter(byte)
      letters += wasLetter ? 1 : 0
    }
    guard digits > 0, let first = bytes.first else { return true }
    return (isLetter(first) || returns > 1) && !(letters <= 3 && isCurrency(bytes))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- UInt8(ascii: "a") < 26 }

  private static func isCurrency(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    NumberSpelling.currencyWords.contains(
      String(decoding: bytes.filter(isLetter), as: UTF8.self))
  }
}
