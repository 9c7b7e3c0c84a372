import Drawing
import Plane
import Screens
import Terminals

/// The axes of a plot in a bench.
///
/// Plots above each other have the same margin, so that one x is in one column.
struct BenchAxes {
  let viewport: Viewport
  private let rect: Rect
  private let yLabels: AxisLabels
  private let xTicks: [(cell: Int, text: String)]

  var area: Rect { viewport.rect }

  /// The margin of all plots that have one.
  static let gutter = 7

  /// - Parameters:
  ///   - xTicks: the places of ticks and their labels; nil to choose them.
  init(
    in rect: Rect, x: ClosedRange<Double>, y: ClosedRange<Double>, hasXLabels: Bool = true,
    xTicks: [(value: Double, text: String)]? = nil
  ) {
    self.rect = rect
    let bottom = hasXLabels && rect.rows >= 4 ? 1 : 0
    let gutter = rect.columns >= 24 ? BenchAxes.gutter : 0
    let bounds = Bounds(
      minimum: Point(x.lowerBound, y.lowerBound), maximum: Point(x.upperBound, y.upperBound))
    viewport = Viewport(bounds, rect: rect.inset(left: gutter, bottom: bottom))
    yLabels = AxisLabels(
      .vertical, from: y.lowerBound, to: y.upperBound,
      cells: gutter > 0 ? viewport.rect.rows : 0, widest: 6)
    let columns = viewport.rect.columns
    if bottom == 0 {
      self.xTicks = []
    } else if let xTicks {
      let width = x.upperBound - x.lowerBound
      self.xTicks = xTicks.map {
        (min(columns - 1, Int(($0.value - x.lowerBound) / width * Double(columns))), $0.text)
      }.filter { $0.0 >= 0 }
    } else {
      self.xTicks = AxisLabels(
        .horizontal, from: x.lowerBound, to: x.upperBound, cells: columns
      ).ticks.map { ($0.cell, $0.text) }
    }
  }

  /// The x of the middle of a column of the area.
  func x(ofColumn column: Int) -> Double {
    viewport.plane(Point(Double(column) + 0.5, 0)).x
  }

  /// The column and row of a place, from the frame's top left; nil outside the area.
  func cell(_ x: Double, _ y: Double) -> (column: Int, row: Int)? {
    let at = viewport.cells(Point(x, y))
    guard at.isFinite, at.x >= 0, at.y >= 0, at.x <= Double(area.columns),
      at.y <= Double(area.rows), !area.isEmpty
    else { return nil }
    return (
      area.column + min(area.columns - 1, Int(at.x)), area.row + min(area.rows - 1, Int(at.y))
    )
  }

  /// The height of y above the bottom of the area, in cells, kept inside it.
  func height(_ y: Double) -> Double {
    let rows = Double(area.rows)
    guard y < .infinity else { return rows }
    return min(rows, max(0, rows - viewport.cells(Point(0, y)).y))
  }

  func draw(on surface: inout Surface) {
    guard !area.isEmpty else { return }
    if area.column > rect.column { drawUprightAxis(on: &surface) }
    guard rect.endRow > area.endRow else { return }
    let bottom = area.endRow - rect.row
    surface.write(
      yLabels.note, .axis, column: rect.column, row: bottom,
      in: rect.inset(right: area.columns))
    for tick in xTicks {
      let width = surface.width(tick.text)
      let start = max(
        area.column, min(area.endColumn - width, area.column + tick.cell - width / 2))
      surface.write(tick.text, .axis, column: start, row: bottom, in: rect)
    }
  }

  private func drawUprightAxis(on surface: inout Surface) {
    for row in area.row..<area.endRow {
      surface.mark(.axisLine, .axis, column: area.column - 1, row: row)
    }
    let margin = rect.inset(right: area.columns + 1)
    for tick in yLabels.ticks {
      let row = area.row + tick.cell
      surface.mark(.axisTick, .axis, column: area.column - 1, row: row)
      surface.write(
        tick.text, .axis, column: area.column - 1 - surface.width(tick.text), row: row - rect.row,
        in: margin)
    }
  }

  /// A range of values widened so that 0 is between two rows of cells, where the areas on both sides of it
  /// begin.
  static func aligned(
    low: Double, high: Double, in rect: Rect, hasXLabels: Bool
  ) -> ClosedRange<Double> {
    let rows = Double(rect.rows - (hasXLabels && rect.rows >= 4 ? 1 : 0))
    guard low < 0, high > 0, rows >= 2 else { return min(low, 0)...max(high, 0, low + 1e-9) }
    let below = min(rows - 1, max(1, (rows * -low / (high - low)).rounded()))
    let unit = max(-low / below, high / (rows - below))
    return (-unit * below)...(unit * (rows - below))
  }

  /// Draws an upright dotted line through the area.
  func drawPlace(_ x: Double, _ style: TextStyle, on surface: inout Surface) {
    guard let (column, _) = cell(x, viewport.bounds.minimum.y) else { return }
    for row in area.row..<area.endRow { surface.mark(.place, style, column: column, row: row) }
  }
}
