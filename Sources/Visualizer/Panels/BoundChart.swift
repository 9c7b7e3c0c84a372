import Drawing
import Mixtures
import Terminals

/// The chart itself: a place for everything, then the curves, the gap, the letters and the strip.
struct BoundChart {
  let session: Session
  let history: BoundHistory
  let canvas: Canvas
  /// The area of the curves.
  let area: Rect
  let window: BoundWindow
  let scale: BoundScale
  let labels: AxisLabels
  /// The rows below the curves.
  let rows: BoundRows
  let left: Int

  init(
    session: Session, history: BoundHistory, canvas: Canvas, rect: Rect, hasEdge: Bool
  ) {
    self.session = session
    self.history = history
    self.canvas = canvas
    left = rect.column
    let showsAll = session.view.zoom == .full
    rows = BoundRows(rect: rect, hasEdge: hasEdge)
    let hasGutter = rect.columns >= 20
    var gutter = hasGutter ? 7 : 0
    // The labels' width sets the window, which sets the range, which sets the labels: twice is enough.
    var parts = BoundChart.parts(session, history, rect, gutter, rows.chart, showsAll)
    if hasGutter {
      gutter = max(rect.columns >= 30 ? 7 : 5, min(13, parts.labels.width + 1))
      parts = BoundChart.parts(session, history, rect, gutter, rows.chart, showsAll)
    }
    (window, scale, labels) = parts
    area = Rect(
      column: rect.column + gutter, row: rect.row, columns: rect.columns - gutter,
      rows: rows.chart)
  }

  private static func parts(
    _ session: Session, _ history: BoundHistory, _ rect: Rect, _ gutter: Int, _ rows: Int,
    _ showsAll: Bool
  ) -> (BoundWindow, BoundScale, labels: AxisLabels) {
    let window = BoundWindow(
      count: history.columns.count, present: history.present, width: rect.columns - gutter,
      showsAll: showsAll)
    let scale = BoundScale(history, window: window, zoom: session.view.zoom, rows: rows)
    let labels = AxisLabels(
      .vertical, from: scale.low, to: scale.high, cells: gutter > 0 ? rows : 0,
      widest: rect.columns >= 40 ? 9 : 6)
    return (window, scale, labels)
  }

  func draw(into frame: inout Frame) {
    guard !area.isEmpty, !window.shown.isEmpty else { return }
    drawAxis(into: &frame)
    for index in window.shown { fillGap(index, into: &frame) }
    drawChanges(into: &frame)
    drawGhost(into: &frame)
    drawCurves(into: &frame)
    drawClipping(into: &frame)
    drawGhostLegend(into: &frame)
    for index in window.shown { drawLetters(index, into: &frame) }
    GapStrip(
      history: history, window: window, canvas: canvas, rows: rows, area: area, left: left
    ).draw(into: &frame)
  }

  private func drawAxis(into frame: inout Frame) {
    guard area.column > left else { return }
    labels.drawUpright(into: &frame, beside: area, from: left, inks: canvas.inks)
    if !labels.note.isEmpty, let edge = rows.edge {
      canvas.write(
        " \(labels.note) ", .axis, column: left + 1,
        in: Rect(column: left, row: edge, columns: area.endColumn - left, rows: 1), into: &frame)
    }
  }

