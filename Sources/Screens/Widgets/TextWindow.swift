import Drawing
import Terminals

/// A window of lines, scrolled if they do not fit.
package struct TextWindow: Hashable, Sendable {
  /// A heading, or a term and a text about it.
  package struct Line: Hashable, Sendable {
    package var term = ""
    package var text = ""
    package var isHeading = false

    package init(term: String = "", text: String = "", isHeading: Bool = false) {
      self.term = term
      self.text = text
      self.isHeading = isHeading
    }
  }

  package let title: String
  package let lines: [Line]
  /// The cells of the terms.
  package let termWidth: Int
  /// The first line in view.
  package let scroll: Int

  /// The cells of the contents on a screen with room for them.
  package static let width = 76

  package init(title: String, lines: [Line], termWidth: Int, scroll: Int) {
    self.title = title
    self.lines = lines
    self.termWidth = termWidth
    self.scroll = scroll
  }

  package func draw(on surface: inout Surface) {
    let inner = WindowFrame(
      title: title, size: Size(columns: TextWindow.width, rows: lines.count), note: "esc closes"
    ).draw(on: &surface)
    let last = max(0, lines.count - inner.rows)
    let first = min(scroll, last)
    for (row, line) in lines.dropFirst(first).prefix(inner.rows).enumerated() {
      if line.isHeading {
        surface.write(line.text, .strong, column: inner.column, row: row, in: inner)
        continue
      }
      surface.write(line.term, .key, column: inner.column + 1, row: row, in: inner)
      surface.write(
        line.text, .text, column: inner.column + 1 + termWidth, row: row, in: inner)
    }
    if first < last, inner.rows > 0 {
      surface.write(
        "\(surface[.more]) more", .quiet, column: inner.endColumn - 6, row: inner.rows - 1,
        in: inner)
    }
  }

  package static func heading(_ text: String) -> Line { Line(text: text, isHeading: true) }

  /// A term with a text in as many lines as it needs on a screen.
  package static func entry(_ term: String, _ text: String, termWidth: Int, on screen: Rect)
    -> [Line]
  {
    let room = max(8, min(width, screen.columns - 4) - termWidth - 1)
    return StyledLine.wrapped(text, width: room).enumerated().map {
      Line(term: $0.offset == 0 ? term : "", text: $0.element)
    }
  }
}
