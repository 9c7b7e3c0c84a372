import Drawing
import Plane
import Screens
import Stepping
import Terminals

/// The curves of the chart: log p and L as stairs, and the newest branch.
extension BoundChart {
  /// The dot row of a value, counted from the top; outside of the area for a value out of range.
  func dot(_ value: Double, _ grid: DotGrid) -> Int? {
    guard value.isFinite else { return nil }
    let share = (scale.high - value) / (scale.high - scale.low)
    let dots = share * Double(grid.dotHeight)
    guard dots.magnitude < 1e6 else { return nil }
    return Int(dots.rounded(.down))
  }

  func drawCurves(on surface: inout Surface) {
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
    let past = window.shown.filter { $0 <= history.present }
    let future = window.shown.filter { $0 >= history.present }
    let isPlain = surface.glyphs == .ascii
    let faint = Pen(surface.style(.quiet))
    let lowerBound = Pen(surface.style(.lowerBound), priority: 1)
    let logPosterior = Pen(
      surface.style(.logLikelihood), priority: 2, isThick: surface.glyphs == .unicode)
    // L is just below log p where they are equal, so that the touch is visible.
    let below = isPlain ? 0 : 1
    stairs(on: &grid, future, \.lowerBound, faint, offset: below)
    stairs(on: &grid, future, \.logPosterior, faint, offset: 0)
    stairs(on: &grid, past, \.lowerBound, lowerBound, offset: below)
    stairs(on: &grid, past, \.logPosterior, logPosterior, offset: logPosterior.isThick ? -1 : 0)
    braid(on: &grid, past, surface.style(.lowerBound), offset: below)
    let levels = isPlain ? levels(on: grid) : [:]
    // Without dots, `=` is log p, `-` is L and `|` a rise.
    grid.draw(into: &surface.frame, column: area.column, row: area.row) { column, row in
      levels[column].map { row == $0.logPosterior ? "=" : row == $0.lowerBound ? "-" : "|" }
    }
  }

  /// The dot rows of the two curves in each column of cells.
  private func levels(on grid: DotGrid) -> [Int: (logPosterior: Int?, lowerBound: Int?)] {
    var levels: [Int: (logPosterior: Int?, lowerBound: Int?)] = [:]
    for index in window.shown {
      let column = history.columns[index]
      for cell in window.cells(index) {
        levels[cell] = (dot(column.logPosterior, grid), dot(column.lowerBound, grid))
      }
    }
    return levels
  }

  /// Draws stairs: level over each column, upright where a half-step changes the value.
  private func stairs(
    on grid: inout DotGrid, _ indices: [Int], _ value: KeyPath<BoundHistory.Column, Double>,
    _ pen: Pen, offset: Int
  ) {
    var path: [Point] = []
    for index in indices {
      let column = history.columns[index]
      guard let level = dot(column[keyPath: value], grid) else {
        path.append(Point(.nan, .nan))
        continue
      }
      let y = Double(level + offset) + 0.5
      let (from, to) = ends(of: index, on: grid)
      path += [Point(from, path.last?.y ?? y), Point(from, y), Point(to, y)]
    }
    // Single lines keep the corners, which a polyline would cut.
    for (a, b) in zip(path, path.dropFirst()) { grid.line(from: a, to: b, pen: pen) }
  }

  /// The middles of the first and the last dot of a half-step's column.
  private func ends(of index: Int, on grid: DotGrid) -> (from: Double, to: Double) {
    let cells = window.cells(index)
    return (
      Double(cells.lowerBound * grid.cellWidth) + 0.5,
      Double(cells.upperBound * grid.cellWidth) - 0.5
    )
  }

  /// Gives every other cell that both curves share the colour of L.
  private func braid(on grid: inout DotGrid, _ indices: [Int], _ style: Style, offset: Int) {
    let pen = Pen(style, priority: 3)
    for index in indices {
      let column = history.columns[index]
      guard column.isNegligible, let y = dot(column.logPosterior, grid) else { continue }
      for cell in window.cells(index) where cell % 2 == 1 {
        grid.set(cell * grid.cellWidth, y + offset, pen: pen)
      }
    }
  }

  /// Draws the newest branch as a faint second curve.
  func drawBranch(on surface: inout Surface) {
    guard let branch = session.timeline.branches.last, !branch.fits.isEmpty else { return }
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
    let pen = Pen(surface.style(.quiet), isDotted: true)
    for (step, fit) in branch.fits.enumerated() {
      let index = branch.position + 1 + step
      guard window.shown.contains(index),
        let y = dot(session.amounts(fit.logPosterior), grid)
      else { continue }
      let (from, to) = ends(of: index, on: grid)
      grid.line(
        from: Point(from, Double(y) + 0.5), to: Point(to, Double(y) + 0.5), pen: pen)
    }
    grid.draw(into: &surface.frame, column: area.column, row: area.row)
  }

  /// Writes the meaning of the faint second curve, if it is in view.
  func drawBranchLegend(on surface: inout Surface) {
    guard let branch = session.timeline.branches.last, !branch.entries.isEmpty,
      window.shown.contains(branch.position + 1)
    else { return }
    surface.write(
      " \(surface[.branch]) \(branch.description(beside: session.timeline))", .quiet,
      column: area.column, in: area)
  }
}

extension Timeline.Branch {
  /// The rules that differ from those of the history that is shown.
  fileprivate func description(beside timeline: Timeline) -> String {
    let other = entries[0].rules
    let at = min(position + 1, timeline.entries.count - 1)
    let rules = timeline.entries[at].rules
    let held = other.held.names
    let words = [
      other.expectation == rules.expectation ? nil : "E \(other.expectation.name)",
      other.maximization == rules.maximization ? nil : "M \(other.maximization.name)",
      other.shape == rules.shape ? nil : other.shape.rawValue,
      other.held == rules.held
        ? nil : held.isEmpty ? "nothing held" : "held " + Words.list(held),
      other.prior == rules.prior ? nil : other.prior == nil ? "no prior" : "prior",
    ].compactMap(\.self)
    return "other future" + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))
  }
}
