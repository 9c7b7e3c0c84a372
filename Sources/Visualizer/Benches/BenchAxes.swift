import Drawing
import Plane
import Terminals

/// The axes of a plot in a bench. Plots under each other have the same margin, so that what belongs to
/// one x stands in one column.
struct BenchAxes {
  let viewport: Viewport
  let canvas: BenchCanvas
  private let rect: Rect
  private let yLabels: AxisLabels
  private let xTicks: [(cell: Int, text: String)]

  var area: Rect { viewport.rect }

  /// The margin of all plots that have one.
  static let gutter = 7

  /// - Parameters:
  ///   - xTicks: where ticks stand and what they say; nil to choose them.
  init(
    _ canvas: BenchCanvas, in rect: Rect, x: ClosedRange<Double>, y: ClosedRange<Double>,
    hasXLabels: Bool = true, xTicks: [(value: Double, text: String)]? = nil
  ) {
    self.canvas = canvas
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

  /// How high y stands above the bottom of the area, in cells, kept inside it.
  func height(_ y: Double) -> Double {
    let rows = Double(area.rows)
    guard y < .infinity else { return rows }
    return min(rows, max(0, rows - viewport.cells(Point(0, y)).y))
  }

  func draw(into frame: inout Frame) {
    guard !area.isEmpty else { return }
    let style = canvas.style(.axis)
    if area.column > rect.column {
      for row in area.row..<area.endRow {
        frame[area.column - 1, row] = Cell(canvas.isPlain ? "|" : "│", style)
      }
      for tick in yLabels.ticks {
        let row = area.row + tick.cell
        let text = canvas.spell(tick.text)
        frame[area.column - 1, row] = Cell(canvas.isPlain ? "+" : "┤", style)
        frame.write(
          text, column: area.column - 1 - text.unicodeScalars.count, row: row, style: style,
          limit: area.column - 1)
      }
    }
    guard rect.endRow > area.endRow else { return }
    frame.write(
      canvas.spell(yLabels.note), column: rect.column, row: area.endRow, style: style,
      limit: area.column)
    for tick in xTicks {
      let text = canvas.spell(tick.text)
      let width = text.unicodeScalars.count
      let start = max(
        area.column, min(area.endColumn - width, area.column + tick.cell - width / 2))
      frame.write(text, column: start, row: area.endRow, style: style, limit: area.endColumn)
    }
  }

  /// A range of values widened so that 0 falls between two rows of cells: then fillings on both sides
  /// of it begin where they should.
  static func aligned(
    low: Double, high: Double, in rect: Rect, hasXLabels: Bool
  ) -> ClosedRange<Double> {
    let rows = Double(rect.rows - (hasXLabels && rect.rows >= 4 ? 1 : 0))
    guard low < 0, high > 0, rows >= 2 else { return min(low, 0)...max(high, 0, low + 1e-9) }
    let below = min(rows - 1, max(1, (rows * -low / (high - low)).rounded()))
    let unit = max(-low / below, high / (rows - below))
    return (-unit * below)...(unit * (rows - below))
  }

  /// An upright dotted line through the area.
  func drawPlace(_ x: Double, _ ink: BenchCanvas.Ink, into frame: inout Frame) {
    guard let (column, _) = cell(x, viewport.bounds.minimum.y) else { return }
    for row in area.row..<area.endRow {
      frame[column, row] = Cell(canvas.isPlain ? ":" : "┊", canvas.style(ink))
    }
  }
}
