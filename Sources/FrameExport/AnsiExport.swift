import Terminals

/// A frame as text with SGR sequences (ECMA-48), for a pager or `cat`.
///
/// Neighbours of one style share a sequence. Every line ends in the terminal's own style, so that
/// lines can be cut apart. The colours are 30–37, `38;5;n` and `38;2;r;g;b`.
package enum AnsiExport {
  /// One line per row, each ended by a newline; blanks of the plain style at the end are cut.
  package static func text(of frame: Frame) -> String {
    var text = String.UnicodeScalarView()
    for row in 0..<frame.size.rows {
      let cells = frame.row(row)
      let end = cells.lastIndex { $0 != .blank }.map { $0 + 1 } ?? cells.startIndex
      var current = Style.plain
      for cell in cells[cells.startIndex..<end] where cell.extent != .rest {
        if cell.style != current {
          text.append(contentsOf: selection(of: cell.style).unicodeScalars)
          current = cell.style
        }
        text.append(contentsOf: cell.scalars)
      }
      if current != .plain { text.append(contentsOf: selection(of: .plain).unicodeScalars) }
      text.append("\n")
    }
    return String(text)
  }

  /// The sequence that selects a style, independent of the style before.
  private static func selection(of style: Style) -> String {
    var codes = style == .plain ? "" : "0"
    for (attribute, code) in attributeCodes where style.attributes.contains(attribute) {
      codes += ";\(code)"
    }
    codes += code(style.foreground, first: 30) + code(style.background, first: 40)
    return "\u{1B}[\(codes)m"
  }

  private static let attributeCodes: [(Style.Attributes, Int)] = [
    (.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7),
  ]

  private static func code(_ color: Color, first: Int) -> String {
    switch color {
    case .standard: return ""
    case .indexed(let index) where index < 8: return ";\(first + Int(index))"
    case .indexed(let index): return ";\(first + 8);5;\(index)"
    case .direct(let packed):
      let rgb = RGB(packed: packed)
      return ";\(first + 8);2;\(rgb.red);\(rgb.green);\(rgb.blue)"
    }
  }
}
