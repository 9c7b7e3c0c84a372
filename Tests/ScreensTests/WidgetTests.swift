import Drawing
import Screens
import Terminals
import Testing

@Suite struct KeyTableTests {
  @Test func tablesListGroupsRowsAndSignals() {
    let table = KeyTable().adding(CounterScreen.keys)
    #expect(
      table.text.hasPrefix(
        """
        Counting
          + →                   one more
          -                     one less
          1 2                   ten more

        """))
    #expect(table.text.hasSuffix("  Ctrl-C                interrupt | end\n\n"))
    #expect(table.markdown.contains("| `1` `2` | ten more |\n"))
    #expect(table.markdown.contains("| `Ctrl-C` | interrupt \\| end |\n"))
  }

  @Test func everyKeyLeadsToOneAction() {
    let bindings = CounterScreen.bindings + CounterScreen.programBindings
    for binding in bindings {
      for key in binding.keys { #expect(bindings.action(for: key) == binding.action) }
    }
    #expect(bindings.action(for: .typed("z")) == nil)
  }
}

@Suite struct HintLineTests {
  private func line(_ width: Int, skips: Bool) -> (HintLine<CounterScreen.Action>, Surface) {
    let surface = Surface(
      size: Size(columns: width, rows: 1),
      styles: Styles(theme: .dark, capabilities: Capabilities()))
    let bindings = CounterScreen.bindings + CounterScreen.programBindings
    return (HintLine(of: bindings, fitting: width, on: surface, skips: skips), surface)
  }

  @Test(arguments: [
    // A hint takes its key, its word and three blanks: 8, 8, 10 and 8 cells.
    (7, "", ""), (8, "q quit", "q quit"), (15, "q quit", "q quit"),
    (16, "+ more q quit", "+ more q quit"), (24, "+ more - less q quit", "+ more q quit"),
    (26, "+ more s slowly q quit", "+ more s slowly q quit"),
    (34, "+ more - less s slowly q quit", "+ more - less s slowly q quit"),
  ])
  func theSmallestRanksAreKept(_ width: Int, _ skipping: String, _ stopping: String) {
    for (skips, expected) in [(true, skipping), (false, stopping)] {
      var (hints, surface) = line(width, skips: skips)
      hints.draw(on: &surface, in: surface.rect)
      #expect(surface.frame.text(row: 0).split(separator: " ").joined(separator: " ") == expected)
    }
  }

  @Test func aClickPressesTheKeyUnderIt() {
    let (hints, surface) = line(40, skips: true)
    #expect(hints.action(at: 1, in: surface.rect, on: surface) == .add(1))
    #expect(hints.action(at: 9, in: surface.rect, on: surface) == .add(-1))
    #expect(hints.action(at: 39, in: surface.rect, on: surface) == nil)
  }
}

@Suite struct StyledLineTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 3, ["one", "two", "three"]),
    ("", 5, [""]), ("longest word", 4, ["longest", "word"]), ("a  b", 10, ["a b"]),
  ])
  func plainTextBreaksAtSpaces(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(StyledLine.wrapped(text, width: width) == lines)
  }

  @Test func longWordsAreCutIfAsked() {
    let lines = StyledLine.wrapped([.init("longest", .strong)], width: 3)
    #expect(lines.map(\.text) == ["lon", "ges", "t"])
  }

  @Test(arguments: [
    ("体重身長", 4, ["体重", "身長"]), ("体重身長", 5, ["体重", "身長"]), ("体重 身長", 9, ["体重 身長"]),
    ("体重 身長", 8, ["体重", "身長"]), ("体重", 1, ["体", "重"]), ("ab体", 3, ["ab", "体"]),
    ("nu\u{308}e\u{301}x", 2, ["nu\u{308}", "e\u{301}x"]),
  ])
  func wideWordsBreakBetweenCharacters(_ text: String, _ width: Int, _ lines: [String]) {
    let wrapped = StyledLine.wrapped([.init(text, .text)], width: width)
    #expect(wrapped.map(\.text) == lines)
  }

  @Test(arguments: [
    ("体重身長", 8, "体重身長"), ("体重身長", 7, "体重身…"), ("体重身長", 6, "体重…"), ("体重", 1, "…"),
    ("体重", 0, ""), ("abc", 2, "a…"), ("u\u{308}u\u{308}u\u{308}", 2, "ü…"),
  ])
  func shortenedTextsFit(_ text: String, _ cells: Int, _ shown: String) {
    let surface = Surface(measuring: Size(columns: 20, rows: 1), for: Preferences(theme: .dark))
    #expect(surface.shortened(text, to: cells) == shown)
    #expect(surface.width(shown) <= cells)
  }

  @Test func aMarkIndentsLaterLines() {
    let lines = StyledLine.wrapped(
      [.init("one two", .text)], width: 6, mark: .init("? ", .warning))
    #expect(lines.map(\.text) == ["? one", "  two"])
  }

  /// No line is wider than asked, and no word is lost, for every width.
  @Test func nothingIsLost() {
    let pieces: [StyledLine.Piece] = [
      .init("L(q,θ) is a lower ", .text), .init("bound", .strong), .init(" of log p(X|θ).", .quiet),
    ]
    let words = pieces.map(\.text).joined().split(separator: " ").joined()
    for width in 1...40 {
      let lines = StyledLine.wrapped(pieces, width: width)
      #expect(lines.allSatisfy { $0.width <= width })
      #expect(
        lines.map(\.text).joined().split(separator: " ").joined() == words, "width \(width)")
    }
  }
}

@Suite struct MemoTests {
  @Test func theOldestGoesFirst() {
    let memo = Memo()
    for number in 1...3 { memo.keep("part \(number)", for: PartKey(number: number)) }
    #expect(memo.value(PartKey(number: 1)) == nil)
    #expect(memo.value(PartKey(number: 2)) == "part 2")
    memo.keep("again", for: PartKey(number: 2))
    #expect(memo.value(PartKey(number: 2)) == "again")
    #expect(memo.value(PartKey(number: 3)) == "part 3")
  }
}

@Suite struct CommandTextTests {
  private let commands: [Command<CounterScreen.Action>] = [
    Command("goto start", action: .add(0)), Command("run", meaning: "goto the goal", action: .run),
    Command("go", action: .halt), Command("theme: dark", terms: "night", action: nil),
  ]

  @Test(arguments: [
    ("go", ["go", "goto start", "run"]), ("THEME dark", ["theme: dark"]),
    ("night", ["theme: dark"]),
    ("zzz", []), ("goto", ["goto start", "run"]),
  ])
  func theBestComeFirst(_ text: String, _ names: [String]) {
    #expect(CommandText(text).matching(commands, written: []).map(\.name) == names)
  }
}
