import Drawing
import Screens
import Terminals

/// The lines around a bench's panels: title, caption, hints, and the help over them.
extension BenchCanvas {
  /// The product and the bench at the left; what may go first stands last.
  func draw(title parts: [Words], _ rect: Rect, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    var column = rect.column
    for (index, part) in parts.enumerated() {
      let gap = index == 0 ? " " : "  "
      guard index == 0 || column + 2 + width(part) <= rect.endColumn else { return }
      column = write([(gap, .text)] + part, column: column, in: rect, into: &frame)
    }
  }

  func draw(_ caption: Caption, _ rect: Rect, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let text = width(caption.long) + 2 <= rect.columns ? caption.long : caption.short
    let indent = width(text) < rect.columns ? " " : ""
    guard !caption.isWarning, let colon = text.firstIndex(of: ":") else {
      let ink: Ink = caption.isWarning ? .warning : .text
      write([(indent + text, ink)], column: rect.column, in: rect, into: &frame)
      return
    }
    write(
      [
        (indent + text[...colon], .strong), (String(text[text.index(after: colon)...]), .text),
      ], column: rect.column, in: rect, into: &frame)
  }

  /// The keys that fit, the most important first, in the order of the table.
  func drawHints<Table: Bench>(of bench: Table, _ rect: Rect, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    var room = rect.columns
    var kept: [(at: Int, key: String, word: String)] = []
    let hints = Table.bindings.enumerated().compactMap { at, binding in
      binding.hint.map { (at: at, rank: binding.rank, key: binding.keys[0], word: $0) }
    }
    for hint in hints.sorted(by: { ($0.rank, $0.at) < ($1.rank, $1.at) }) {
      let key = hint.key.name(in: glyphs)
      let needed = width(key) + width(hint.word) + 3
      if needed > room { break }
      room -= needed
      kept.append((hint.at, key, hint.word))
    }
    if bench.helpScroll != nil {
      kept =
        [(0, Key.up.name(in: glyphs) + " " + Key.down.name(in: glyphs), "scroll")]
        + [(1, "Esc", "close")]
    }
    var column = rect.column
    for (_, key, word) in kept.sorted(by: { $0.at < $1.at }) {
      column = write(
        [(" \(key)", .role(.key)), (" \(word) ", .quiet)], column: column, in: rect, into: &frame)
    }
  }

  /// How to read the picture, and the key table.
  func drawHelp<Table: Bench>(
    of bench: Table.Type, scroll: Int, _ screen: Rect, into frame: inout Frame
  ) {
    func entry(_ term: String, _ text: String) -> [TextOverlay.Line] {
      TextOverlay.entry(spell(term), spell(text), termWidth: 15, screen)
    }
    var lines = [TextOverlay.heading("The picture")]
    lines += bench.reading.flatMap { entry($0.term, $0.text) }
    lines += [TextOverlay.Line(), TextOverlay.heading("Keys")]
    for binding in bench.bindings {
      let keys = binding.keys.map { $0.name(in: glyphs) }.joined(separator: " ")
      lines += entry(keys, binding.description)
    }
    TextOverlay(title: "help", lines: lines, termWidth: 15, scroll: scroll)
      .draw(Canvas(inks: inks), screen, into: &frame)
  }

  /// Names at the left and numbers at the right, a row each.
  func draw(
    table: [(name: String, value: String, ink: Ink)], _ rect: Rect, into frame: inout Frame
  ) {
    for (row, line) in table.enumerated() {
      let start = rect.endColumn - 1 - width(line.value)
      // The formula behind the name goes before the number does.
      let room = start - rect.column - 2
      let name = width(line.name) <= room ? line.name : line.name.split(separator: " = ")[0] + ""
      write([(name, line.ink)], column: rect.column + 1, row: row, in: rect, into: &frame)
      write(
        [(line.value, line.ink == .quiet ? .text : line.ink)], column: start, row: row, in: rect,
        into: &frame)
    }
  }
}
