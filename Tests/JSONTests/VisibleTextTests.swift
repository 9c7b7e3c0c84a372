import JSON
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("log p(θ) · 体重 · é · e\u{301}", "log p(θ) · 体重 · é · e\u{301}"),
    ("\u{1B}[31mred", "\\u{1b}[31mred"),
    ("a\nb\r\tc\u{0}", "a\\u{a}b\\u{d}\\u{9}c\\u{0}"),
    ("\u{9B}31m", "\\u{9b}31m"),
    ("\u{202E}evil\u{2066}\u{200F}", "\\u{202e}evil\\u{2066}\\u{200f}"),
    ("\u{2028}\u{FEFF}\u{7F}\u{AD}", "\\u{2028}\\u{feff}\\u{7f}\\u{ad}"),
    ("👩\u{200D}🏫 می\u{200C}خواهم", "👩\u{200D}🏫 می\u{200C}خواهم"),
  ])
  func controlAndDirectionCharactersBecomeEscapes(_ text: String, _ shown: String) {
    #expect(visible(text) == shown)
    #expect(visible(shown) == shown)
    #expect(quoted(text) == "'\(shown)'")
  }

  @Test func everyOtherCharacterIsKept() {
    for scalar in (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      let shown = visible(String(scalar))
      let isControl = scalar.properties.generalCategory == .control
      #expect(!isControl || shown.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      #expect(shown == String(scalar) || shown == "\\u{\(String(scalar.value, radix: 16))}")
    }
  }

  @Test func aTitleHasBlanksForLineEnds() {
    #expect(drawable("Height\n(cm)\t\u{1B}[2J") == "Height (cm) \\u{1b}[2J")
  }

  @Test func aQuotedTextIsCutAtItsLimit() {
    #expect(quoted("abcdef", atMost: 6) == "'abcdef'")
    #expect(quoted("abcdefg", atMost: 6) == "'abcdef…'")
    #expect(quoted("\u{1B}bc", atMost: 1) == "'\\u{1b}…'")
  }

  @Test func aStringOfJSONHasNoDirectionCharacter() {
    let text = JSONValue.string("a\u{202E}\u{9B}\u{1B}\u{2067}\u{200E}").compact
    #expect(text == #""a\u202e\u009b\u001b\u2067\u200e""#)
  }
}
