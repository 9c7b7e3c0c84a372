import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// log p over K, and below it BIC and AIC over K on an axis of their own.
struct ComparisonPlot {
  let comparison: ComponentComparison
  /// The K that is brought out.
  let selected: Int
  let amounts: Amounts
  let names: BoundNames

  /// One curve: a letter or a dot at each K that has a value.
  private struct Curve {
    let points: [(count: Int, value: Double, collapsed: Bool)]
    let letter: Unicode.Scalar
    let style: TextStyle
    /// The K with the smallest value, if that matters.
    var smallest: Int?
  }

  private struct Plot {
    let heading: [StyledLine.Piece]
    let curves: [Curve]
    let range: ComparisonRange
    let rows: Int
    let labels: AxisLabels
  }

  /// The least room of a plot.
  private static let least = Size(columns: 12, rows: 4)
  /// The rows from which there is room for two plots.
  private static let both = 11

  func draw(on surface: inout Surface, in rect: Rect) {
    guard rect.columns >= Self.least.columns, rect.rows >= Self.least.rows + 2 else { return }
    guard !comparison.results.isEmpty else {
      surface.write("no K has ended yet", .quiet, column: rect.column, in: rect)
      return
    }
    // The last row has the values of K.
    let rows = rect.rows - 1
    let upper = rows >= Self.both ? rows * 2 / 5 : 0
    var plots = [criteria(rows: rows - upper - 1, on: surface)]
    if upper > 0 {
      // High plots have a blank row between them.
      let blank = rows >= 2 * Self.both ? 1 : 0
      plots.insert(logPosteriors(rows: upper - 1 - blank, on: surface), at: 0)
    }
    let gutter = rect.columns >= 24 ? 1 + (plots.map(\.labels.width).max() ?? 0) : 0
    let left = rect.column + gutter
    for (at, plot) in plots.enumerated() {
      let row = rect.row + (at == plots.count - 1 ? upper : 0)
      let heading = heading(of: plot, width: rect.columns, on: surface)
      surface.write(heading, column: rect.column, row: row - rect.row, in: rect)
      let area = Rect(
        column: left, row: row + 1, columns: rect.columns - gutter, rows: plot.rows)
      if gutter > 0 {
        plot.labels.drawUpright(
          into: &surface.frame, beside: area, from: rect.column, styles: surface.styles)
      }
      draw(plot, in: area, on: &surface)
    }
    for count in comparison.range {
      surface.write(
        "\(count)", count == selected ? .selection : .axis,
        column: left + cell(of: count, columns: rect.columns - gutter), row: rect.rows - 1,
        in: rect)
    }
  }

  /// The name of a plot with the offset of its axis. If there is no room for both, the offset alone has the line.
  private func heading(of plot: Plot, width: Int, on surface: Surface) -> [StyledLine.Piece] {
    guard !plot.labels.note.isEmpty else { return plot.heading }
    let note = StyledLine.Piece(plot.labels.note, .axis)
    let both = plot.heading + [.init(", ", .axis), note]
    return surface.width(both) <= width ? both : [note]
  }

  private func cell(of count: Int, columns: Int) -> Int {
    let place = Double(count - comparison.range.lowerBound) + 0.5
    return Int(saturating: place / Double(comparison.range.count) * Double(columns))
  }

  private func logPosteriors(rows: Int, on surface: Surface) -> Plot {
    let curve = Curve(
      points: comparison.results.map { ($0.components, amounts($0.run.end), $0.run.collapsed) },
      letter: surface[.reading], style: .logLikelihood)
    return plot(
      [.init("\(names.logPosterior) at the end", .logLikelihood)], [curve], best: .largest,
      rows: rows)
  }

  private func criteria(rows: Int, on surface: Surface) -> Plot {
    let curves = ComparisonCriterion.allCases.reversed().map { criterion in
      Curve(
        points: comparison.results.map {
          ($0.components, criterion.value($0.criteria), $0.run.collapsed)
        }, letter: criterion.look.letter, style: criterion.look.style,
        smallest: comparison.smallest(criterion.value))
    }
    let names = ComparisonCriterion.allCases.map {
      StyledLine.Piece("\($0.look.name) ", $0.look.style)
    }
    let hasSmallest = curves.contains { $0.smallest != nil }
    return plot(
      names + (hasSmallest ? [.init("\(surface[.above]) smallest", .text)] : []), curves,
      best: .smallest, rows: rows)
  }

  private func plot(
    _ heading: [StyledLine.Piece], _ curves: [Curve], best: ComparisonRange.Best, rows: Int
  ) -> Plot {
    let range = ComparisonRange(
      curves.flatMap { $0.points.filter { !$0.collapsed }.map(\.value) }, best: best, rows: rows)
    return Plot(
      heading: heading, curves: curves, range: range, rows: rows,
      labels: AxisLabels(.vertical, from: range.low, to: range.high, cells: rows, widest: 8))
  }

  private func draw(_ plot: Plot, in area: Rect, on surface: inout Surface) {
    let column = area.column + cell(of: selected, columns: area.columns)
    for row in area.row..<area.endRow {
      surface.mark(.place, .axis, column: column, row: row)
    }
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
    for (at, curve) in plot.curves.enumerated() {
      let pen = Pen(surface.style(curve.style), priority: at)
      grid.polyline(
        curve.points.map {
          let height = $0.collapsed ? .nan : plot.range.share($0.value)
          let cell = Double(cell(of: $0.count, columns: area.columns)) + 0.5
          return Point(
            cell * Double(grid.cellWidth), (1 - height) * Double(grid.dotHeight))
        }, pen: pen)
    }
    grid.draw(into: &surface.frame, column: area.column, row: area.row)
    for curve in plot.curves { drawPoints(of: curve, plot.range, in: area, on: &surface) }
    for curve in plot.curves { drawSmallest(of: curve, plot, in: area, on: &surface) }
  }

  private func drawPoints(
    of curve: Curve, _ range: ComparisonRange, in area: Rect, on surface: inout Surface
  ) {
    for point in curve.points {
      let column = area.column + cell(of: point.count, columns: area.columns)
      let style = surface.style(point.collapsed ? .gap : curve.style)
      let share = range.share(point.value)
      guard (0...1).contains(share) else {
        let isAbove = share > 1
        surface[column, isAbove ? area.row : area.endRow - 1] = Cell(
          surface[isAbove ? .beyond : .below], style)
        continue
      }
      surface[column, row(of: share, in: area)] = Cell(
        point.collapsed ? surface[.attention] : curve.letter, style)
    }
  }

  private func row(of share: Double, in area: Rect) -> Int {
    min(area.endRow - 1, area.row + Int(saturating: (1 - share) * Double(area.rows)))
  }

  /// Points at the smallest value of a curve from the first row below it that has no letter.
  private func drawSmallest(
    of curve: Curve, _ plot: Plot, in area: Rect, on surface: inout Surface
  ) {
    guard let count = curve.smallest else { return }
    func rows(_ curve: Curve) -> [Int] {
      curve.points.filter { $0.count == count }.map {
        row(of: plot.range.share($0.value), in: area)
      }
    }
    let taken = plot.curves.flatMap(rows)
    guard let own = rows(curve).first,
      let free = (own + 1..<max(own + 1, area.endRow)).first(where: { !taken.contains($0) })
    else { return }
    surface.mark(
      .above, .strong, column: area.column + cell(of: count, columns: area.columns), row: free)
  }
}
