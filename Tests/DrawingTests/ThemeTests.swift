import Drawing
import Testing

@Suite struct ThemeTests {
  @Test(
    arguments: [
      ("0;0", .dark), ("15;0", .dark), ("15;6", .dark), ("0;7", .light), ("0;8", .dark),
      ("0;9", .light), ("0;15", .light), ("0;default;15", .light), ("15;default;0", .dark),
      ("7", .light), ("0;16", .dark), ("0;default", nil), ("15;", nil), ("", nil), ("x", nil),
    ] as [(String, Theme?)]) func theLastFieldNamesTheBackground(value: String, theme: Theme?)
  {
    #expect(Theme.learnt(from: ["COLORFGBG": value]) == theme)
  }

  @Test func withoutTheVariableTheBackgroundIsUnknown() {
    #expect(Theme.learnt(from: ["TERM": "xterm"]) == nil)
  }
}
