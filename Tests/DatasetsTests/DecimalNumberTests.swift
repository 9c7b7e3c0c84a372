import Foundation
import TestSupport
import Testing

@testable import Datasets

/// Reads the whole text as one number.
private func parsed(_ text: String) -> Double? {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    guard let number = DecimalNumber(bytes, from: 0, to: bytes.count),
      number.end == bytes.count
    else { return nil }
    return number.value
  }
}

private func expectExact(_ text: String) {
  let value = parsed(text)
  #expect(value?.bitPattern == strtod(text, nil).bitPattern, "\(text) was read as \(value as Any)")
}

@Suite struct DecimalNumberTests {
  @Test(arguments: ["%.0f", "%.3f", "%.15g", "%.16g", "%.17g", "%.20e", "%.40e", "%.25g"])
  func printedDoublesReadBackExactly(format: String) {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<3000 {
      let any = anyDouble(&generator)
      let usual = Double.random(in: -1000...1000, using: &generator)
      for value in [any, usual, usual * 1e-9, usual * 1e15] {
        expectExact(String(format: format, value))
      }
    }
  }

  @Test func shortestFormsReadBackExactly() {
    var generator = SeededGenerator(state: 2)
    for _ in 0..<20_000 {
      let value = anyDouble(&generator)
      #expect(parsed(value.description)?.bitPattern == value.bitPattern, "\(value)")
    }
  }

  @Test func randomDigitsAndExponentsReadExactly() {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<20_000 {
      let digits = String(generator.next() >> UInt64.random(in: 0...60, using: &generator))
      let more = String(generator.next())
      let exponent = Int.random(in: -400...320, using: &generator)
      expectExact("\(digits)e\(exponent)")
      expectExact("\(digits).\(more)E\(exponent)")
      expectExact("-0.000\(digits)e+\(Int.random(in: 0...320, using: &generator))")
    }
  }

  /// Every number of digits before and behind the point that the integer division reads, with
  /// digits at which roundings and carries are likely.
  @Test func everyCountOfDigitsReadsExactly() {
    var generator = SeededGenerator(state: 5)
    for whole in 0...20 {
      for decimals in 0...20 where whole + decimals > 0 {
        for pattern in ["9", "0", "1", "5", "49", "123456789", "random"] {
          let digits = (0..<whole + decimals).map { i in
            pattern == "random"
              ? String(Int.random(in: 0...9, using: &generator))
              : String(Array(pattern)[i % pattern.count])
          }
          let point = decimals > 0 || whole % 2 == 0 ? "." : ""
          let text = digits[..<whole].joined() + point + digits[whole...].joined()
          expectExact(text)
          expectExact("-" + text)
          expectExact(text + "e-7")
        }
      }
    }
  }

  /// Numbers half way between two doubles, and slightly more or less.
  @Test func tiesGoToEven() {
    var generator = SeededGenerator(state: 4)
    for _ in 0..<5000 {
      let odd = (generator.next() >> 11 | 1 << 52) << 1 | 1
      let scale = Int.random(in: 0...9, using: &generator)
      expectExact("\(odd)")
      expectExact("\(odd).\(String(repeating: "0", count: scale))1")
      expectExact("\(odd - 1).9999999999999999999999")
      let half = (Double(odd >> 1) * 0x1p-40)
      expectExact(String(format: "%.60f", half.nextUp))
    }
  }

  @Test(arguments: [
    "0", "-0", "0.0", "+1", "1.", ".5", "-.5e1", "00012", "1e0", "1e+05", "1E-5", "1e22", "1e23",
    "9007199254740993", "9007199254740992.99999999999999999999", "2.2250738585072011e-308",
    "2.2250738585072012e-308", "2.2250738585072014e-308", "4.9e-324", "2.4703282292062327e-324",
    "2.4703282292062328e-324", "1e-400", "1.7976931348623157e308", "1.7976931348623159e308",
    "1e309", "1e99999999999999999999", "1e-99999999999999999999", "0e99999999999999999999",
    "0.000000000000000000000000000000000000000000000000000001e54",
    "100000000000000000000000000000000000000000000000000000e-53",
    "12345678901234567890", "18446744073709551615", "18446744073709551616",
    "6929495644600919.5", "3.7455744005952583e15", "30078505129381147446200",
    "0.500000000000000166533453693773481063544750213623046875",
  ])
  func knownHardCasesReadExactly(text: String) { expectExact(text) }

  @Test(arguments: [
    "", "-", "+", ".", "-.", "e5", ".e5", "1e", "1e+", "1 ", " 1", "--1", "1.2.3", "0x10", "1_000",
    "1,5", "inf", "nan", "١", "1d5", "1e5.5", "−1",
  ])
  func otherTextsAreNotNumbers(text: String) { #expect(parsed(text) == nil) }

  @Test func stopsAtTheFirstOtherByte() {
    for length in 1...20 {
      let digits = String("98765432109876543210".prefix(length))
      for follow in [",", "/", ":", "x", "\0", "\u{80}", "ex", "e,", "-"] {
        let bytes = Array((digits + follow + "12345678").utf8)
        let result = bytes.withUnsafeBufferPointer {
          DecimalNumber($0, from: 0, to: $0.count)
        }
        #expect(result?.end == length, "\(digits + follow)")
        #expect(result?.value == Double(digits), "\(digits + follow)")
      }
    }
  }
}
