import Drawing
import Terminals

/// What a bench is given to draw with: inks for p and q beside the roles, and its own spelling.
public struct BenchCanvas: Sendable {
  public let inks: Inks

  var glyphs: GlyphSet { inks.capabilities.glyphs }
  var isPlain: Bool { glyphs == .ascii }

  /// What words and marks are inked with.
  enum Ink: Hashable {
    case p, q
    case role(Role)

    static let text = Ink.role(.text)
    static let strong = Ink.role(.strong)
    static let quiet = Ink.role(.quiet)
    static let axis = Ink.role(.axis)
    static let cost = Ink.role(.gap)
    static let saving = Ink.role(.lowerBound)
    static let warning = Ink.role(.warning)
  }

  typealias Words = [(text: String, ink: Ink)]

  func style(_ ink: Ink) -> Style {
    switch ink {
    case .p: inks.component(0, of: 2)
    case .q: inks.component(1, of: 2)
    case .role(let role): inks.style(role)
    }
  }

  /// The words in the characters of the terminal; Δ is D in ASCII.
  func spell(_ text: String) -> String {
    guard isPlain else { return text }
    var spelt = text
    for (symbol, plain) in BenchCanvas.plainSpelling {
      spelt = spelt.replacing(symbol, with: plain)
    }
    return glyphs.spell(spelt)
  }

  private static let plainSpelling = [
    ("Δ", "D"), ("∫", "int"), ("≠", "!="), ("▇", "#"), ("▒", "-"),
  ]

  func width(_ text: String) -> Int { spell(text).unicodeScalars.count }
  func width(_ words: Words) -> Int { words.reduce(0) { $0 + width($1.text) } }

  /// Writes words from a column on, cut at the end of the rectangle, and returns the column after them.
  @discardableResult
  func write(
    _ words: Words, column: Int, row: Int = 0, in rect: Rect, into frame: inout Frame
  ) -> Int {
    guard row >= 0, row < rect.rows else { return column }
    var column = column
    for (text, ink) in words {
      column = frame.write(
        spell(text), column: column, row: rect.row + row, style: style(ink), limit: rect.endColumn)
    }
    return column
  }

  /// The frame of a panel with a title in colours, where there is room for one; returns the inside.
  /// The first title that fits is taken.
  func panel(
    _ titles: [Words], note: Words = [], _ rect: Rect, into frame: inout Frame
  ) -> Rect {
    guard rect.columns >= 16, rect.rows >= 5 else { return rect }
    let title = titles.first { width($0) <= rect.columns - 6 } ?? titles.last ?? []
    let inner = Box(title: spell(title.map(\.text).joined()))
      .draw(into: &frame, rect: rect, inks: inks)
    let edge = rect.inset(right: 1)
    write(title, column: rect.column + 3, in: edge, into: &frame)
    let noteWidth = width(note)
    guard noteWidth > 0, noteWidth <= rect.columns - 6 else { return inner }
    let start = rect.endColumn - 3 - noteWidth
    let last = rect.rows - 1
    frame[start - 1, rect.endRow - 1] = Cell(" ", inks.style(.quiet))
    frame[start + noteWidth, rect.endRow - 1] = Cell(" ", inks.style(.quiet))
    write(note, column: start, row: last, in: edge, into: &frame)
    return inner
  }
}