  /// The gap between the curves, in the cells that neither passes, and behind a curve where that is the
  /// larger part of its cell.
  private func fillGap(_ index: Int, into frame: inout Frame) {
    let column = history.columns[index]
    guard index <= history.present, column.gap > 0 else { return }
    let grid = DotGrid(columns: 0, rows: area.rows, glyphs: canvas.glyphs)
    guard let top = dot(column.evidence, grid), let below = dot(column.lowerBound, grid) else {
      return
    }
    let half = grid.cellHeight / 2
    let first = max(0, (top + half) / grid.cellHeight + (half == 0 ? 1 : 0))
    let last = min(area.rows - 1, (below + max(1, half)) / grid.cellHeight - 1)
    guard first <= last else { return }
    let cells = window.cells(index)
    let shade: Unicode.Scalar = canvas.glyphs == .ascii ? "#" : "░"
    for row in first...last {
      for cell in cells where cell < area.columns {
        frame[area.column + cell, area.row + row] = Cell(shade, canvas.inks.style(.gapFill))
      }
    }
    let text = canvas.glyphs.spell(
      NumberFormat.fitting(column.gap, width: cells.count - 2, decimals: 3))
    let width = text.unicodeScalars.count
    guard last - first >= 2, width <= cells.count - 2, cells.count >= 6 else { return }
    frame.write(
      text, column: area.column + cells.lowerBound + (cells.count - width + 1) / 2,
      row: area.row + (first + last) / 2, style: canvas.inks.style(.gap))
  }

  /// An upright line before each half-step whose rules are others, or that a hand made.
  private func drawChanges(into frame: inout Frame) {
    for index in session.timeline.changes where window.shown.contains(index) {
      let cell = window.cells(index).lowerBound
      guard cell < area.columns else { continue }
      for row in 0..<area.rows where frame[area.column + cell, area.row + row].scalar == " " {
        frame[area.column + cell, area.row + row] = Cell(
          canvas.glyphs == .ascii ? "!" : "┆", canvas.inks.style(.warning))
      }
    }
  }

  /// `↓` where a column's history lies below the picture.
  private func drawClipping(into frame: inout Frame) {
    for index in window.shown where history.columns[index].evidence < scale.low {
      let cells = window.cells(index)
      frame[area.column + (cells.lowerBound + cells.upperBound - 1) / 2, area.endRow - 1] = Cell(
        canvas.glyphs == .ascii ? "v" : "↓", canvas.inks.style(.axis))
    }
  }

  /// E or M under each column, the iteration under the pair.
  private func drawLetters(_ index: Int, into frame: inout Frame) {
    guard let letters = rows.letters else { return }
    let column = history.columns[index]
    let cells = window.cells(index)
    let middle = area.column + (cells.lowerBound + cells.upperBound - 1) / 2
    guard window.columnWidth > 0 else {
      drawSparse(index, cells, row: letters, into: &frame)
      return
    }
    let style = canvas.inks.style(
      index == history.present ? .selection : index < history.present ? .text : .quiet)
    let letter = column.origin.letter
    frame[middle, letters] = Cell(letter, style)
    guard let iterations = rows.iterations, column.origin == .taken(.maximization) else { return }
    let text = "\(column.iteration)"
    let start = max(area.column, area.column + cells.lowerBound - text.count / 2)
    frame.write(text, column: start, row: iterations, style: canvas.inks.style(.axis))
  }

  /// The iteration now and then, and where one stands, when columns are finer than cells.
  private func drawSparse(_ index: Int, _ cells: Range<Int>, row: Int, into frame: inout Frame) {
    let column = history.columns[index]
    if index == history.present {
      frame[area.column + cells.lowerBound, row] = Cell(
        canvas.glyphs == .ascii ? "^" : "▲", canvas.inks.style(.strong))
    }
    guard let iterations = rows.iterations, column.origin == .taken(.maximization) else { return }
    let every = BoundChart.stride(window.shown.count / 2, fitting: area.columns / 8)
    guard column.iteration % every == 0 else { return }
    frame.write(
      "\(column.iteration)", column: area.column + cells.lowerBound, row: iterations,
      style: canvas.inks.style(.axis), limit: area.endColumn)
  }

  private static func stride(_ count: Int, fitting places: Int) -> Int {
    var step = 1
    for factor in sequence(first: 1, next: { $0 < 100_000 ? $0 * 10 : nil }) {
      for nice in [1, 2, 5] {
        step = nice * factor
        if count / step <= max(1, places) { return step }
      }
    }
    return step
  }
}

extension Origin {
  /// What stands under its column.
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
