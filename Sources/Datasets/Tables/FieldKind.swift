/// The kind of a field, found in its bytes without making a text of them.
enum FieldKind: Hashable, Sendable {
  case number(Double, hasPoint: Bool)
  /// An empty field, or one of the words for a missing value.
  case missing
  case infinite
  /// A number with a decimal comma. It is clear if the comma cannot be a mark of thousands.
  case comma(Double, isClear: Bool)
  /// A number in another spelling, or a text.
  case other

  /// - Parameter bytes: the field without quotes and blanks around it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let number = DecimalNumber(bytes, from: 0, to: bytes.count), number.end == bytes.count {
      self =
        number.value.isFinite ? .number(number.value, hasPoint: number.hasPoint) : .infinite
    } else if MissingValue.contains(bytes) {
      self = .missing
    } else if Self.isInfinity(bytes) {
      self = .infinite
    } else if bytes.contains(UInt8(ascii: ",")), let number = DecimalComma(bytes) {
      self = .comma(number.value, isClear: number.isClear)
    } else {
      self = .other
    }
  }

  private static func isInfinity(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sign = bytes.first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? false
    return wordsForInfinity.contains { isWord($0, bytes.dropFirst(sign ? 1 : 0)) }
  }

  private static let wordsForInfinity = ["inf", "infinity"].map { Array($0.utf8) }

  /// True if a text in ASCII is a lower-case word in any case.
  static func isWord(_ word: [UInt8], _ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == text.count && zip(word, text).allSatisfy { $0 == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
