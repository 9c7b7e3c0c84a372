/// The mark between the whole part of a number and its decimals.
package enum DecimalMark: String, CaseIterable, Hashable, Sendable {
  case point = "."
  case comma = ","
}

/// A number with a decimal comma, or a whole number.
struct DecimalComma {
  let value: Double
  /// True if the comma cannot be a mark of thousands, as in 1,5 and 0,125 and 1234,567.
  let isClear: Bool
  let hasComma: Bool

  /// Nil if the text is something else. A point is not allowed.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 400, bytes.last != UInt8(ascii: ","), !bytes.contains(UInt8(ascii: "."))
    else { return nil }
    let point = bytes.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    let number = point.withUnsafeBufferPointer { DecimalNumber($0, from: 0, to: $0.count) }
    guard let number, number.end == bytes.count, number.value.isFinite else { return nil }
    value = number.value
    hasComma = number.hasPoint
    isClear = hasComma && !Self.mayBeThousands(bytes)
  }

  /// True for one to three digits that do not begin with 0, a comma, and three digits.
  private static func mayBeThousands(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits =
      bytes.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } == true
      ? bytes.dropFirst() : bytes[...]
    let parts = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0 &- 0x30 < 10 } }) else {
      return false
    }
    return (1...3).contains(parts[0].count) && parts[0].first != UInt8(ascii: "0")
      && parts[1].count == 3
  }
}
