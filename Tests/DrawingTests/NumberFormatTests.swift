import Foundation
import TestSupport
import Testing

@testable import Drawing

@Suite struct NumberFormatTests {
  @Test func fixed() {
    #expect(NumberFormat.fixed(-1130.2614, decimals: 2) == "−1130.26")
    #expect(NumberFormat.fixed(-0.0004, decimals: 3) == "0.000")
    #expect(NumberFormat.fixed(-0.0, decimals: 0) == "0")
    #expect(NumberFormat.fixed(1e300, decimals: 0).count == 301)
    #expect(NumberFormat.fixed(.greatestFiniteMagnitude, decimals: 1000).count == 309 + 18)
  }

  @Test func totalsHaveNoMoreDigitsThanDoubles() {
    #expect(NumberFormat.total(-1130.2614, decimals: 3) == "−1130.261")
    #expect(NumberFormat.total(999_999_999_999_999, decimals: 0) == "999999999999999")
    #expect(NumberFormat.total(1e15, decimals: 3) == "1.000·10¹⁵")
    #expect(NumberFormat.total(-109_530_334_643_575_295_311_872, decimals: 3) == "−1.095·10²³")
    #expect(NumberFormat.total(-.infinity, decimals: 3) == "−∞")
  }

  @Test func roundsTheDoubleItself() {
    #expect(NumberFormat.fixed(2.675, decimals: 2) == "2.67")
    #expect(NumberFormat.fixed(0.125, decimals: 2) == "0.12")
    #expect(NumberFormat.fixed(1.005, decimals: 2) == "1.00")
    #expect(NumberFormat.fixed(9.9996, decimals: 3) == "10.000")
  }

  /// The C library's digits, whichever way they are made.
  @Test func digitsAreThoseOfTheCLibrary() {
    var random = SeededGenerator(state: 3)
    var numbers: [Double] = [
      0, 0.5, 1.5, 2.5, 0.125, 0x1p-75, 0x1p52, 0x1.fffffffffffffp51, 0x1p-1060,
    ]
    for _ in 0..<3000 {
      numbers.append(anyDouble(&random).magnitude)
      let power = pow(10, Double.random(in: -20...20, using: &random))
      numbers.append(power * Double.random(in: 0...1, using: &random))
      // Halfway between two texts of few decimals.
      numbers.append(Double(Int.random(in: 0...1_000_000, using: &random)) / 1024)
    }
    for x in numbers {
      for decimals in [0, 1, 2, 3, 6, 9, 12, 17] {
        #expect(NumberFormat.fixed(x, decimals: decimals) == String(format: "%.\(decimals)f", x))
      }
    }
  }

  @Test func compact() {
    #expect(NumberFormat.compact(1.3e-10, digits: 2) == "1.3·10⁻¹⁰")
    #expect(NumberFormat.compact(-1.3e300, digits: 2) == "−1.3·10³⁰⁰")
    #expect(NumberFormat.compact(13.2321, digits: 3) == "13.2")
    #expect(NumberFormat.compact(9.996, digits: 3) == "10.0")
    #expect(NumberFormat.compact(0.0123, digits: 2) == "0.012")
    #expect(NumberFormat.compact(0, digits: 3) == "0")
    #expect(NumberFormat.compact(2e7, digits: 1) == "2·10⁷")
    #expect(NumberFormat.compact(272_000, digits: 3) == "272000")
  }

  @Test func infinitiesAndNaN() {
    #expect(NumberFormat.fixed(.nan, decimals: 2) == "NaN")
    #expect(NumberFormat.compact(.infinity, digits: 2) == "∞")
    #expect(NumberFormat.scientific(-.infinity, digits: 3) == "−∞")
    #expect(NumberFormat.fitting(-.infinity, width: 5) == "−∞")
  }

  @Test func fitting() {
    #expect(NumberFormat.fitting(0.51049, width: 5) == "0.510")
    #expect(NumberFormat.fitting(138.7123, width: 5) == "138.7")
    #expect(NumberFormat.fitting(-0.71832, width: 5) == "−0.72")
    #expect(NumberFormat.fitting(0.5, width: 8) == "0.500")
    #expect(NumberFormat.fitting(4.12e-9, width: 7) == "4.1e−9")
    #expect(NumberFormat.fitting(4.12e-9, width: 5) == "4e−9")
    #expect(NumberFormat.fitting(-4.12e-9, width: 5) == "−4e−9")
    #expect(NumberFormat.fitting(4.12e-9, width: 3) == "0.0")
    #expect(NumberFormat.fitting(123456, width: 5) == "1.2e5")
    #expect(NumberFormat.fitting(123456, width: 2) == "##")
    #expect(NumberFormat.fitting(0, width: 4) == "0")
    #expect(NumberFormat.fitting(.nan, width: 2) == "##")
    #expect(NumberFormat.fitting(3, width: 0) == "")
  }

  @Test func fittedNumbersNeverExceedTheWidth() {
    for exponent in stride(from: -320, through: 308, by: 4) {
      for sign in ["-", ""] {
        let name = "\(sign)9.9994e\(exponent)"
        let texts = (0...12).map { NumberFormat.fitting(Double(name) ?? .nan, width: $0) }
        let tooLong = texts.enumerated().filter { $1.unicodeScalars.count > $0 }
        #expect(tooLong.map(\.element) == [], "\(name)")
      }
    }
  }

  @Test(arguments: [(3.5, 2), (53, 1), (0.02, 4), (0, 3), (1e-300, 12), (1e9, 0)])
  func decimalsThatResolveARange(range: Double, decimals: Int) {
    #expect(NumberFormat.decimals(resolving: range) == decimals)
  }
}
