import Plane
import Terminals

/// The map between a part of the plane and a rectangle of cells; y grows upwards in the plane and
/// downwards on the screen.
public struct Viewport: Hashable, Sendable {
  public let bounds: Bounds
  public let rect: Rect

  /// - Parameter hasEqualAxes: one unit is as long across as upwards, a cell being twice as high as
  ///   wide; the bounds grow to fill the rectangle.
  public init(_ bounds: Bounds, rect: Rect, hasEqualAxes: Bool = false) {
    let safe = bounds.withExtent
    self.rect = rect
    guard hasEqualAxes, !rect.isEmpty else {
      self.bounds = safe
      return
    }
    let width = Double(rect.columns)
    let height = 2 * Double(rect.rows)
    let unit = max(safe.width / width, safe.height / height)
    let half = Point(unit * width / 2, unit * height / 2)
    self.bounds = Bounds(minimum: safe.centre - half, maximum: safe.centre + half)
  }

  /// Where a point lies in the rectangle, in cells from its top left corner, with fractions.
  public func cells(_ p: Point) -> Point {
    Point(
      (p.x - bounds.minimum.x) / bounds.width * Double(rect.columns),
      (bounds.maximum.y - p.y) / bounds.height * Double(rect.rows))
  }

  /// The place in the plane of a position in cells.
  public func plane(_ cells: Point) -> Point {
    Point(
      bounds.minimum.x + cells.x / Double(max(1, rect.columns)) * bounds.width,
      bounds.maximum.y - cells.y / Double(max(1, rect.rows)) * bounds.height)
  }
}

extension Bounds {
  /// The same box with a width and a height that can be divided by.
  fileprivate var withExtent: Bounds {
    func widened(_ low: Double, _ high: Double) -> (Double, Double) {
      guard low.isFinite, high.isFinite else { return (0, 1) }
      guard !(high > low) else { return (low, high) }
      let half = max(0.5, 0.05 * low.magnitude)
      return (low - half, low + half)
    }
    let (x0, x1) = widened(minimum.x, maximum.x)
    let (y0, y1) = widened(minimum.y, maximum.y)
    return Bounds(minimum: Point(x0, y0), maximum: Point(x1, y1))
  }
}
