/// The number of newlines in a text and the first position that is not UTF-8.
package struct TextSurvey {
  package let newlines: Int
  /// The position of the first character that is not UTF-8, or of a NUL; nil if there is none.
  package let firstInvalid: TextPlace?

  /// Surveys the whole text. O(bytes).
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    newlines = bytes.count { $0 == newline }
    // Most texts are ASCII, which is tested much faster than it is decoded.
    let others = bytes.count { $0 &- 1 > 0x7E }
    firstInvalid =
      others == 0 ? nil : TextSurvey.firstInvalid(bytes).map { TextPlace(of: $0, in: bytes) }
  }

  private static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let character):
        if character.count == 1, bytes[position] == 0 { return position }
        position += character.count
      case .error: return position
      case .emptyInput: return nil
      }
    }
  }
}

extension TextPlace {
  /// The place of a byte. All bytes before it are UTF-8.
  fileprivate init(of position: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let before = bytes[..<position]
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    self.init(
      line: before.count { $0 == newline } + 1,
      column: 1 + before[lineStart...].count(where: startsCharacter))
  }
}

/// True if a byte of UTF-8 starts a character, false if it continues one.
@inlinable
package func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

private let newline = UInt8(ascii: "\n")
