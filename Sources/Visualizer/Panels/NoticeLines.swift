import Screens
import Terminals

/// A notice in the place of the caption. A longer one has the line of the chain, too, and as many lines above as
/// it needs.
struct NoticeLines {
  let text: String
  let layout: ScreenLayout

  func draw(on surface: inout Surface) {
    let places = [layout.caption, layout.chain].compactMap(\.self).filter { !$0.isEmpty }
    guard let first = places.first, let last = places.last else { return }
    let lines = StyledLine.wrapped(
      [.init(surface.transliterate(text), .warning)], width: max(1, first.columns - 2))
    let end = lines.count == 1 ? first.endRow : last.endRow
    let top = max(0, end - lines.count)
    let rect = Rect(column: first.column, row: top, columns: first.columns, rows: end - top)
    surface.fill(rect)
    for (row, line) in lines.enumerated() {
      surface.write(line.pieces, column: rect.column + 1, row: row, in: rect)
    }
    if surface.hidesNumbers { surface.maskNumbers(in: rect) }
  }
}
