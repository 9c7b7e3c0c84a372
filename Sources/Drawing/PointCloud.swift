import Plane
import Terminals

/// Points gathered into half-cells: how many, and how much of each component.
///
/// Its cost to draw depends on the cells, not on the points.
public struct PointCloud: Sendable {
  public let viewport: Viewport
  public let components: Int
  /// Points inside the viewport.
  public private(set) var count = 0
  /// The number of points in each half-cell, row after row, two rows a cell.
  private var counts: [Int32]
  /// Σ q_nk over the points of each half-cell.
  private var sums: [Double]

  public init(viewport: Viewport, components: Int) {
    self.viewport = viewport
    self.components = components
    let halves = viewport.rect.columns * viewport.rect.rows * 2
    counts = Array(repeating: 0, count: halves)
    sums = Array(repeating: 0, count: halves * components)
  }

  /// Adds a point with its K responsibilities; one outside the viewport is not drawn.
  public mutating func add(_ point: Point, weights: UnsafeBufferPointer<Double>) {
    let at = viewport.cells(point)
    guard at.isFinite, at.x >= 0, at.y >= 0 else { return }
    // The far edges belong to the last cells.
    let column = min(
      Int(at.x), viewport.rect.columns - (at.x <= Double(viewport.rect.columns) ? 1 : 0))
    let half = min(
      Int(2 * at.y), 2 * viewport.rect.rows - (at.y <= Double(viewport.rect.rows) ? 1 : 0))
    guard column < viewport.rect.columns, half < 2 * viewport.rect.rows else { return }
    let index = half * viewport.rect.columns + column
    count += 1
    counts[index] += 1
    for k in 0..<min(components, weights.count) { sums[index * components + k] += weights[k] }
  }

  /// The points in a cell, or in one of its halves.
  func points(column: Int, row: Int) -> (upper: Int, lower: Int) {
    let at = 2 * row * viewport.rect.columns + column
    return (Int(counts[at]), Int(counts[at + viewport.rect.columns]))
  }

  func weights(column: Int, row: Int, half: Int) -> ArraySlice<Double> {
    let at = ((2 * row + half) * viewport.rect.columns + column) * components
    return sums[at..<at + components]
  }

  func weights(column: Int, row: Int) -> [Double] {
    zip(
      weights(column: column, row: row, half: 0), weights(column: column, row: row, half: 1)
    ).map(+)
  }

  /// How the points are shown.
  enum Manner: Hashable { case marks, halves, density }

  /// One mark a cell while there is room; then half-blocks; then shades.
  var manner: Manner {
    let box = occupiedCells
    if Double(count) <= 0.6 * Double(box) { return .marks }
    return count <= 4 * box ? .halves : .density
  }

  /// The largest number of points in one cell.
  var densest: Int {
    var most = 0
    for row in 0..<viewport.rect.rows {
      for column in 0..<viewport.rect.columns {
        let (upper, lower) = points(column: column, row: row)
        most = max(most, upper + lower)
      }
    }
    return most
  }

  /// The cells of the smallest box around the points.
  private var occupiedCells: Int {
    var box: (left: Int, right: Int, top: Int, bottom: Int)?
    for row in 0..<viewport.rect.rows {
      for column in 0..<viewport.rect.columns {
        let (upper, lower) = points(column: column, row: row)
        guard upper + lower > 0 else { continue }
        let b = box ?? (column, column, row, row)
        box = (min(b.left, column), max(b.right, column), b.top, row)
      }
    }
    guard let b = box else { return 0 }
    return (b.right - b.left + 1) * (b.bottom - b.top + 1)
  }
}
