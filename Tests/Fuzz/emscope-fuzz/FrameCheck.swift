import FrameExport
import Terminals

/// The promises that every frame keeps, whatever it shows.
struct FrameCheck {
  let glyphs: GlyphSet

  /// Throws the first promise that the frame breaks.
  func check(_ frame: Frame) throws(Finding) {
    for row in 0..<frame.size.rows { try check(row: frame.text(row: row), row) }
  }

  /// Throws if an export of the frame has control characters of others or lines of other widths.
  func checkExports(of frame: Frame) throws(Finding) {
    let text = TextExport.text(of: frame)
    try Finding.require(
      text.count { $0 == "\n" } == frame.size.rows, "the text has a line too many or too few")
    for format in FrameFormat.pictures {
      let text = format.text(of: frame, ground: .dark)
      let isHarmless = text.unicodeScalars.allSatisfy {
        let isControl = $0.properties.generalCategory == .control
        return !isControl || $0 == "\n" || format.name == "ansi" && $0 == "\u{1B}"
      }
      try Finding.require(isHarmless, "\(format.name) has a control character")
    }
  }

  private func check(row text: String, _ row: Int) throws(Finding) {
    for scalar in text.unicodeScalars {
      let isASCII = (0x20..<0x7F).contains(scalar.value)
      try Finding.require(
        isASCII || glyphs != .ascii && scalar.properties.generalCategory != .control,
        "row \(row) has the character U+\(String(scalar.value, radix: 16)) in \(glyphs)")
    }
    for word in ["BROKEN", "-nan", "nan"] where holds(word, in: text) {
      throw Finding("row \(row) says \(word): \(text)")
    }
  }

  /// True if a word stands in a text by itself.
  private func holds(_ word: String, in text: String) -> Bool {
    var rest = Substring(text)
    while let found = rest.firstRange(of: word) {
      let before = rest[..<found.lowerBound].last
      let after = rest[found.upperBound...].first
      let isPart = { (letter: Character?) in letter.map { $0.isLetter || $0.isNumber } ?? false }
      if !isPart(before), !isPart(after) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
