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
  /// The rows below the areas; nil or empty without room.
  let names: Int?
  let numbers: Int?
  let strip: Range<Int>
  /// The rows from which the roof is a whole cell thick.
  private static let highRows = 14
  /// The first column of the axis.
  let left: Int

  init(session: Session, rect: Rect, hasLargeMarks: Bool) {
    self.session = session
    history = BoundHistory(session.timeline, session.amounts)
    left = rect.column
    // From the bottom up.
    var bottom = rect.endRow
    let stripRows = rect.rows >= 18 && !hasLargeMarks ? 4 : 0
    strip = bottom - stripRows..<bottom
    bottom -= stripRows
    func line(from height: Int) -> Int? {
      guard rect.rows >= height else { return nil }
      bottom -= 1
      return bottom
    }
    numbers = line(from: 11)
    names = line(from: 4)
    let rows = max(0, bottom - rect.row)
    let columns = history.columns
    marks = BoundMarks(
      columns, present: history.present, hasPrior: session.rules.prior != nil,
      columns: rect.columns, rows: rows)
    let hasAxis = rect.columns >= 36
    let (zoom, present, marksWidth) = (session.view.zoom, history.present, marks.width)
    func fitted(_ gutter: Int) -> (BoundWindow, AxisLabels) {
      let window = BoundWindow(
        columns, present: present, zoom: zoom, width: rect.columns - gutter - marksWidth,
        rows: rows)
      return (
        window,
        AxisLabels(
          .vertical, from: window.low, to: window.high, cells: hasAxis ? rows : 0,
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
      columns: max(0, rect.columns - gutter - marksWidth), rows: rows)
  }

  func draw(on surface: inout Surface) {
    guard !area.isEmpty, !window.columns.isEmpty else { return }
    if area.column > left {
      labels.drawUpright(into: &surface.frame, beside: area, from: left, styles: surface.styles)
    }
    let areas = areas(on: surface)
    areas.draw(into: &surface.frame, column: area.column, row: area.row)
    drawBranch(over: areas, on: &surface)
    for column in window.columns {
      drawGap(of: column, over: areas, on: &surface)
      drawClipping(of: column, on: &surface)
      drawName(of: column, on: &surface)
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
    let end = names.map { $0 + 1 } ?? area.endRow
    guard row >= area.row, row < end else { return nil }
    return window.columns.first { $0.cells.contains(column - area.column) }?.index
  }

  /// One column of areas for each cell.
  private func areas(on surface: Surface) -> StackedAreas {
    let columns = window.columns.flatMap { column in
      let light: AreaLight = column.index == history.present ? .newest : .usual
      return column.cells.map { _ in history.columns[column.index].area(light) }
    }
    return StackedAreas(
      columns, from: window.low, to: window.high, rows: area.rows, styles: surface.styles,
      hasThickRoof: surface.emphasis.hasLargeMarks || area.rows >= BoundChart.highRows)
  }

  /// Writes the gap in the middle of its area, if there is room for it.
  private func drawGap(
    of column: BoundWindow.Column, over areas: StackedAreas, on surface: inout Surface
  ) {
    let values = history.columns[column.index]
    guard column.isWide, values.gap > 0 else { return }
    let rows = (0..<area.rows).filter {
      areas.part(column: column.cells.lowerBound, row: $0) == .difference
    }
    let text = surface.transliterate(
      NumberFormat.fitting(
        values.gap, width: column.cells.count - 1, decimals: values.gap < 100 ? 1 : 0))
    let width = text.unicodeScalars.count
    guard let first = rows.first, let last = rows.last, width < column.cells.count else { return }
    areas.write(
      text, column: column.cells.lowerBound + (column.cells.count - width) / 2,
      row: (first + last) / 2, origin: (area.column, area.row), outside: surface.style(.gap),
      into: &surface.frame)
  }

  /// Draws an arrow in a column whose values are below the picture.
  private func drawClipping(of column: BoundWindow.Column, on surface: inout Surface) {
    guard history.columns[column.index].logPosterior < window.low else { return }
    surface.mark(
      .below, .axis, column: area.column + column.cells.lowerBound + column.cells.count / 2,
      row: area.endRow - 1)
  }

  /// Writes the name of a half-step below its column.
  private func drawName(of column: BoundWindow.Column, on surface: inout Surface) {
    guard let names, column.isWide else { return }
    let name = history.columns[column.index].name
    let start = column.cells.lowerBound + max(0, (column.cells.count - name.count) / 2)
    surface.frame.write(
      name, column: area.column + start, row: names,
      style: surface.style(column.index == history.present ? .selection : .axis),
      limit: area.endColumn)
  }

  /// Marks each half-step whose rules differ from those before it, or that the user made by hand.
  private func drawChanges(on surface: inout Surface) {
    guard let names else { return }
    let changes = session.timeline.changes
    for column in window.columns where column.isWide && changes.contains(column.index) {
      surface.mark(
        .change, .warning, column: area.column + column.cells.lowerBound, row: names)
    }
  }

  /// Writes the gap of each wide column below its name.
  private func drawNumbers(on surface: inout Surface) {
    guard let numbers else { return }
    if area.column - left >= 4 {
      surface.frame.write(
        "KL", column: area.column - 3, row: numbers, style: surface.style(.gap))
    }
    for column in window.columns where column.isWide {
      let isPresent = column.index == history.present
      let text = surface.transliterate(
        history.columns[column.index].gap == 0
          ? "0"
          : NumberFormat.fitting(
            history.columns[column.index].gap, width: column.cells.count - 1, decimals: 3))
      let start = column.cells.lowerBound + (column.cells.count - text.unicodeScalars.count) / 2
      surface.frame.write(
        text, column: area.column + start, row: numbers,
        style: surface.style(isPresent ? .gap : .axis), limit: area.endColumn)
    }
  }

  /// Draws log p and L of the newest branch as a second outline, if the areas are large enough.
  private func drawBranch(over areas: StackedAreas, on surface: inout Surface) {
    guard area.rows >= 9, let branch = session.timeline.branches.last else { return }
    let fork = session.timeline.fork(of: branch)
    for column in window.columns
    where column.index > fork && column.index < branch.entries.count {
      let values = BoundHistory.Column(branch.entries[column.index].fit, session.amounts)
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
