import Plane

/// The range of values in a chart over K. A few values far from the best are outside of it, so that the others can
/// be told apart: K = 1 is often far below the rest.
struct ComparisonRange: Hashable {
  /// The end of the axis that is always in view.
  enum Best: Hashable { case smallest, largest }

  let low: Double
  let high: Double

  /// The part of the values that is always in view, and the distance beyond it in its own size.
  private static let (part, reach) = (0.75, 1.5)
  /// The share of that distance up to which nothing is cut.
  private static let slack = 1.25

  /// - Parameter rows: the height of the chart in cells; the range has room for a mark below the lowest value.
  init(_ values: [Double], best: Best, rows: Int) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last else {
      (low, high) = (0, 1)
      return
    }
    let count = Double(sorted.count - 1)
    let ends: (low: Double, high: Double)
    switch best {
    case .smallest:
      let most = sorted[Int((Self.part * count).rounded(.up))]
      ends = (first, first + Self.extent(last - first, most: most - first))
    case .largest:
      let least = sorted[Int(((1 - Self.part) * count).rounded(.down))]
      ends = (last - Self.extent(last - first, most: last - least), last)
    }
    let span = max(ends.high - ends.low, 1e-6 * (1 + last.magnitude))
    let row = span / Double(max(1, rows - 2))
    (low, high) = (ends.low - 1.5 * row, ends.low + span + 0.5 * row)
  }

  /// The distance from the best that is in view: all of it, unless that would be much more than the reach.
  private static func extent(_ all: Double, most: Double) -> Double {
    all > slack * reach * most ? reach * most : all
  }

  /// The share of the height at which a value is: below 0 or above 1 if it is outside.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }
}
