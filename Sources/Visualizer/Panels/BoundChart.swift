import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// The chart itself: a column of areas for each half-step, with its name below it, and the names
/// and numbers of the present at its marks.
struct BoundChart {
  let session: Session
  let history: BoundHistory
  let marks: BoundMarks
  let window: BoundWindow
  let labels: AxisLabels
  /// The place of the areas.
  let area: Rect
  /// The rows of the parts.
  let rows: ChartRows
  /// The first column of the axis.
  let left: Int
  /// True if L is split into Q and H.
  private let isSplit: Bool

  init(session: Session, rect: Rect, hasLargeMarks: Bool) {
    self.session = session
    history = BoundHistory(session.timeline, session.amounts)
    left = rect.column
    rows = ChartRows(rect, hasLargeMarks: hasLargeMarks)
    let lines = rows
    let columns = history.columns
    let isSplit = session.view.chart == .parts
    self.isSplit = isSplit
    marks = BoundMarks(
      columns[history.present], columns: rect.columns, rows: lines.areas, isSplit: isSplit)
    let hasAxis = rect.columns >= 36
    let (zoom, present, marksWidth) = (session.view.zoom, history.present, marks.width)
    func fitted(_ gutter: Int) -> (BoundWindow, AxisLabels) {
      let window = BoundWindow(
        columns, present: present, zoom: zoom, width: rect.columns - gutter - marksWidth,
        rows: lines.areas, hasThickRoof: lines.hasThickRoof, isSplit: isSplit)
      return (
        window,
        AxisLabels(
          .vertical, from: window.low, to: window.high, cells: hasAxis ? lines.areas : 0,
          widest: rect.columns >= 56 ? 9 : 6)
      )
    }
    // The width of the labels sets the window, which sets the range, which sets the labels. Two
    // rounds are enough.
    var gutter = hasAxis ? 7 : 0
    var parts = fitted(gutter)
    if hasAxis {
      gutter = max(6, min(12, parts.1.width + 1))
      parts = fitted(gutter)
    }
    (window, labels) = parts
    area = Rect(
      column: rect.column + gutter, row: rect.row,
      columns: max(0, rect.columns - gutter - marksWidth), rows: lines.areas)
  }

  func draw(on surface: inout Surface) {
    guard !area.isEmpty, !window.columns.isEmpty else { return }
    if area.column > left {
      labels.drawUpright(into: &surface.frame, beside: area, from: left, styles: surface.styles)
    }
    let areas = areas(on: surface)
    areas.draw(into: &surface.frame, column: area.column, row: area.row)
    drawBranch(over: areas, on: &surface)
    var free = area.column
    for column in window.columns {
      drawNumbers(of: column, over: areas, on: &surface)
      drawClipping(of: column, over: areas, on: &surface)
      drawName(of: column, after: &free, on: &surface)
    }
    drawChanges(on: &surface)
    if let end = window.columns.last?.cells.upperBound {
      marks.draw(beside: area, from: area.column + end, areas: areas, on: &surface)
    }
    drawNumbers(on: &surface)
    drawStrip(on: &surface)
  }

  /// The half-step whose column is under a cell of the frame; nil if there is none.
  func index(atColumn column: Int, row: Int) -> Int? {
    let end = rows.names.map { $0 + 1 } ?? area.endRow
    guard row >= area.row, row < end else { return nil }
    return window.columns.first { $0.cells.contains(column - area.column) }?.index
  }

  /// One column of areas for each cell.
  private func areas(on surface: Surface) -> StackedAreas {
    // Values that differ by less than could be seen are drawn at one height, or rounding to blocks
    // would make a step of them.
    let smallest = 1e-4 * (window.high - window.low)
    var level = Double.nan
    let columns = window.columns.flatMap { column in
      let light: AreaLight = column.index == history.present ? .newest : .usual
      let area = history.columns[column.index].area(light, isSplit: isSplit)
      level = (area.upper - level).magnitude <= smallest ? level : area.upper
      let drawn = StackedAreas.Column(
        lower: area.lower + (level - area.upper), upper: level, layer: area.layer, light: light)
      return column.cells.map { _ in area.upper.isFinite ? drawn : area }
    }
    return StackedAreas(
      columns, from: window.low, to: window.high, rows: area.rows, styles: surface.styles,
      hasThickRoof: rows.hasThickRoof)
  }

  /// Writes the gap, and H if L is split, in the middle of its area.
  private func drawNumbers(
    of column: BoundWindow.Column, over areas: StackedAreas, on surface: inout Surface
  ) {
    let values = history.columns[column.index]
    guard column.isWide else { return }
    draw(values.gap, in: .difference, of: column, over: areas, on: &surface)
    if isSplit { draw(values.entropy, in: .layer, of: column, over: areas, on: &surface) }
  }

