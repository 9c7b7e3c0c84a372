import Testing

@testable import Datasets

/// The quick reader of numbers against the standard library's, on every shape it takes.
@Suite struct PlainNumberTests {
  func read(_ text: String) -> (value: Double, length: Int) {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: DecimalNumber.padding)
    return bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { DecimalNumber().parse(padded: $0) } ?? (0, 0)
    }
  }

  @Test func everyCountOfDigitsIsRoundedCorrectly() {
    var random = SystemRandomNumberGenerator()
    for whole in 0...7 {
      for fraction in 0...(19 - whole) where whole + fraction > 0 {
        for _ in 0..<200 {
          let digits = (0..<whole + fraction).map { _ in
            String(Int.random(in: 0...9, using: &random))
          }
          let text =
            (Bool.random() ? "-" : "") + digits[..<whole].joined()
            + (fraction > 0 || Bool.random() ? "." : "") + digits[whole...].joined()
          let (value, length) = read(text + ",5")
          #expect(length == text.utf8.count, "\(text)")
          #expect(value.bitPattern == Double(text)?.bitPattern, "\(text)")
        }
      }
    }
  }

  /// Numbers as programs write them, and their neighbours.
  @Test func numbersComeBack() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let value = Double.random(in: -1000...1000, using: &random)
      for near in [value, value.nextUp, value.nextDown] {
        let text = "\(near)"
        guard !text.contains("e") else { continue }
        #expect(read(text).value == near, "\(text)")
      }
    }
  }

  /// Half way between two doubles: to the even one.
  @Test(arguments: [
    "9007199.254740993", "0.500000000000000055", "0.125000000000000013", "4503599.627370497",
    "1.000000000000000111", "1.000000000000000112", "0.000000000000000001",
  ])
  func nearTies(_ text: String) {
    let (value, length) = read(text)
    #expect(length == text.utf8.count && value == Double(text))
  }

  @Test(arguments: [
    "", "-", ".", "-.", "+1", "1e5", "1.5E-3", "12345678", "12345678.5", "1.2345678901234567890",
    "0.12345678901234567890123456", ".123456789012345678901234567890123",
    "abc", "--1", "\u{FF11}",
  ])
  func theRestIsLeftAlone(_ text: String) { #expect(read(text).length == 0) }
}
