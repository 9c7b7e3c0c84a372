import Drawing
import Terminals

/// The curves of the chart: log p and L as stairs, and the future that was left behind.
extension BoundChart {
  /// The dot row of a value, counted from the top; outside the area for a value out of range.
  func dot(_ value: Double, _ grid: DotGrid) -> Int? {
    guard value.isFinite else { return nil }
    let share = (scale.high - value) / (scale.high - scale.low)
    let dots = share * Double(grid.dotHeight)
    guard dots.magnitude < 1e6 else { return nil }
    return Int(dots.rounded(.down))
  }

  func drawCurves(into frame: inout Frame) {
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: canvas.glyphs)
    let seen = window.shown.filter { $0 <= history.present }
    let future = window.shown.filter { $0 >= history.present }
    let faint = canvas.inks.style(.quiet)
    stairs(&grid, future, \.lowerBound, faint, priority: 0, offset: 1, isThick: false)
    stairs(&grid, future, \.evidence, faint, priority: 0, offset: 0, isThick: false)
    stairs(
      &grid, seen, \.lowerBound, canvas.inks.style(.lowerBound), priority: 1, offset: 1,
      isThick: false)
    stairs(
      &grid, seen, \.evidence, canvas.inks.style(.logLikelihood), priority: 2, offset: 0,
      isThick: true)
    braid(&grid, seen)
    grid.draw(into: &frame, column: area.column, row: area.row)
    if canvas.glyphs == .ascii { spellCurves(grid, into: &frame) }
  }

  /// Without dots the curves are told apart by their characters: `=` log p, `-` L, `|` a rise.
  private func spellCurves(_ grid: DotGrid, into frame: inout Frame) {
    for index in window.shown {
      let column = history.columns[index]
      let levels = (dot(column.lowerBound, grid), dot(column.evidence, grid))
      for cell in window.cells(index) {
        for row in 0..<area.rows where grid.cell(column: cell, row: row) != nil {
          frame[area.column + cell, area.row + row].scalar =
            row == levels.1 ? "=" : row == levels.0 ? "-" : "|"
        }
      }
    }
  }

  /// Horizontal over each column, upright where a half-step changes the value.
  private func stairs(
    _ grid: inout DotGrid, _ indices: [Int], _ value: KeyPath<BoundHistory.Column, Double>,
    _ style: Style, priority: Int, offset: Int, isThick: Bool
  ) {
    let thickness = isThick && canvas.glyphs == .unicode ? 2 : 1
    var earlier: Int?
    for index in indices {
      let column = history.columns[index]
      guard let level = dot(column[keyPath: value], grid) else {
        earlier = nil
        continue
      }
      // L runs just under log p where they are equal, so that one sees them touch.
      let y = level + (canvas.glyphs == .ascii ? 0 : offset)
      let cells = window.cells(index)
      let from = cells.lowerBound * grid.cellWidth
      let to = cells.upperBound * grid.cellWidth - 1
      for x in from...max(from, to) {
        for layer in 0..<thickness { grid.set(x, y - layer, style: style, priority: priority) }
      }
      if let earlier, earlier != y {
        let (top, bottom) = (max(0, min(earlier, y)), min(grid.dotHeight - 1, max(earlier, y)))
        if top <= bottom {
          for row in top...bottom { grid.set(from, row, style: style, priority: priority) }
        }
      }
      earlier = y
    }
  }

  /// Where both curves share cells, every other cell shows L's colour: they lie in each other.
  private func braid(_ grid: inout DotGrid, _ indices: [Int]) {
    for index in indices {
      let column = history.columns[index]
      guard column.isNegligible, let y = dot(column.evidence, grid) else { continue }
      let cells = window.cells(index)
      for cell in cells where cell % 2 == 1 {
        grid.set(
          cell * grid.cellWidth, y + (canvas.glyphs == .ascii ? 0 : 1),
          style: canvas.inks.style(.lowerBound), priority: 3)
      }
    }
  }

  /// The newest future that was left behind, as a faint second curve.
  func drawGhost(into frame: inout Frame) {
    guard let fork = session.timeline.forks.last, !fork.fits.isEmpty else { return }
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: canvas.glyphs)
    for (step, fit) in fork.fits.enumerated() {
      let index = fork.position + 1 + step
      guard window.shown.contains(index), let y = dot(fit.evidence, grid) else { continue }
      let cells = window.cells(index)
      for x in (cells.lowerBound * grid.cellWidth)..<(cells.upperBound * grid.cellWidth)
      where x % 3 != 0 || grid.cellWidth == 1 {
        grid.set(x, y, style: canvas.inks.style(.quiet))
      }
    }
    grid.draw(into: &frame, column: area.column, row: area.row)
  }
}