  /// Writes a number in the middle of an area of a column, if there is room for it.
  private func draw(
    _ value: Double, in part: AreaPart, of column: BoundWindow.Column, over areas: StackedAreas,
    on surface: inout Surface
  ) {
    guard value > 0 else { return }
    // The first row has the arrow if log p is above the picture.
    let first = isAbove(column) ? 1 : 0
    let rows = (first..<area.rows).filter {
      areas.part(column: column.cells.lowerBound, row: $0) == part
    }
    let text = surface.transliterate(
      BoundHistory.Column.text(
        value, width: column.cells.count - 1, decimals: value < 100 ? 1 : 0))
    let width = text.cellCount
    guard let first = rows.first, let last = rows.last, width < column.cells.count else { return }
    areas.write(
      text, column: column.cells.lowerBound + (column.cells.count - width) / 2,
      row: (first + last) / 2, origin: (area.column, area.row), outside: surface.style(.gap),
      into: &surface.frame)
  }

  /// Draws an arrow in a column whose values are below the picture, and in one whose log p is above it.
  private func drawClipping(
    of column: BoundWindow.Column, over areas: StackedAreas, on surface: inout Surface
  ) {
    let middle = column.cells.lowerBound + column.cells.count / 2
    let value = history.columns[column.index].logPosterior
    if value < window.low {
      surface.mark(.below, .axis, column: area.column + middle, row: area.endRow - 1)
    } else if isAbove(column) {
      areas.write(
        String(surface[.beyond]), column: middle, row: 0, origin: (area.column, area.row),
        outside: surface.style(.axis), into: &surface.frame)
    }
  }

  private func isAbove(_ column: BoundWindow.Column) -> Bool {
    history.columns[column.index].logPosterior > window.high
  }

  /// Writes the name of a half-step below its column; of narrow columns those for which the names
  /// before leave room.
  private func drawName(
    of column: BoundWindow.Column, after free: inout Int, on surface: inout Surface
  ) {
    guard let names = rows.names, column.isWide || session.view.zoom == .full else { return }
    let name = history.columns[column.index].name
    var margin = (column.cells.count - name.count) / 2
    // The mark of a change takes the first cell.
    if margin == 0, name.count < column.cells.count, isMarked(column) { margin = 1 }
    let start = max(area.column, area.column + column.cells.lowerBound + margin)
    guard start >= free, start + name.count <= area.endColumn else { return }
    surface.frame.write(
      name, column: start, row: names,
      style: surface.style(column.index == history.present ? .selection : .axis))
    free = start + name.count + (column.isWide ? 0 : 1)
  }

  private func isMarked(_ column: BoundWindow.Column) -> Bool {
    column.isWide && session.timeline.isChange(at: column.index)
  }

  /// Marks each half-step whose rules differ from those before it, or that the user made by hand.
  private func drawChanges(on surface: inout Surface) {
    guard let names = rows.names else { return }
    for column in window.columns where isMarked(column) {
      surface.mark(
        .change, .warning, column: area.column + column.cells.lowerBound, row: names)
    }
  }

  /// Writes the gap of each wide column below its name.
  private func drawNumbers(on surface: inout Surface) {
    guard let numbers = rows.numbers else { return }
    if area.column - left >= 4 {
      surface.frame.write(
        "KL", column: area.column - 3, row: numbers, style: surface.style(.gap))
    }
    for column in window.columns where column.isWide {
      let isPresent = column.index == history.present
      let text = surface.transliterate(
        history.columns[column.index].gapText(width: column.cells.count - 1, decimals: 3))
      let start = column.cells.lowerBound + (column.cells.count - text.cellCount) / 2
      surface.frame.write(
        text, column: area.column + start, row: numbers,
        style: surface.style(isPresent ? .gap : .axis), limit: area.endColumn)
    }
  }

  /// Draws log p and L of the newest branch as a second outline after the same half-steps, if the
  /// areas are large enough.
  private func drawBranch(over areas: StackedAreas, on surface: inout Surface) {
    guard area.rows >= 9, area.columns >= 30, let branch = session.timeline.branches.last else {
      return
    }
    let fork = session.timeline.fork(of: branch)
    for column in window.columns
    where column.index > fork && column.index < branch.entries.count {
      let (own, other) = (session.timeline.entries[column.index], branch.entries[column.index])
      guard other.isComparable(with: own), other.fit.origin == own.fit.origin else { continue }
      let values = BoundHistory.Column(
        session.timeline.measured(other), hasPrior: session.boundNames.hasPrior, session.amounts)
      for (value, symbol) in [
        (values.logPosterior, Symbol.rule), (values.lowerBound, .dottedLine),
      ] {
        guard let row = areas.row(of: value) else { continue }
        for cell in column.cells {
          let ground = areas.textStyle(column: cell, row: row)?.background ?? .standard
          surface[area.column + cell, area.row + row] = Cell(
            surface[symbol], surface.style(.quiet).on(ground))
        }
      }
    }
  }
}
