import Drawing
import Screens
import Terminals

/// The frame of a panel. It takes two rows and two columns, so a very small panel has none.
struct PanelFrame {
  let rect: Rect

  /// The smallest panel with a frame.
  static let least = Size(columns: 16, rows: 7)

  var isDrawn: Bool { rect.columns >= Self.least.columns && rect.rows >= Self.least.rows }

  /// The inside of the frame; the whole panel if there is no frame.
  var inner: Rect { isDrawn ? rect.inset(left: 1, top: 1, right: 1, bottom: 1) : rect }

  /// The lower edge, border included.
  var bottom: Rect {
    Rect(column: rect.column, row: rect.endRow - 1, columns: rect.columns, rows: 1)
  }

  /// Draws the frame of a numbered panel, with bright lines if the panel is lit.
  func draw(_ box: Box, of panel: PanelName, in session: Session, on surface: inout Surface) {
    guard isDrawn else { return }
    var box = box
    box.isFocused = session.isFocused(panel, under: surface.emphasis)
    let isLit = session.litPart(under: surface.emphasis) == panel.part
    surface.draw(box, isLit: isLit, in: rect)
  }

  /// Draws the frame with the first pair of a title and a note that fits, both from long to short. A note is worth
  /// more than a long title.
  func draw(
    titles: [String], notes: [String] = [], of panel: PanelName, in session: Session,
    on surface: inout Surface
  ) {
    let room = rect.columns - 5
    let pairs = (notes + [""]).flatMap { note in titles.map { (title: $0, note: note) } }
    let fitting =
      pairs.first { pair in
        surface.width(pair.title) + (pair.note.isEmpty ? 0 : surface.width(pair.note) + 4) <= room
      } ?? (titles.last ?? "", "")
    draw(Box(title: fitting.title, topRight: fitting.note), of: panel, in: session, on: &surface)
  }

  /// Draws the legend of a map in the lower edge.
  func drawLegend(of map: HeatMap, units: String, on surface: inout Surface) {
    guard isDrawn else { return }
    let forms = ["\(units) below the best:", "\(units) below", units]
    let room = rect.columns - 6
    guard let legend = MapLegend(map, units: forms, width: room, glyphs: surface.glyphs)
    else { return }
    surface.write(StyledLine.blank(legend.width + 2), .text, column: bottom.column + 2, in: bottom)
    legend.draw(
      into: &surface.frame, column: bottom.column + 3, row: bottom.row,
      style: surface.style(.quiet))
  }

  /// Writes a text over several lines in place of a picture.
  func write(_ text: String, on surface: inout Surface) {
    let lines = StyledLine.wrapped(surface.transliterate(text), width: max(8, inner.columns - 2))
    for (row, line) in lines.enumerated() {
      surface.write(line, .quiet, column: inner.column + 1, row: row, in: inner)
    }
  }
}

extension Surface {
  /// Draws a box, with bright lines if it is lit, and returns its inside.
  @discardableResult
  mutating func draw(_ box: Box, isLit: Bool, in rect: Rect) -> Rect {
    box.draw(into: &frame, rect: rect, styles: styles, lines: isLit ? .warning : nil)
  }

  /// Draws the pointer of a lit part, which is visible without colour.
  mutating func drawPointer(in rect: Rect) {
    guard !rect.isEmpty else { return }
    let isFramed = rect.rows > 1
    self[rect.column + (isFramed ? 1 : 0), rect.row] = Cell(self[.pointer], style(.warning))
  }
}
