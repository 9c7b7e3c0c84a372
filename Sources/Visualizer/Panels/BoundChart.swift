import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// The chart itself: the gap, the curves, the letters below them and the strip.
struct BoundChart {
  let session: Session
  let history: BoundHistory
  /// The area of the curves.
  let area: Rect
  let window: BoundWindow
  let scale: BoundScale
  let labels: AxisLabels
  /// The rows below the curves.
  let rows: BoundRows
  /// The first column of the labels.
  let left: Int

  init(session: Session, history: BoundHistory, rect: Rect, hasEdge: Bool) {
    self.session = session
    self.history = history
    left = rect.column
    rows = BoundRows(rect: rect, hasEdge: hasEdge)
    let hasGutter = rect.columns >= 20
    var gutter = hasGutter ? 7 : 0
    let (zoom, height) = (session.view.zoom, rows.chart)
    func fitted() -> (BoundWindow, BoundScale, labels: AxisLabels) {
      let window = BoundWindow(
        count: history.columns.count, present: history.present, width: rect.columns - gutter,
        showsAll: zoom == .full)
      let scale = BoundScale(history, window: window, zoom: zoom, rows: height)
      let labels = AxisLabels(
        .vertical, from: scale.low, to: scale.high, cells: gutter > 0 ? height : 0,
        widest: rect.columns >= 40 ? 9 : 6)
      return (window, scale, labels)
    }
    // The width of the labels sets the window, which sets the range, which sets the labels. Two
    // rounds are enough.
    var parts = fitted()
    if hasGutter {
      gutter = max(rect.columns >= 30 ? 7 : 5, min(13, parts.labels.width + 1))
      parts = fitted()
    }
    (window, scale, labels) = parts
    area = Rect(
      column: rect.column + gutter, row: rect.row, columns: rect.columns - gutter,
      rows: rows.chart)
  }

  func draw(on surface: inout Surface) {
    guard !area.isEmpty, !window.shown.isEmpty else { return }
    drawAxis(on: &surface)
    // The gap and the curves are drawn over the changes.
    drawChanges(on: &surface)
    for index in window.shown { fillGap(index, on: &surface) }
    drawBranch(on: &surface)
    drawCurves(on: &surface)
    drawClipping(on: &surface)
    drawBranchLegend(on: &surface)
    for index in window.shown { drawLetters(index, on: &surface) }
    drawStrip(on: &surface)
  }

  private func drawAxis(on surface: inout Surface) {
    guard area.column > left else { return }
    labels.drawUpright(
      into: &surface.frame, beside: area, from: left, styles: surface.styles)
    if !labels.note.isEmpty, let edge = rows.edge {
      surface.write(
        " \(labels.note) ", .axis, column: left + 1,
        in: Rect(column: left, row: edge, columns: area.endColumn - left, rows: 1))
    }
  }

  /// The middle cell of a half-step's column, from the left of the frame.
  private func middle(_ index: Int) -> Int {
    let cells = window.cells(index)
    return area.column + (cells.lowerBound + cells.upperBound - 1) / 2
  }

  /// Draws an upright line before each half-step whose rules differ, or that the user made by hand.
  private func drawChanges(on surface: inout Surface) {
    for index in session.timeline.changes where window.shown.contains(index) {
      let cell = window.cells(index).lowerBound
      guard cell < area.columns else { continue }
      for row in area.row..<area.endRow {
        surface.mark(.change, .warning, column: area.column + cell, row: row)
      }
    }
  }

  /// Fills the gap between the curves in the cells without a curve, and behind a curve if that is
  /// the larger part of its cell.
  private func fillGap(_ index: Int, on surface: inout Surface) {
    let column = history.columns[index]
    guard index <= history.present, column.gap > 0 else { return }
    let grid = DotGrid(columns: 0, rows: area.rows, glyphs: surface.glyphs)
    guard let top = dot(column.logPosterior, grid), let below = dot(column.lowerBound, grid) else {
      return
    }
    let half = grid.cellHeight / 2
    let first = max(0, (top + half) / grid.cellHeight + (half == 0 ? 1 : 0))
    let last = min(area.rows - 1, (below + max(1, half)) / grid.cellHeight - 1)
    guard first <= last else { return }
    let cells = window.cells(index)
    for row in first...last {
      for cell in cells where cell < area.columns {
        surface.mark(.gapArea, .gapFill, column: area.column + cell, row: area.row + row)
      }
    }
    let text = NumberFormat.fitting(column.gap, width: cells.count - 2, decimals: 3)
    let width = surface.width(text)
    guard last - first >= 2, width <= cells.count - 2, cells.count >= 6 else { return }
    surface.frame.write(
      surface.transliterate(text),
      column: area.column + cells.lowerBound + (cells.count - width + 1) / 2,
      row: area.row + (first + last) / 2, style: surface.style(.gap))
  }

  /// Draws an arrow in each column whose values are below the picture.
  private func drawClipping(on surface: inout Surface) {
    for index in window.shown where history.columns[index].logPosterior < scale.low {
      surface.mark(.below, .axis, column: middle(index), row: area.endRow - 1)
    }
  }

  /// Draws E or M under each column, and the iteration under the pair. If columns are finer than
  /// cells, draws a pointer at the present and some of the iterations.
  private func drawLetters(_ index: Int, on surface: inout Surface) {
    guard let letters = rows.letters else { return }
    let column = history.columns[index]
    let cells = window.cells(index)
    let isSparse = window.columnWidth == 0
    if !isSparse {
      let style: TextStyle =
        index == history.present ? .selection : index < history.present ? .text : .quiet
      surface[middle(index), letters] = Cell(column.origin.letter, surface.style(style))
    } else if index == history.present {
      surface.mark(.above, .strong, column: area.column + cells.lowerBound, row: letters)
    }
    let stride = isSparse ? stride(of: window.shown.count / 2, fitting: area.columns / 8) : 1
    guard let iterations = rows.iterations, column.origin == .taken(.maximization),
      column.iteration % stride == 0
    else { return }
    let text = "\(column.iteration)"
    let start = isSparse ? cells.lowerBound : max(0, cells.lowerBound - text.count / 2)
    surface.frame.write(
      text, column: area.column + start, row: iterations, style: surface.style(.axis),
      limit: isSparse ? area.endColumn : nil)
  }

  /// The smallest of 1, 2, 5, 10 … 500 000 that leaves at most so many places of a count.
  private func stride(of count: Int, fitting places: Int) -> Int {
    let factors = sequence(first: 1, next: { $0 < 100_000 ? $0 * 10 : nil })
    let strides = factors.lazy.flatMap { [$0, 2 * $0, 5 * $0] }
    return strides.first { count / $0 <= max(1, places) } ?? 500_000
  }
}

extension Origin {
  /// The letter under its column.
  fileprivate var letter: Unicode.Scalar {
    switch self {
    case .start: "0"
    case .taken(.expectation): "E"
    case .taken(.maximization): "M"
    case .edited(.parameters), .edited(.data), .edited(.prior): "x"
    case .edited(.responsibilities): "q"
    }
  }
}
