import Terminals
import TestSupport
import Testing

@Suite struct FrameDescriptionTests {
  @Test func theGoldenForm() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.write("a", column: 0, row: 0, style: Style(attributes: [.bold, .reverse]))
    frame.write("b", column: 2, row: 0)
    frame.write(
      "██", column: 1, row: 1, style: Style(foreground: .indexed(214), background: .direct(0x5f)))
    frame.write(" ", column: 5, row: 1, style: Style(attributes: [.bold, .reverse]))
    #expect(
      FrameDescription.text(of: frame) == """
        frame 6x2
        |a b   |
        | ██   |
        ink
        |a.....|
        |.bb..a|
        legend
        a bold reverse
        b fg 214 on #00005f

        """)
  }

  @Test func aPlainFrameHasNoLegend() {
    #expect(
      FrameDescription.text(of: Frame(size: Size(columns: 2, rows: 1)))
        == "frame 2x1\n|  |\nink\n|..|\n")
  }

  @Test func nothingOfAFrameIsLost() throws {
    let frames = [
      Frame(size: Size(columns: 0, rows: 0)), Frame(size: Size(columns: 3, rows: 0)),
      sampleFrame(scalars: Array("a| .".unicodeScalars)),
      sampleFrame(columns: 37, scalars: shapedScalars, styles: everyStyle),
    ]
    for frame in frames {
      let text = FrameDescription.text(of: frame)
      let back = try #require(decode(text))
      #expect(back == frame, "\(text.prefix(200))")
    }
  }

  /// Reads the golden form, and nothing but it.
  private func decode(_ text: String) -> Frame? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let size = lines.popFirst()?.split(separator: " ").last?.split(separator: "x"),
      size.count == 2, let columns = Int(size[0]), let rows = Int(size[1])
    else { return nil }
    var frame = Frame(size: Size(columns: columns, rows: rows))
    let characters = lines.prefix(rows).map { Array($0.unicodeScalars.dropFirst().dropLast()) }
    lines = lines.dropFirst(rows)
    guard lines.popFirst() == "ink" else { return nil }
    let inks = lines.prefix(rows).map { Array($0.unicodeScalars.dropFirst().dropLast()) }
    lines = lines.dropFirst(rows)
    var styles: [Unicode.Scalar: Style] = [".": .plain]
    if lines.first == "legend" {
      for line in lines.dropFirst().dropLast() {
        guard let letter = line.unicodeScalars.first else { return nil }
        styles[letter] = style(words: line.split(separator: " ").dropFirst().map(String.init))
      }
    }
    for row in 0..<rows {
      guard characters[row].count == columns, inks[row].count == columns else { return nil }
      for column in 0..<columns {
        guard let style = styles[inks[row][column]] else { return nil }
        frame[column, row] = Cell(characters[row][column], style)
      }
    }
    return frame
  }

  private func style(words: [String]) -> Style {
    func color(_ word: String) -> Color {
      word.hasPrefix("#")
        ? .direct(UInt32(word.dropFirst(), radix: 16) ?? 0) : .indexed(UInt8(word) ?? 0)
    }
    var style = Style.plain
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "fg": style.foreground = color(rest.popFirst() ?? "")
      case "on": style.background = color(rest.popFirst() ?? "")
      case "bold": style.attributes.insert(.bold)
      case "dim": style.attributes.insert(.dim)
      case "underline": style.attributes.insert(.underline)
      case "reverse": style.attributes.insert(.reverse)
      default: Issue.record("unknown word \(word)")
      }
    }
    return style
  }
}
