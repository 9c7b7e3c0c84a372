import Plane
import Terminals

/// The map between a part of the plane and a rectangle of cells; y grows upwards in the plane and
/// downwards on the screen.
///
/// Positions in cells are continuous: cell (column, row) of the rectangle covers
/// column ≤ x < column + 1 and row ≤ y < row + 1. The edges of the bounds are the edges of the
/// rectangle.
package struct Viewport: Hashable, Sendable {
  /// The visible part of the plane, after degenerate sides were widened and the axes made equal.
  package let bounds: Bounds
  package let rect: Rect

  /// - Parameter hasEqualAxes: true if one unit is as long across as upwards, with cells twice as
  ///   high as wide; the bounds then grow to fill the rectangle.
  package init(_ bounds: Bounds, rect: Rect, hasEqualAxes: Bool = false) {
    let visible = bounds.withExtent
    self.rect = rect
    self.bounds = hasEqualAxes ? visible.equalized(rect) : visible
  }

  /// The position of a point in cells from the top left corner of the rectangle, with fractions.
  package func cells(_ p: Point) -> Point {
    Point(
      share(p.x, bounds.minimum.x, bounds.maximum.x) * Double(rect.columns),
      share(p.y, bounds.maximum.y, bounds.minimum.y) * Double(rect.rows))
  }

  /// The place in the plane of a position in cells.
  package func plane(_ cells: Point) -> Point {
    let x = rect.columns == 0 ? 0.5 : cells.x / Double(rect.columns)
    let y = rect.rows == 0 ? 0.5 : cells.y / Double(rect.rows)
    return Point(
      (1 - x) * bounds.minimum.x + x * bounds.maximum.x,
      (1 - y) * bounds.maximum.y + y * bounds.minimum.y)
  }

  /// The cell of the screen that holds a point; nil outside. The far edges belong to the last
  /// cells.
  package func cell(of p: Point) -> (column: Int, row: Int)? {
    index(of: p, rowParts: 1).map { (rect.column + $0.column, rect.row + $0.row) }
  }

  /// The column and the part of a row that hold a point, counted from the top left corner, with
  /// each row divided into `rowParts`; nil outside.
  func index(of p: Point, rowParts: Int) -> (column: Int, row: Int)? {
    let at = cells(p)
    let (columns, rows) = (rect.columns, rect.rows * rowParts)
    let y = at.y * Double(rowParts)
    guard at.x >= 0, y >= 0, at.x <= Double(columns), y <= Double(rows), !rect.isEmpty else {
      return nil
    }
    return (min(columns - 1, Int(saturating: at.x)), min(rows - 1, Int(saturating: y)))
  }

  /// Halves keep the differences finite however large the ends are.
  private func share(_ value: Double, _ from: Double, _ to: Double) -> Double {
    (value / 2 - from / 2) / (to / 2 - from / 2)
  }
}

extension Bounds {
  /// The same box with sides that doubles can divide by.
  fileprivate var withExtent: Bounds {
    let x = Bounds.span(minimum.x, maximum.x)
    let y = Bounds.span(minimum.y, maximum.y)
    return Bounds(
      minimum: Point(x.lowerBound, y.lowerBound), maximum: Point(x.upperBound, y.upperBound))
  }

  /// An interval without extent grows by a tenth of its value to either side. One with an end that
  /// is not finite becomes 0…1.
  private static func span(_ a: Double, _ b: Double) -> ClosedRange<Double> {
    guard a.isFinite, b.isFinite else { return 0...1 }
    let (low, high) = (min(a, b), max(a, b))
    let largest = max(low.magnitude, high.magnitude)
    if high / 2 - low / 2 > 1e-13 * largest { return low...high }
    let middle = low / 2 + high / 2
    let margin = largest > 1e-300 ? largest / 10 : 1
    let limit = Double.greatestFiniteMagnitude
    return max(middle - margin, -limit)...min(middle + margin, limit)
  }

  /// The box grown along one axis until a column is worth half a row.
  fileprivate func equalized(_ rect: Rect) -> Bounds {
    guard !rect.isEmpty else { return self }
    let unit = max(width / Double(rect.columns), height / Double(2 * rect.rows))
    let half = Point(unit * Double(rect.columns) / 2, unit * Double(rect.rows))
    let grown = Bounds(minimum: centre - half, maximum: centre + half)
    return half.isFinite && grown.minimum.isFinite && grown.maximum.isFinite ? grown : self
  }
}
