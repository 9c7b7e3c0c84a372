import Drawing
import Mixtures
import Plane
import Screens
import Terminals

/// A slice as areas: teal up to L, red from there to log p, and a roof on log p.
struct SlicePlot {
  private let slice: Slice
  private let rect: Rect
  /// `L`, or `L*` under a prior.
  private let boundName: String
  let window: SliceWindow
  private let labels: AxisLabels
  /// The cells of the areas.
  let area: Rect
  private let hasThickRoof: Bool

  /// The least width that has room for an axis.
  private static let axisWidth = 36
  /// The least height at which half a cell is thin for a roof.
  private static let thickRoofRows = 20
  /// The least height at which the next bound is more than a few dots.
  private static let nextBoundRows = 10

  init(
    slice: Slice, named boundName: String, rect: Rect, styles: Styles, hasLargeMarks: Bool
  ) {
    (self.slice, self.boundName, self.rect) = (slice, boundName, rect)
    // The names of the marks are below the areas.
    let body = rect.inset(bottom: rect.rows >= 4 ? 1 : 0)
    let isThick = hasLargeMarks || body.rows >= SlicePlot.thickRoofRows
    hasThickRoof = isThick
    // The values of the window depend on its rows only, and its width on the labels.
    func fitted(to area: Rect) -> SliceWindow {
      SliceWindow(
        slice, rows: area.rows, columns: area.columns,
        areCoarse: AreaStyle(styles: styles).isTextured, hasThickRoof: isThick)
    }
    let values = fitted(to: body)
    labels =
      rect.columns >= SlicePlot.axisWidth && body.rows >= 4
      ? AxisLabels(
        .vertical, from: values.low, to: values.high, cells: body.rows, widest: 9)
      : .none
    let gutter = labels.ticks.isEmpty ? 0 : labels.width + 1
    area = body.inset(left: gutter)
    window = fitted(to: area)
  }

  /// The power of ten or the offset that the labels leave out.
  var note: String { labels.note }

  func draw(on surface: inout Surface) {
    guard !area.isEmpty else { return }
    if area.column > rect.column {
      labels.drawUpright(
        into: &surface.frame, beside: area, from: rect.column, styles: surface.styles)
    }
    let areas = areas(on: surface)
    areas.draw(into: &surface.frame, column: area.column, row: area.row)
    drawNextBound(over: areas, on: &surface)
    drawClipping(over: areas, on: &surface)
    var notes = AreaNotes(areas: areas, area: area)
    writeMarks(&notes, on: &surface)
    notes.write(lower: boundName, at: window.newColumn, isNeeded: false, on: &surface)
    writeNames(on: &surface)
  }

  func areas(on surface: Surface) -> StackedAreas {
    StackedAreas(
      window.columnTimes.enumerated().map { column, t in
        let sample = slice.sample(at: t)
        return StackedAreas.Column(
          lower: sample.lowerBound, upper: sample.logPosterior,
          light: column == window.newColumn || window.old == .column(column) ? .marked : .usual)
      }, from: window.low, to: window.high, rows: area.rows, styles: surface.styles,
      hasThickRoof: hasThickRoof)
  }

  /// Draws an arrow at the top of each column whose log p is above the picture, which has no roof.
  private func drawClipping(over areas: StackedAreas, on surface: inout Surface) {
    for (column, values) in areas.columns.enumerated() {
      guard let values, values.upper > areas.high else { continue }
      areas.write(
        String(surface[.beyond]), column: column, row: 0, origin: (area.column, area.row),
        outside: surface.style(.axis), into: &surface.frame)
    }
  }

  /// Draws the bound after the next E as a thin line where it is over the red area.
  private func drawNextBound(over areas: StackedAreas, on surface: inout Surface) {
    guard slice.direction == .parameters, area.rows >= SlicePlot.nextBoundRows else { return }
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
    let points = window.columnTimes.enumerated().map { column, t in
      let value = slice.sample(at: t).nextBound ?? .nan
      let share = (window.high - value) / (window.high - window.low)
      return Point(
        (Double(column) + 0.5) * Double(grid.cellWidth), share * Double(grid.dotHeight))
    }
    grid.polyline(points, pen: Pen(surface.style(.quiet)))
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        guard let line = grid.cell(column: column, row: row),
          areas.parts(column: column, row: row) == [.difference],
          let ground = areas.cell(column: column, row: row)?.style.background
        else { continue }
        surface[area.column + column, area.row + row] = Cell(line.scalar, line.style.on(ground))
      }
    }
  }
}

// MARK: Words

extension SlicePlot {
  /// Writes at each mark its gap or that L touches log p.
  private func writeMarks(_ notes: inout AreaNotes, on surface: inout Surface) {
    let marks: [(t: Double, place: SliceWindow.Place, gap: Double)] = [
      (0, window.old, slice.oldGap), (1, .column(window.newColumn), slice.newGap),
    ]
    // The gap that the half-step opened or closed is written even if there is no room over it.
    let first = slice.direction == .parameters || slice.newGap > slice.oldGap ? 1 : 0
    for mark in [marks[first], marks[1 - first]] {
      guard case .column(let column) = mark.place else { continue }
      let isFirst = mark.t == marks[first].t
      if slice.touch == mark.t {
        notes.write(touch: "touches", at: column, on: &surface)
      } else if mark.gap > 0 {
        notes.write(
          difference: "KL " + NumberFormat.fitting(mark.gap, width: 8, decimals: 3), at: column,
          isNeeded: isFirst, on: &surface)
      } else if isFirst {
        notes.write(touch: "KL 0", at: column, on: &surface)
      }
    }
  }

  /// Writes the names of the marks below their columns.
  private func writeNames(on surface: inout Surface) {
    guard rect.endRow > area.endRow else { return }
    let letter = slice.direction == .parameters ? "θ" : "q"
    let line = Rect(column: area.column, row: area.endRow, columns: area.columns, rows: 1)
    /// Writes the first of some names that ends before a column, and returns where it starts.
    func write(_ names: [String], centre: Int, _ style: TextStyle, limit: Int) -> Int {
      guard let name = names.first(where: { surface.width($0) <= limit }) else { return limit }
      let width = surface.width(name)
      let start = max(0, min(limit - width, centre - width / 2))
      surface.write(name, style, column: line.column + start, in: line)
      return start
    }
    let limit =
      write(["\(letter)_new"], centre: window.newColumn, .strong, limit: area.columns) - 1
    switch window.old {
    case .column(let column):
      _ = write(["\(letter)_old", "old"], centre: column, .text, limit: limit)
    case .left(let isBelow):
      let arrow = isBelow ? "↙" : "←"
      _ = write(["\(arrow) \(letter)_old", "\(arrow) old", arrow], centre: 0, .text, limit: limit)
    }
  }
}
