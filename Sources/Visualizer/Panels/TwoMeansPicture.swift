import Drawing
import Mixtures
import Screens
import Terminals

/// A map of log p over two means, with the path of the run on it.
struct TwoMeansPicture {
  let map: HeatMap
  private let path: TwoMeansPath
  private let layout: TwoMeansLayout

  init(
    _ values: TwoMeansMap, on grid: MapGrid, path: TwoMeansPath, layout: TwoMeansLayout,
    amounts: Amounts, resolution: Double, styles: Styles
  ) {
    (self.path, self.layout) = (path, layout)
    map = HeatMap(
      grid.values { amounts(values.value(row: $0, column: $1)) }, columns: grid.area.columns,
      rows: grid.area.rows, resolution: amounts(resolution), styles: styles)
  }

  func draw(_ axes: (across: String, up: String), on surface: inout Surface) {
    let area = layout.area
    map.draw(into: &surface.frame, column: area.column, row: area.row)
    let places = path.mixtures.map { layout.cells(path.choice.values(of: $0)) }
    var line = MapPath(over: map, glyphs: surface.glyphs)
    line.add(places)
    if path.endsInHalfStep { line.add(places.suffix(2), isLit: true) }
    line.draw(into: &surface.frame, column: area.column, row: area.row)
    if let present = places.last {
      let corner = MapStairs.Corner(
        column: Int(saturating: present.x), row: Int(saturating: present.y))
      if map.contains(corner) {
        surface.frame.write(
          String(surface[.reading]), column: area.column + corner.column,
          row: area.row + corner.row, style: map.style.lit)
      }
    }
    drawAxes(axes, on: &surface)
  }

  /// Draws the numbers at the axes. The names of the axes take the place of numbers at their ends.
  private func drawAxes(_ axes: (across: String, up: String), on surface: inout Surface) {
    let (plot, area) = (layout.plot, layout.area)
    plot.drawLeftAxis(into: &surface.frame, styles: surface.styles)
    plot.drawBottomLabels(into: &surface.frame, styles: surface.styles)
    if area.endRow < plot.rect.endRow {
      let name = " \(axes.across) →"
      let start = area.columns - surface.width(name)
      // The name covers whole numbers.
      let covered = plot.xLabels.ticks.filter { $0.textCell + surface.width($0.text) > start }
      let blanks = max(0, start - (covered.map(\.textCell).min() ?? start))
      surface.write(
        String(repeating: " ", count: blanks) + name, .strong,
        column: area.column + start - blanks,
        in: Rect(column: area.column, row: area.endRow, columns: area.columns, rows: 1))
    }
    let width = area.column - plot.rect.column - 1
    let text = surface.width("\(axes.up) ↑") <= width ? "\(axes.up) ↑" : axes.up
    if surface.width(text) <= width {
      let padding = String(repeating: " ", count: width - surface.width(text))
      surface.write(padding + text, .strong, column: plot.rect.column, in: plot.rect)
    }
  }
}
