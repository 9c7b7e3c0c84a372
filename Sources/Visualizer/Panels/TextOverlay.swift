import Drawing
import Terminals

/// A window of lines over the panels, scrolled where they do not fit.
struct TextOverlay {
  /// A heading, or a term and what is said of it.
  struct Line: Hashable {
    var term = ""
    var text = ""
    var isHeading = false
  }

  let title: String
  let lines: [Line]
  /// The cells of the terms.
  let termWidth: Int
  let scroll: Int

  /// The cells of a window's words, on a screen that has room for them.
  static let width = 76

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let inner = Overlay.window(
      title, columns: TextOverlay.width, rows: lines.count, note: "esc closes", canvas, screen,
      into: &frame)
    let last = max(0, lines.count - inner.rows)
    let first = min(scroll, last)
    for (row, line) in lines.dropFirst(first).prefix(inner.rows).enumerated() {
      if line.isHeading {
        canvas.write(line.text, .strong, column: inner.column, in: inner, row: row, into: &frame)
        continue
      }
      canvas.write(line.term, .key, column: inner.column + 1, in: inner, row: row, into: &frame)
      canvas.write(
        line.text, .text, column: inner.column + 1 + termWidth, in: inner, row: row, into: &frame)
    }
    if first < last, inner.rows > 0 {
      let more = canvas.glyphs == .ascii ? "v more" : "▼ more"
      canvas.write(
        more, .quiet, column: inner.endColumn - 6, in: inner, row: inner.rows - 1, into: &frame)
    }
  }

  static func heading(_ text: String) -> Line { Line(text: text, isHeading: true) }

  /// A term with a text in as many lines as it needs on this screen.
  static func entry(_ term: String, _ text: String, termWidth: Int, _ screen: Rect) -> [Line] {
    let room = max(8, min(width, screen.columns - 4) - termWidth - 1)
    return wrapped(text, width: room).enumerated().map {
      Line(term: $0.offset == 0 ? term : "", text: $0.element)
    }
  }

  /// A text in lines of at most `width` characters, broken at spaces.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
