import Terminals
import Testing

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ü", 1), ("u\u{308}", 1), ("体重", 4), ("한글", 4),
    // A conjoining syllable as macOS writes it in file names.
    ("\u{1112}\u{1161}\u{11AB}", 2), ("か\u{3099}", 2), ("ที่", 1), ("ภาษา", 4), ("שָׁלוֹם", 4),
    ("😀", 2), ("❤\u{FE0F}", 1), ("👩\u{200D}👧", 4), ("👍\u{1F3FD}", 2), ("🇩🇪", 2),
    ("ＡＢ", 4), ("ｱ", 1), ("●─⣿█−θ²", 7), ("a\u{200B}b\u{AD}c\u{2060}\u{FEFF}", 3), ("〈", 2),
    ("\u{20BB7}", 2), ("\u{302A}", 0), ("ℓ₁", 2),
  ])
  func cellsOfTexts(text: String, cells: Int) {
    #expect(text.cellCount == cells)
    var frame = Frame(size: Size(columns: 12, rows: 1))
    #expect(frame.write(text, column: 0, row: 0) == cells)
  }

  @Test(arguments: [
    ("体重x", 3, "体"), ("体重x", 4, "体重"), ("体", 1, ""), ("u\u{308}x", 1, "u\u{308}"),
    ("abc", 9, "abc"),
    ("abc", 0, ""), ("abc", -1, ""),
  ])
  func theBeginningKeepsWholeCharacters(text: String, cells: Int, beginning: String) {
    #expect(Array(text.prefix(cells: cells).unicodeScalars) == Array(beginning.unicodeScalars))
  }

  /// No text makes a frame wider than its cells, or puts a control character into one.
  @Test func everyScalarFits() {
    for value in Array(UInt32(0)...0x30FF) + Array(0xFE00...0xFFFF) + Array(0x1F1E0...0x1F6FF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = scalar.cellWidth
      #expect((0...2).contains(width))
      var frame = Frame(size: Size(columns: 4, rows: 1))
      let end = frame.write("a\(scalar)|", column: 0, row: 0)
      let cells = Array(frame.row(0))
      guard end == 2 + width, cells[1 + width].scalar == "|",
        cells.allSatisfy({ $0.scalar.properties.generalCategory != .control })
      else {
        Issue.record("U+\(String(value, radix: 16)) takes \(end - 2) cells, not \(width)")
        return
      }
    }
  }
}
