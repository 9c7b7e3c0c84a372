import Drawing
import Plane
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
    let faint = Pen(canvas.inks.style(.quiet))
    let bound = Pen(canvas.inks.style(.lowerBound), priority: 1)
    let evidence = Pen(
      canvas.inks.style(.logLikelihood), priority: 2, isThick: canvas.glyphs == .unicode)
    stairs(&grid, future, \.lowerBound, faint, offset: 1)
    stairs(&grid, future, \.evidence, faint, offset: 0)
    stairs(&grid, seen, \.lowerBound, bound, offset: 1)
    stairs(&grid, seen, \.evidence, evidence, offset: evidence.isThick ? -1 : 0)
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
    _ pen: Pen, offset: Int
  ) {
    var path: [Point] = []
    for index in indices {
      let column = history.columns[index]
      guard let level = dot(column[keyPath: value], grid) else {
        path.append(Point(.nan, .nan))
        continue
      }
      // L runs just under log p where they are equal, so that one sees them touch.
      let y = Double(level + (canvas.glyphs == .ascii ? 0 : offset)) + 0.5
      let cells = window.cells(index)
      let from = Double(cells.lowerBound * grid.cellWidth) + 0.5
      let to = Double(cells.upperBound * grid.cellWidth) - 0.5
      path += [Point(from, path.last?.y ?? y), Point(from, y), Point(to, y)]
    }
    // Line by line, which keeps the corners.
    for (a, b) in zip(path, path.dropFirst()) { grid.line(from: a, to: b, pen: pen) }
  }

  /// Where both curves share cells, every other cell shows L's colour: they lie in each other.
  private func braid(_ grid: inout DotGrid, _ indices: [Int]) {
    let pen = Pen(canvas.inks.style(.lowerBound), priority: 3)
    for index in indices {
      let column = history.columns[index]
      guard column.isNegligible, let y = dot(column.evidence, grid) else { continue }
      let cells = window.cells(index)
      for cell in cells where cell % 2 == 1 {
        grid.set(cell * grid.cellWidth, y + (canvas.glyphs == .ascii ? 0 : 1), pen: pen)
      }
    }
  }

  /// The newest future that was left behind, as a faint second curve.
  func drawGhost(into frame: inout Frame) {
    guard let fork = session.timeline.forks.last, !fork.fits.isEmpty else { return }
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: canvas.glyphs)
    let pen = Pen(canvas.inks.style(.quiet), texture: .dotted)
    for (step, fit) in fork.fits.enumerated() {
      let index = fork.position + 1 + step
      guard window.shown.contains(index),
        let y = dot(session.amounts(fit.logPosterior), grid)
      else { continue }
      let cells = window.cells(index)
      grid.line(
        from: Point(Double(cells.lowerBound * grid.cellWidth) + 0.5, Double(y) + 0.5),
        to: Point(Double(cells.upperBound * grid.cellWidth) - 0.5, Double(y) + 0.5), pen: pen)
    }
    grid.draw(into: &frame, column: area.column, row: area.row)
  }

  /// What the faint second curve is, where it can be seen.
  func drawGhostLegend(into frame: inout Frame) {
    guard let fork = session.timeline.forks.last, !fork.entries.isEmpty,
      window.shown.contains(fork.position + 1)
    else { return }
    let line = canvas.glyphs == .ascii ? ": : " : "┄┄ "
    canvas.write(
      " \(line)\(fork.story(beside: session.timeline))", .quiet, column: area.column, in: area,
      into: &frame)
  }
}

extension Timeline.Fork {
  /// The faint curve in words: in what its rules differ from those of the present future, and where it
  /// ends.
  fileprivate func story(beside timeline: Timeline) -> String {
    let other = entries[0].rules
    let at = min(position + 1, timeline.entries.count - 1)
    let rules = timeline.entries[at].rules
    var words: [String] = []
    if other.expectation != rules.expectation { words.append("E \(other.expectation.name)") }
    if other.maximization != rules.maximization { words.append("M \(other.maximization.name)") }
    if other.shape != rules.shape { words.append(other.shape.rawValue) }
    if other.held != rules.held {
      words.append(
        other.held.names.isEmpty ? "nothing held" : "held " + Words.list(other.held.names))
    }
    if other.prior != rules.prior { words.append(other.prior == nil ? "no prior" : "prior") }
    return "other future" + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))
  }
}
