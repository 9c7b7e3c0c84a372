import Drawing
import Plane
import Terminals

/// Curves over the same axes: finer than characters where there are dots, else told apart by letter.
struct BenchCurves {
  private struct Curve {
    let points: [Point]
    let ink: BenchCanvas.Ink
    /// What stands for it where there are no dots.
    let mark: Unicode.Scalar
    let isDotted: Bool
  }

  let axes: BenchAxes
  private var curves: [Curve] = []

  init(_ axes: BenchAxes) { self.axes = axes }

  /// A function of x, asked at every dot; where it is not finite the curve is interrupted.
  mutating func add(
    _ ink: BenchCanvas.Ink, mark: Unicode.Scalar, isDotted: Bool = false,
    _ f: (Double) -> Double
  ) {
    let dots = axes.area.columns * 2
    let points = (0..<dots).map { dot in
      let x = axes.viewport.plane(Point((Double(dot) + 0.5) / 2, 0)).x
      return Point(x, f(x))
    }
    curves.append(Curve(points: points, ink: ink, mark: mark, isDotted: isDotted))
  }

  /// Given points, joined by straight lines.
  mutating func add(
    _ points: [Point], _ ink: BenchCanvas.Ink, mark: Unicode.Scalar, isDotted: Bool = false
  ) {
    curves.append(Curve(points: points, ink: ink, mark: mark, isDotted: isDotted))
  }

  /// A level across the area.
  mutating func add(level y: Double, _ ink: BenchCanvas.Ink, isDotted: Bool) {
    add(ink, mark: "-", isDotted: isDotted) { _ in y }
  }

  /// The later of two curves that share a cell gives it its colour; both keep their dots.
  func draw(into frame: inout Frame) {
    let (area, canvas) = (axes.area, axes.canvas)
    guard !area.isEmpty else { return }
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: canvas.glyphs)
    for (priority, curve) in curves.enumerated() {
      if canvas.isPlain {
        grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: canvas.glyphs)
      }
      draw(curve, priority, &grid)
      guard canvas.isPlain else { continue }
      for row in 0..<area.rows {
        for column in 0..<area.columns where grid.cell(column: column, row: row) != nil {
          let ground = frame[area.column + column, area.row + row].style.background
          frame[area.column + column, area.row + row] = Cell(
            curve.mark, canvas.style(curve.ink).on(ground))
        }
      }
    }
    if !canvas.isPlain { grid.draw(into: &frame, column: area.column, row: area.row) }
  }

  private func draw(_ curve: Curve, _ priority: Int, _ grid: inout DotGrid) {
    let style = axes.canvas.style(curve.ink)
    var earlier: Point?
    for (number, point) in curve.points.enumerated() {
      guard point.y.isFinite else {
        earlier = nil
        continue
      }
      let cells = axes.viewport.cells(point)
      var dot = Point(cells.x * Double(grid.cellWidth), cells.y * Double(grid.cellHeight))
      // What lies on the lower edge itself is drawn on the last row of dots.
      if dot.y < Double(grid.dotHeight) + 0.5 { dot.y = min(dot.y, Double(grid.dotHeight) - 0.5) }
      if let earlier, !curve.isDotted || number % 4 < 2 {
        grid.line(from: earlier, to: dot, pen: Pen(style, priority: priority))
      }
      earlier = dot
    }
  }
}
