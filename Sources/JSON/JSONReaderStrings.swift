extension JSONReader {
  /// Reads the string at the position and resolves its escapes.
  mutating func string() throws(DataError) -> String {
    let opening = place
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += Array(String(try escape()).utf8)
      case 0..<0x20:
        throw error(
          byte == UInt8(ascii: "\n")
            ? "a string breaks off at the end of the line"
            : "a string holds a control character",
          "close the string, or write the character as \\n, \\t or \\u00XX")
      default:
        if !startsCharacter(byte) { continuations += 1 }
        text.append(byte)
        position += 1
      }
    }
    throw DataError(
      file: file, at: opening, problem: "this string is never closed",
      cure: "close it with a double quote")
  }

  private mutating func escape() throws(DataError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = next ?? 0
    position += 1
    let scalar = letter == UInt8(ascii: "u") ? unicodeEscape() : Self.escapes[letter]
    if let scalar { return scalar }
    position = start
    throw error(
      "a backslash is followed by what is not an escape",
      "write \\\\ for a backslash, or one of \\\" \\/ \\b \\f \\n \\r \\t \\uXXXX")
  }

  /// The characters that a backslash and one letter stand for.
  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// Reads four hexadecimal digits after \u, or a surrogate pair. Returns nil if they are not a
  /// character.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = fourHexadecimalDigits() else { return nil }
    guard 0xD800...0xDBFF ~= first else { return Unicode.Scalar(first) }
    guard take("\\"), take("u"), let second = fourHexadecimalDigits(),
      0xDC00...0xDFFF ~= second
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourHexadecimalDigits() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        return nil
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
