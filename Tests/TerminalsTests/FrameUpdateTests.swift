import Terminals
import TestSupport
import Testing

@Suite struct FrameUpdateTests {
  private static let orange = Style(foreground: .indexed(214))
  private static let onRed = Style(background: .indexed(124))

  /// A frame of rows of the same length.
  private func frame(_ rows: String..., style: Style = .plain) -> Frame {
    var frame = Frame(size: Size(columns: rows[0].unicodeScalars.count, rows: rows.count))
    for (row, text) in rows.enumerated() { frame.write(text, column: 0, row: row, style: style) }
    return frame
  }

  /// The bytes with `E` for Escape.
  private func update(
    _ from: Frame?, _ to: Frame, _ sequences: AnsiSequences = AnsiSequences()
  ) -> String {
    let bytes = FrameUpdate(from: from, to: to, by: sequences).bytes
    return String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "E")
  }

  @Test func theSameFrameSendsNothing() {
    let sample = sampleFrame(scalars: shapedScalars, styles: everyStyle)
    #expect(update(sample, sample) == "")
    #expect(update(sample, sample, AnsiSequences(showsCursor: true)) == "")
  }

  @Test func oneCellIsOneMoveAndOneCharacter() {
    #expect(update(frame("abc", "def"), frame("abc", "dxf")) == "E[2;2Hx")
    #expect(
      update(frame("abc", "def"), frame("abc", "dxf"), AnsiSequences(showsCursor: true))
        == "E[2;2HxE[1;1H")
  }

  @Test func fewCellsBetweenAreWrittenAgain() {
    #expect(update(frame("a1234b"), frame("x1234y")) == "E[1;1Hx1234y")
    #expect(update(frame("a12345b"), frame("x12345y")) == "E[1;1HxE[5Cy")
    // Braille takes three bytes.
    #expect(update(frame("a⠁b"), frame("x⠁y")) == "E[1;1Hx⠁y")
    #expect(update(frame("a⠁⠁b"), frame("x⠁⠁y")) == "E[1;1HxE[2Cy")
    #expect(
      update(frame("a12345678b"), frame("x12345678y"), AnsiSequences(movesRight: false))
        == "E[1;1HxE[1;10Hy")
  }

  @Test func cellsOfAnotherStyleAreNotWrittenAgain() {
    var (old, new) = (frame("a1b"), frame("x1y"))
    old[1, 0].style = Self.orange
    new[1, 0].style = Self.orange
    #expect(update(old, new) == "E[1;1HxE[1Cy")
  }

  @Test func aBlankHasNoForeground() {
    let (bold, dim) = (Self.orange.with(.bold), Self.orange.with(.dim))
    #expect(update(frame("   "), frame("   ", style: bold)) == "")
    #expect(update(frame("   ", style: dim), frame("   ", style: bold)) == "")
    // The blank between two words takes no change of style.
    var new = frame("aa bb", style: bold)
    new[2, 0] = .blank
    #expect(update(frame("12345"), new) == "E[1;1HE[1;38;5;214maa bbE[m")
  }

  @Test(arguments: [Style.Attributes.underline, .reverse])
  func aBlankOfAVisibleAttributeIsSent(attribute: Style.Attributes) {
    let code = attribute == .underline ? 4 : 7
    let marked = Style(attributes: attribute)
    #expect(update(frame(" "), frame(" ", style: marked)) == "E[1;1HE[\(code)m E[m")
    #expect(update(frame(" ", style: marked), frame(" ")) == "E[1;1H ")
    var new = frame("ab ", style: marked)
    new[2, 0] = .blank
    #expect(update(frame("123"), new) == "E[1;1HE[\(code)mabE[\(20 + code)m ")
  }

  @Test func aStyleChangesOnlyInWhatDiffers() {
    var new = frame("abc", style: Style(foreground: .indexed(1), background: .indexed(2)))
    new[1, 0].style.foreground = .indexed(3)
    new[2, 0].style = Style(foreground: .indexed(3), attributes: .bold)
    #expect(
      update(frame("123"), new)
        == "E[1;1HE[38;5;1;48;5;2maE[38;5;3mbE[1;49mcE[m")
    #expect(
      update(frame("123"), new, AnsiSequences(hasStandardColors: false))
        == "E[1;1HE[38;5;1;48;5;2maE[38;5;3mbE[mE[1;38;5;3mcE[m")
  }

  @Test func attributesAreTakenAway() {
    var new = frame("ab", style: Self.orange)
    new[0, 0].style = Self.orange.with([.bold, .underline])
    #expect(update(frame("12"), new) == "E[1;1HE[1;4;38;5;214maE[22;24mbE[m")
    #expect(
      update(frame("12"), new, AnsiSequences(takesAttributesAway: false))
        == "E[1;1HE[1;4;38;5;214maE[mE[38;5;214mbE[m")
    // Dim would go with bold.
    new[0, 0].style = Self.orange.with([.bold, .dim])
    new[1, 0].style = Self.orange.with(.dim)
    #expect(update(frame("12"), new) == "E[1;1HE[1;2;38;5;214maE[mE[2;38;5;214mbE[m")
  }

  @Test func blanksAreCleared() {
    let full = String(repeating: "x", count: 20)
    #expect(update(frame(full), frame("xx" + blank(18))) == "E[1;3HE[K")
    #expect(update(frame(full), frame(blank(12) + "xxxxxxxx")) == "E[1;1HE[12X")
    // Writing eight is as short as clearing them and going on.
    #expect(
      update(frame(full), frame(blank(8) + "xxxxxxxxxxxx"))
        == "E[1;1H" + blank(8))
    let red = frame("xx" + blank(18), style: Self.onRed)
    #expect(
      update(frame(full, style: Self.onRed), red) == "E[1;3HE[48;5;124mE[KE[m")
    #expect(
      update(frame(full, style: Self.onRed), red, AnsiSequences(clearsInBackground: false))
        == "E[1;3HE[48;5;124m" + blank(18) + "E[m")
  }

  @Test func anUnknownScreenIsClearedInItsGround() {
    let new = frame("   ", " a ", style: Self.onRed)
    #expect(update(nil, new) == "E[mE[48;5;124mE[2JE[2;2HaE[m")
    #expect(
      update(nil, new, AnsiSequences(clearsInBackground: false))
        == "E[mE[2JE[48;5;124m   E[2;1H a E[m")
  }

  @Test func theCornerThatScrollsIsLeftOut() {
    #expect(
      update(frame("a", "b"), frame("x", "y"), AnsiSequences(scrollsAtEnd: true)) == "E[1;1Hx")
  }

  /// Any frame over any other, on every kind of terminal.
  @Test func theScreenShowsTheFrame() {
    var random = SeededGenerator(state: 5)
    for _ in 0..<300 {
      let sequences = AnsiSequences(
        clearsInBackground: .random(using: &random), hasStandardColors: .random(using: &random),
        takesAttributesAway: .random(using: &random), movesRight: .random(using: &random),
        showsCursor: .random(using: &random))
      let size = Size(columns: .random(in: 1...40, using: &random), rows: 5)
      let (old, new) = (anyFrame(size, &random), anyFrame(size, &random))
      var screen = AnsiScreen(
        anyFrame(size, &random), clearsInBackground: sequences.clearsInBackground)
      screen.receive(FrameUpdate(from: nil, to: old, by: sequences).bytes)
      #expect(AnsiScreen.look(screen.frame) == AnsiScreen.look(old))
      screen.receive(FrameUpdate(from: old, to: new, by: sequences).bytes)
      #expect(AnsiScreen.look(screen.frame) == AnsiScreen.look(new))
      #expect(screen.style == .plain)
      if sequences.showsCursor { #expect((screen.column, screen.row) == (0, 0)) }
    }
  }

  /// Runs of blanks and of characters in few styles, so that neighbours and frames often agree.
  private func anyFrame(_ size: Size, _ random: inout SeededGenerator) -> Frame {
    let colors: [Color] = [.standard, .indexed(16), .indexed(124)]
    var frame = Frame(size: size)
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let style = Style(
          foreground: colors.randomElement(using: &random) ?? .standard,
          background: colors.randomElement(using: &random) ?? .standard,
          attributes: .init(
            rawValue: .random(in: 0...15, using: &random) & .random(in: 0...15, using: &random)
              & .random(in: 0...15, using: &random)))
        let scalars: [Unicode.Scalar] = [" ", " ", "a", "⠁"]
        let scalar = scalars.randomElement(using: &random) ?? " "
        for _ in 0..<Int.random(in: 1...14, using: &random) {
          frame[column, row] = Cell(scalar, style)
          column += 1
        }
      }
    }
    return frame
  }
}

private func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
