import Drawing
import Screens
import Terminals

/// The names of places at their axes, the newest first, then the others that have room.
struct PlaceLabels {
  let stretch: HillStretch

  private func style(_ place: Int) -> TextStyle {
    place == stretch.last ? .strong : .axis
  }

  /// Writes the names below an area, with `θ →` at the end if there is room.
  func draw(below area: Rect, _ columns: PlaceScale, on surface: inout Surface) {
    let line = Rect(column: area.column, row: area.endRow, columns: area.columns, rows: 1)
    guard line.endRow <= surface.rect.endRow else { return }
    var taken: [Range<Int>] = []
    func write(_ text: String, _ style: TextStyle, at start: Int) {
      let cells = start..<start + surface.width(text)
      guard cells.lowerBound >= 0, cells.upperBound <= area.columns,
        !taken.contains(where: { $0.overlaps(cells.lowerBound - 1..<cells.upperBound + 1) })
      else { return }
      taken.append(cells)
      surface.write(text, style, column: line.column + start, in: line)
    }
    for place in columns.places.reversed() {
      let text = stretch.names[place]
      let start = columns.cell(of: Double(place)) - (text.count - 1) / 2
      write(text, style(place), at: max(0, min(area.columns - text.count, start)))
    }
    write("θ →", .strong, at: area.columns - surface.width("θ →"))
  }

  /// Writes the names at the left of a map, with `q ↑` at the top if there is room.
  func draw(beside area: Rect, _ layout: HillLayout, on surface: inout Surface) {
    guard area.column > layout.rect.column else { return }
    var taken: Set<Int> = []
    for place in layout.rows.places.reversed() {
      let (text, row) = (stretch.names[place], layout.row(of: Double(place)))
      guard (0..<area.rows).contains(row), taken.insert(row).inserted else { continue }
      surface.write(
        text, style(place), column: area.column - 1 - text.count, row: row, in: layout.rect)
    }
    guard !taken.contains(0) else { return }
    surface.write("q↑", .strong, column: area.column - 3, row: 0, in: layout.rect)
  }
}
