import Drawing
import Testing

@Suite struct ThemeTests {
  @Test(arguments: [
    ("0;0", Theme.dark), ("15;0", .dark), ("15;6", .dark), ("0;7", .light), ("0;8", .dark),
    ("0;9", .light), ("0;15", .light), ("0;16", .dark), ("0;default;15", .light),
    ("15;default;0", .dark), ("0;default", .dark), ("15;", .dark), ("", .dark), ("7", .light),
  ]) func autoGoesByTheBackground(value: String, theme: Theme) {
    #expect(Theme.resolve(name: "auto", environment: ["COLORFGBG": value]) == theme)
  }

  @Test func autoIsDarkWithoutAHint() {
    #expect(Theme.resolve(name: "auto", environment: ["TERM": "xterm"]) == .dark)
  }

  @Test(
    arguments: [
      ("0;15", Theme.light), ("15;0", .dark), ("", nil), ("0;default", nil), ("x", nil),
    ] as [(String, Theme?)]) func theGroundIsLearntOrNot(value: String, theme: Theme?)
  {
    #expect(Theme.learnt(from: ["COLORFGBG": value]) == theme)
    #expect(Theme.learnt(from: [:]) == nil)
  }

  @Test func namesAreTakenAtTheirWord() {
    let light = ["COLORFGBG": "0;15"]
    for (name, theme) in [
      ("dark", Theme.dark), ("light", .light), ("high-contrast", .highContrast), ("mono", .mono),
    ] {
      #expect(Theme.resolve(name: name, environment: light) == theme)
    }
    for name in ["Dark", "", "highContrast", "auto "] {
      #expect(Theme.resolve(name: name, environment: light) == nil, "\(name)")
    }
  }
}
