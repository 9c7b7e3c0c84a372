import Drawing
import Terminals

/// A window of terms and texts, scrolled if they do not fit.
package struct TextWindow: Hashable, Sendable {
  package enum Line: Hashable, Sendable {
    case blank
    case heading(String)
    case entry(term: String, text: String, style: TextStyle = .text)
  }

  package let title: String
  package let lines: [Line]
  /// The cells of the terms.
  package let termWidth: Int
  /// The first line in view.
  package let scroll: Int

  /// The columns of the contents, and those in which they are legible.
  private static let (width, least) = (76, 48)
  /// The columns of a window in which texts have too little room beside their terms.
  private static let narrow = 44

  package init(title: String, lines: [Line], termWidth: Int, scroll: Int) {
    self.title = title
    self.lines = lines
    self.termWidth = termWidth
    self.scroll = scroll
  }

  package func picture(in area: WindowArea, on surface: Surface) -> RowWindow {
    let strip = area.strip(wanted: Self.width, least: Self.least)
    return RowWindow(
      title: title, note: "esc closes", in: strip, of: area,
      rows: rows(width: strip.columns - WindowFrame.border.columns, on: surface),
      at: .scrolled(scroll))
  }

  /// The lines as they are wrapped in a width.
  package func rows(width: Int, on surface: Surface) -> [WindowRow] {
    lines.flatMap { line in
      switch line {
      case .blank: [WindowRow()]
      case .heading(let text): [WindowRow.heading(text)]
      case .entry(let term, let text, let style):
        entry(term, text, style, width: width, on: surface)
      }
    }
  }

  /// A term with its text beside it, or below it if that takes several lines of a narrow window.
  private func entry(
    _ term: String, _ text: String, _ style: TextStyle, width: Int, on surface: Surface
  ) -> [WindowRow] {
    let start = termWidth + 1
    func wrapped(_ fields: [WindowRow.Field]) -> [WindowRow] {
      WindowRow.wrapped(fields, width: width, on: surface)
    }
    let term = WindowRow.Field(1, term, .key)
    guard width < Self.narrow, surface.width(text) > width - start else {
      return wrapped([term, .init(start, text, style)])
    }
    return wrapped([term]) + wrapped([.init(3, text, style)])
  }
}
