import Drawing
import Plane
import Screens
import Terminals

/// Curves over the same axes: finer than characters if there are dots, else told apart by letter.
struct BenchCurves {
  private struct Curve {
    let points: [Point]
    let style: TextStyle
    /// The character of the curve if there are no dots.
    let mark: Unicode.Scalar
    let isDotted: Bool
  }

  let axes: BenchAxes
  private var curves: [Curve] = []

  init(_ axes: BenchAxes) { self.axes = axes }

  /// Adds a function of x, evaluated at every dot. The curve is interrupted where it is not finite.
  mutating func add(
    _ style: TextStyle, mark: Unicode.Scalar, isDotted: Bool = false, _ f: (Double) -> Double
  ) {
    let points = (0..<axes.area.columns * 2).map { dot in
      let x = axes.viewport.plane(Point((Double(dot) + 0.5) / 2, 0)).x
      return Point(x, f(x))
    }
    curves.append(Curve(points: points, style: style, mark: mark, isDotted: isDotted))
  }

  /// Adds given points, joined by straight lines.
  mutating func add(_ points: [Point], _ style: TextStyle, mark: Unicode.Scalar) {
    curves.append(Curve(points: points, style: style, mark: mark, isDotted: false))
  }

  /// Adds a level across the area.
  mutating func add(level y: Double, _ style: TextStyle, isDotted: Bool) {
    add(style, mark: "-", isDotted: isDotted) { _ in y }
  }

  /// Draws all curves. A cell belongs to the latest curve that passes through it, so that no curve has the
  /// colour of another one.
  func draw(on surface: inout Surface) {
    let area = axes.area
    guard !area.isEmpty else { return }
    for curve in curves {
      var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
      let pen = Pen(
        surface.style(curve.style), priority: 0, isThick: surface.emphasis.hasLargeMarks)
      draw(curve, pen, &grid)
      for row in 0..<area.rows {
        for column in 0..<area.columns {
          guard let cell = grid.cell(column: column, row: row) else { continue }
          // What is behind a curve keeps its colour.
          let ground = surface[area.column + column, area.row + row].style.background
          surface[area.column + column, area.row + row] =
            surface.isPlain
            ? Cell(curve.mark, surface.style(curve.style).on(ground))
            : Cell(cell.scalar, cell.style.on(ground))
        }
      }
    }
  }

  private func draw(_ curve: Curve, _ pen: Pen, _ grid: inout DotGrid) {
    var earlier: Point?
    for (number, point) in curve.points.enumerated() {
      guard point.y.isFinite else {
        earlier = nil
        continue
      }
      var dot = grid.dots(point, axes.viewport)
      // A point on the lower edge itself is drawn on the last row of dots.
      if dot.y < Double(grid.dotHeight) + 0.5 { dot.y = min(dot.y, Double(grid.dotHeight) - 0.5) }
      if let earlier, !curve.isDotted || number % 4 < 2 {
        grid.line(from: earlier, to: dot, pen: pen)
      }
      earlier = dot
    }
  }
}
