import TestSupport
import Testing

@testable import Datasets

/// Files made to hurt: each must end in an error or in data, soon and without a trap.
@Suite struct HostileInputTests {
  @Test func aMillionCommas() {
    let text = [UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)
    let words = "f.csv:1: more than 10000 fields in a row; "
    #expect(complaint(text)?.hasPrefix(words) == true)
    #expect(complaint(text + Array("\n1,2".utf8))?.hasPrefix(words) == true)
  }

  @Test func manyLinesBelowAWideHeader() {
    let wide = Array(String(repeating: "c,", count: 9_000).utf8) + [10]
    let lines = [UInt8](repeating: 10, count: 50_000)
    #expect(complaint(wide + lines)?.contains("no row of numbers") == true)
  }

  @Test func aQuoteThatSwallowsTheFile() {
    let text = Array("a,b\n\"".utf8) + [UInt8](repeating: 10, count: 200_000)
    #expect(complaint(text)?.hasPrefix("f.csv:2:1: this quote is never closed") == true)
  }

  @Test func onlyQuotes() {
    for count in 1...9 {
      #expect(complaint(Array(String(repeating: "\"", count: count).utf8)) != nil)
    }
  }

  @Test func aNumberOfAMillionDigits() throws {
    let digits = String(repeating: "9", count: 1_000_000)
    let text = "a,b\n0.\(digits),1\n2,5\n3,1e-\(digits)\n"
    let table = try Table(reading: Array(text.utf8), file: "t")
    #expect(table.columns[0].content == .numeric([1, 2, 3], missing: []))
    #expect(table.columns[1].content == .numeric([1, 5, 0], missing: []))
    #expect(complaint(Array("a,b\n1,\(digits)\n2,3\n".utf8))?.utf8.count ?? 1000 < 200)
  }

  @Test func hugeTinyAndMixedMagnitudes() throws {
    for text in ["1e308,-1e308\n-1e308,1e308\n1.7e308,1e308\n", "1e308,1\n1e-308,2\n0,4\n"] {
      #expect(complaint(Array(text.utf8))?.contains("beyond the range of numbers") == true)
      let table = try Table(reading: Array(text.utf8), file: "f.csv")
      try Dataset(table, name: "f", title: "f").standardized().validate(components: 2)
    }
    let tiny = complaint(Array("1e-320,5e-324\n5e-324,1e-310\n0,0\n".utf8))
    #expect(
      tiny
        == "f.csv: the standard deviation of column 'column 1' is 5.77e-321, and its square is beyond the range of"
        + " numbers; measure it in other units, or give --standardize")
    #expect(complaint(Array("1e140,1e-140\n-1e140,3e-140\n0,9e-140\n".utf8)) == nil)
  }

  @Test func pointsOnALineWhateverTheUnits() {
    for scale in [1e-140, 1e-9, 1, 1e12, 1e140] {
      let steep = (1...40).map { "\(Double($0) * 0.1),\(Double($0) * 0.3 * scale)" }
      #expect(complaint(Array(steep.joined(separator: "\n").utf8))?.contains("one line") == true)
      let bent = steep + ["0.5,\(scale)"]
      #expect(complaint(Array(bent.joined(separator: "\n").utf8)) == nil, "\(scale)")
    }
  }

  @Test func controlCharactersInNamesBecomeEscapes() throws {
    let table = try Table(
      reading: Array("\"a\u{1B}]0;x\u{7}\",b\u{202E}c\n1,2\n3,5\n4,1\n".utf8), file: "t")
    #expect(table.columns.map(\.axis.title) == ["a\\u{1b}]0;x\\u{7}", "b\\u{202e}c"])
  }

  @Test func binaryFiles() {
    var generator = SeededGenerator(state: 6)
    for length in 1...400 {
      let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = complaint(noise)
      let letters = Array("\"\",,;;\t  \n\n\r#eE+-..0123456789aNA?".utf8)
      let soup = (0..<length).map { _ in letters.randomElement(using: &generator) ?? 0 }
      for separator in Separator.allCases {
        _ = complaint(soup, form: TableForm(separator: separator))
      }
    }
  }
}
