import Terminals
import Testing

@Suite struct WideCellTests {
  private func frame(_ text: String, columns: Int = 6) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.write(text, column: 0, row: 0)
    return frame
  }

  @Test func aWideCharacterHasTwoCells() {
    let frame = frame("体重|")
    #expect(frame.row(0).map(\.extent) == [.wide, .rest, .wide, .rest, .narrow, .narrow])
    #expect(frame.row(0).map(\.scalar) == ["体", " ", "重", " ", "|", " "])
    #expect(frame.text(row: 0) == "体重| ")
  }

  @Test(arguments: [
    (0, "x 重| "), (1, " x重| "), (2, "体x | "), (3, "体 x| "), (4, "体重x "),
  ])
  func anOverwrittenHalfLeavesABlank(column: Int, text: String) {
    var frame = frame("体重|")
    frame[column, 0] = Cell("x")
    #expect(frame.text(row: 0) == text)
    var other = self.frame("体重|")
    other.write("x", column: column, row: 0)
    #expect(other == frame)
  }

  @Test(arguments: [(0, "界重| "), (1, " 界 | "), (3, "体 界 "), (4, "体重界"), (5, "体重| ")])
  func aWideCharacterOverOthers(column: Int, text: String) {
    var frame = frame("体重|")
    frame.write("界", column: column, row: 0)
    #expect(frame.text(row: 0) == text)
  }

  @Test(arguments: [(2, "a  "), (3, "a体")])
  func aHalfAtTheLimitIsABlank(limit: Int, text: String) {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    #expect(frame.write("a体", column: 0, row: 0, limit: limit) == limit)
    #expect(frame.text(row: 0) == text)
  }

  @Test func copiedCellsStayWhole() {
    let source = frame("a体重b")
    var copy = frame("体重体")
    for column in 0..<6 { copy[column, 0] = source[column, 0] }
    #expect(copy == source)
    for column in 0..<6 { copy[column, 0] = source[column, 0] }
    #expect(copy == source)
    // A second half alone, and a first half at the edge.
    var parts = frame("", columns: 2)
    parts[0, 0] = source[2, 0]
    parts[1, 0] = source[1, 0]
    #expect(parts.text(row: 0) == "  ")
  }

  @Test(arguments: [
    ("u\u{308}", "ü"), ("e\u{302}\u{301}", "ế"), ("か\u{3099}", "が"),
    ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("и\u{306}", "й"), ("A\u{30A}", "Å"), ("α\u{301}", "ά"), ("ที่", "ที่"), ("x\u{301}", "x\u{301}"),
    ("\u{301}x", "x"), ("x\u{301}\u{323}\u{330}\u{331}", "x\u{301}\u{323}"), ("❤\u{FE0F}", "❤"),
    ("🇩🇪", "DE"), ("👍\u{1F3FD}", "👍"), ("a\u{1B}[m\u{9B}", "a?[m?"), ("a\u{2028}b\tc", "a?b?c"),
  ])
  func marksJoinTheirCharacter(text: String, shown: String) {
    let frame = frame(text, columns: 6)
    let read = frame.text(row: 0)
    #expect(
      Array(read.unicodeScalars).prefix(shown.unicodeScalars.count)
        == Array(shown.unicodeScalars)[...])
    #expect(read.unicodeScalars.count == shown.unicodeScalars.count + 6 - text.cellCount)
  }

  @Test func restsKeepTheirStyleAmongSharedStyles() {
    let style = Style(foreground: .indexed(214), background: .indexed(52))
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("体", column: 1, row: 0, style: style)
    let cells = frame.row(0).withSharedStyles
    #expect(cells.map(\.extent) == [.narrow, .wide, .rest, .narrow])
    #expect(cells[2].style == style)
  }
}
