import Testing

/// Characters of two cells, and letters with marks, on a real terminal.
@Suite struct WideCharacterTests {
  private static let text = "体重 ü,ที่ 🇩🇪 e\u{301}\n1,2\n2,4\n3,1\n5,5\n6,2\n"

  /// The screen shows what a text frame shows, and the borders are in place.
  @Test(.enabled(if: Tmux.isInstalled)) func theScreenIsTheFrame() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("体重.csv", Self.text)
    let frame = try Program.run(["frame", file, "--keys", "d c"])
    let lines = frame.output.split(separator: "\n").map(String.init)
    let tmux = try Tmux("\(quoted(emscopePath)) \(quoted(file))")
    try tmux.wait("N=5")
    try tmux.type("dc")
    try tmux.wait("columns of")
    let shown = try tmux.screen()
    #expect(shown[2...6] == lines[2...6])
    #expect(shown[3].hasPrefix("│ x   体重 ü "))
    #expect(shown[4].hasPrefix("│ y   ที่ DE é "))
    try tmux.type("q")
    try tmux.type("q")
  }

  /// Without UTF-8 there is a question mark for each cell.
  @Test func sevenBitsHaveAsManyCells() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("own.csv", Self.text)
    let ascii = try Program.run(["frame", file, "--keys", "d c", "--glyphs", "ascii"])
    let lines = ascii.output.split(separator: "\n").map(String.init)
    #expect(lines[3].hasPrefix("| x   ???? u  ") && lines[3].count == 80)
    #expect(lines[4].hasPrefix("| y   ? DE e  ") && lines[4].count == 80)
  }

  @Test func noColorHoldsForFrames() throws {
    func frame(_ options: String...) throws -> String {
      try Program.run(
        ["frame", "old-faithful", "--format", "ansi"] + options, environment: ["NO_COLOR": "1"]
      ).output
    }
    #expect(try !frame().contains("38;5;"))
    #expect(try frame("--color", "256").contains("38;5;"))
  }
}
