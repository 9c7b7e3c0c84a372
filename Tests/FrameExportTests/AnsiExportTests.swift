import FrameExport
import Terminals
import TestSupport
import Testing

@Suite struct AnsiExportTests {
  @Test func runsShareOneSequenceAndLinesEndPlain() {
    var frame = Frame(size: Size(columns: 8, rows: 2))
    frame.write("ab", column: 0, row: 0, style: Style(foreground: .indexed(214), attributes: .bold))
    frame.write("c", column: 2, row: 0)
    frame.write(" ", column: 4, row: 0, style: Style(background: .direct(0x0102ff)))
    frame.write("x", column: 0, row: 1, style: Style(foreground: .indexed(2), attributes: .reverse))
    #expect(
      AnsiExport.text(of: frame)
        == "\u{1B}[0;1;38;5;214mab\u{1B}[mc \u{1B}[0;48;2;1;2;255m \u{1B}[m\n"
        + "\u{1B}[0;7;32mx\u{1B}[m\n")
  }

  @Test func aTerminalThatReadsItShowsTheSameCells() {
    let letters = Array("abc ●│é".unicodeScalars)
    let frame = sampleFrame(scalars: letters, styles: everyStyle)
    let shown = interpret(AnsiExport.text(of: frame), size: frame.size)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        #expect(shown[column, row] == frame[column, row], "column \(column) row \(row)")
      }
    }
  }

  @Test func wideCharactersAndMarksAreWrittenOnce() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.write("体ที่", column: 1, row: 0, style: Style(attributes: .bold))
    frame.write("|", column: 4, row: 0)
    #expect(AnsiExport.text(of: frame) == " \u{1B}[0;1m体ที่\u{1B}[m|\n")
  }

  /// A terminal in miniature: SGR sequences, characters and newlines.
  private func interpret(_ text: String, size: Size) -> Frame {
    var frame = Frame(size: size)
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var style = Style.plain
      var column = 0
      var rest = Substring(line).unicodeScalars
      while let scalar = rest.popFirst() {
        if scalar == "\u{1B}" {
          rest.removeFirst()
          let end = rest.firstIndex(of: "m") ?? rest.endIndex
          let codes = String(rest[..<end]).split(separator: ";").compactMap { UInt32($0) }
          rest = rest[rest.index(after: end)...]
          apply(codes.isEmpty ? [0] : codes, to: &style)
        } else {
          frame[column, row] = Cell(scalar, style)
          column += 1
        }
      }
      if row < size.rows { #expect(style == .plain, "row \(row) ends in \(style)") }
    }
    return frame
  }

  private func apply(_ codes: [UInt32], to style: inout Style) {
    var rest = codes[...]
    func color() -> Color {
      if rest.popFirst() == 5 { return .indexed(UInt8(rest.popFirst() ?? 0)) }
      return .direct((0..<3).reduce(0) { sum, _ in sum << 8 | (rest.popFirst() ?? 0) })
    }
    while let code = rest.popFirst() {
      switch code {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 30...37: style.foreground = .indexed(UInt8(code - 30))
      case 40...47: style.background = .indexed(UInt8(code - 40))
      case 38: style.foreground = color()
      case 48: style.background = color()
      default: Issue.record("unknown code \(code)")
      }
    }
  }
}
