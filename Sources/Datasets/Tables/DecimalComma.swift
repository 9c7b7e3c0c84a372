/// A number with a decimal comma, or a whole number.
struct DecimalComma {
  let value: Double
  /// True if the comma cannot be a mark of thousands, as in 1,5 and 0,125 and 1234,567.
  let isClear: Bool
  let hasComma: Bool

  /// Nil if the text is something else. A point is not allowed.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 400, bytes.last != comma, !bytes.contains(UInt8(ascii: "."))
    else { return nil }
    let number = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { copy in
      _ = copy.initialize(from: bytes.lazy.map { $0 == comma ? UInt8(ascii: ".") : $0 })
      return DecimalNumber(UnsafeBufferPointer(copy), from: 0, to: bytes.count)
    }
    guard let number, number.end == bytes.count, number.value.isFinite else { return nil }
    value = number.value
    hasComma = number.hasPoint
    isClear = hasComma && !Self.mayBeThousands(bytes)
  }

  /// True for one to three digits that do not begin with 0, a comma, and three digits.
  private static func mayBeThousands(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isSigned =
      bytes.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } ?? false
    let digits = bytes.dropFirst(isSigned ? 1 : 0)
    guard let mark = digits.firstIndex(of: comma) else { return false }
    let (whole, rest) = (digits[..<mark], digits[(mark + 1)...])
    return (1...3).contains(whole.count) && rest.count == 3 && whole.first != UInt8(ascii: "0")
      && whole.allSatisfy { $0 &- 0x30 < 10 } && rest.allSatisfy { $0 &- 0x30 < 10 }
  }
}

private let comma = UInt8(ascii: ",")
