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
  private static let gutter = 7

  /// - Parameters:
  ///   - alignsZero: true to widen y so that 0 is between two rows of cells.
  ///   - xTicks: the places of ticks and their labels; nil to choose them.
  init(
    in rect: Rect, x: ClosedRange<Double>, y: ClosedRange<Double>, alignsZero: Bool = false,
    hasXLabels: Bool = true, xTicks: [(value: Double, text: String)]? = nil
  ) {
    self.rect = rect
    let bottom = hasXLabels && rect.rows >= 4 ? 1 : 0
    let gutter = rect.columns >= 24 ? BenchAxes.gutter : 0
    let y = alignsZero ? Self.aligned(y, rows: Double(rect.rows - bottom)) : y
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
        (
          min(columns - 1, Int(saturating: ($0.value - x.lowerBound) / width * Double(columns))),
          $0.text
        )
      }.filter { $0.0 >= 0 }
    } else {
      self.xTicks = AxisLabels(
        .horizontal, from: x.lowerBound, to: x.upperBound, cells: columns
      ).ticks.map { ($0.cell, $0.text) }
    }
  }

  /// The columns of the area, from the frame's left; none if the area has no rows.
  var columns: Range<Int> { area.column..<(area.isEmpty ? area.column : area.endColumn) }

  /// The x of the middle of a column.
  func x(ofColumn column: Int) -> Double {
    viewport.plane(Point(Double(column - area.column) + 0.5, 0)).x
  }

  /// The column of an x, from the frame's left, kept inside the area.
  func column(_ x: Double) -> Int {
    let cells = viewport.cells(Point(x, 0)).x
    return area.column
      + max(0, min(area.columns - 1, cells < .infinity ? Int(saturating: cells) : .max))
  }

  /// The column and row of a place, from the frame's top left; nil outside the area.
  func cell(_ x: Double, _ y: Double) -> (column: Int, row: Int)? { viewport.cell(of: Point(x, y)) }

  /// The height of y above the bottom of the area, in cells, kept inside it.
  func height(_ y: Double) -> Double {
    let rows = Double(area.rows)
    guard y < .infinity else { return rows }
    return min(rows, max(0, rows - viewport.cells(Point(0, y)).y))
  }

  func draw(on surface: inout Surface) {
    guard !area.isEmpty else { return }
    if area.column > rect.column {
      yLabels.drawUpright(
        into: &surface.frame, beside: area, from: rect.column, styles: surface.styles)
    }
    guard rect.endRow > area.endRow else { return }
    let bottom = area.endRow - rect.row
    surface.write(
      yLabels.note, .axis, column: rect.column, row: bottom, in: rect.inset(right: area.columns))
    for tick in xTicks {
      let width = surface.width(tick.text)
      let start = max(area.column, min(area.endColumn - width, area.column + tick.cell - width / 2))
      surface.write(tick.text, .axis, column: start, row: bottom, in: rect)
    }
  }

  /// Areas over all columns.
  /// - Parameter value: the values of a column, counted from the frame's left; nil for none.
  func areas(styles: Styles, _ value: (Int) -> StackedAreas.Column?) -> StackedAreas {
    StackedAreas(
      columns.map(value), from: viewport.bounds.minimum.y, to: viewport.bounds.maximum.y,
      rows: area.rows, styles: styles)
  }

  /// Marks in the lowest row that a value is below the area.
  func markBelow(
    _ value: Double, column: Int, _ areas: StackedAreas, on surface: inout Surface
  ) {
    guard value < viewport.bounds.minimum.y else { return }
    areas.write(
      String(Character(surface[.below])), column: column - area.column, row: area.rows - 1,
      origin: (area.column, area.row), outside: surface.style(.saving), into: &surface.frame)
  }

  /// A range of values widened so that 0 is between two rows of cells, where the areas on both sides of it
  /// begin.
  private static func aligned(_ y: ClosedRange<Double>, rows: Double) -> ClosedRange<Double> {
    let (low, high) = (y.lowerBound, y.upperBound)
    guard low < 0, high > 0, rows >= 2 else { return min(low, 0)...max(high, 0, low + 1e-9) }
    let below = min(rows - 1, max(1, (rows * -low / (high - low)).rounded()))
    let unit = max(-low / below, high / (rows - below))
    return (-unit * below)...(unit * (rows - below))
  }

  /// Marks the columns whose x has a property.
  func markColumns(
    _ symbol: Symbol, _ style: TextStyle, row: Int, on surface: inout Surface,
    where isMarked: (Double) -> Bool
  ) {
    for column in columns where isMarked(x(ofColumn: column)) {
      surface.mark(symbol, style, column: column, row: row)
    }
  }

  /// Draws an upright dotted line through the area.
  func drawPlace(_ x: Double, _ style: TextStyle, on surface: inout Surface) {
    guard let (column, _) = cell(x, viewport.bounds.minimum.y) else { return }
    for row in area.row..<area.endRow { surface.mark(.place, style, column: column, row: row) }
  }
}
