import Drawing
import Mixtures
import Screens
import Terminals

/// The map of a hill with the stairs of the run on it and the iterations at its axes.
struct HillPicture {
  let map: HeatMap
  private let stretch: HillStretch
  private let layout: HillLayout

  init(
    hill: Hill, on grid: MapGrid, stretch: HillStretch, layout: HillLayout, amounts: Amounts,
    resolution: Double, styles: Styles
  ) {
    (self.stretch, self.layout) = (stretch, layout)
    map = HeatMap(
      grid.values { amounts(hill.rise(row: $0, column: $1)) }, columns: grid.area.columns,
      rows: grid.area.rows, resolution: amounts(resolution), styles: styles)
  }

  func draw(on surface: inout Surface) {
    let area = layout.area
    map.draw(into: &surface.frame, column: area.column, row: area.row)
    drawStairs(on: &surface)
    let labels = PlaceLabels(stretch: stretch)
    labels.draw(below: area, layout.columns, on: &surface)
    labels.draw(beside: area, layout, on: &surface)
  }

  // MARK: Stairs

  private func drawStairs(on surface: inout Surface) {
    var stairs = MapStairs()
    let steps = stretch.stairs.steps
    for (at, (before, after)) in zip(steps, steps.dropFirst()).enumerated() {
      guard let from = layout.corner(of: before), let to = layout.corner(of: after) else {
        continue
      }
      stairs.add(from: from, to: to, isLit: at == steps.count - 2)
    }
    stairs.draw(
      over: map, into: &surface.frame, column: layout.area.column, row: layout.area.row)
    for step in steps where step.origin == .taken(.expectation) && !layout.isDense {
      mark(layout.corner(of: step), String(surface[.reading]), isLit: false, on: &surface)
    }
    drawPresent(on: &surface)
  }

  /// Marks the present state, and writes the letter of its half-step in the middle of the lit line.
  private func drawPresent(on surface: inout Surface) {
    guard let present = stretch.present, let end = layout.corner(of: present) else { return }
    mark(end, String(surface[.reading]), isLit: true, on: &surface)
    guard let start = stretch.previous.flatMap(layout.corner) else { return }
    let middle = MapStairs.Corner(
      column: (start.column + end.column) / 2, row: (start.row + end.row) / 2)
    switch present.origin {
    case .taken(let halfStep): mark(middle, halfStep.rawValue, isLit: true, on: &surface)
    case .start, .edited: break
    }
  }

  private func mark(
    _ corner: MapStairs.Corner?, _ text: String, isLit: Bool, on surface: inout Surface
  ) {
    guard let corner, map.contains(corner) else { return }
    surface.frame.write(
      text, column: layout.area.column + corner.column, row: layout.area.row + corner.row,
      style: isLit ? map.style.lit : map.lineStyle(column: corner.column, row: corner.row))
  }
}
