import Drawing
import Terminals
import Testing

@Suite struct BoxTests {
  @Test(arguments: [
    (
      GlyphSet.unicode,
      """
      ╭─ 1 data ─────── zoom ─╮
      │                       │
      ╰──────────────── nats ─╯
      """
    ),
    (
      .blocks,
      """
      ┌─ 1 data ─────── zoom ─┐
      │                       │
      └──────────────── nats ─┘
      """
    ),
    (
      .ascii,
      """
      +- 1 data ------- zoom -+
      |                       |
      +---------------- nats -+
      """
    ),
  ])
  func aBox(glyphs: GlyphSet, expected: String) {
    var frame = Frame(size: Size(columns: 25, rows: 3))
    let content = Box(title: "1 data", topRight: "zoom", bottomRight: "nats", isFocused: true)
      .draw(into: &frame, rect: Rect(size: frame.size), styles: styles(.dark, .indexed, glyphs))
    #expect(picture(frame) == expected)
    #expect(content == Rect(column: 1, row: 1, columns: 23, rows: 1))
  }

  @Test func narrowBoxesDropTheirTitles() {
    func top(_ columns: Int, _ glyphs: GlyphSet = .unicode) -> String {
      var frame = Frame(size: Size(columns: columns, rows: 2))
      Box(title: "1 data", topRight: "zoom")
        .draw(into: &frame, rect: Rect(size: frame.size), styles: styles(.dark, .indexed, glyphs))
      return columns > 0 ? frame.text(row: 0) : ""
    }
    #expect(top(18) == "╭─ 1 data ───────╮")
    #expect(top(19) == "╭─ 1 data ─ zoom ─╮")
    #expect(top(11) == "╭─ 1 data ╮")
    #expect(top(10) == "╭─ 1 da… ╮")
    #expect(top(10, .ascii) == "+- 1 da~ +")
    #expect(top(5) == "╭───╮")
    #expect(top(2) == "╭╮")
    #expect(top(1) == " ")
    #expect(top(0) == "")
  }
}
