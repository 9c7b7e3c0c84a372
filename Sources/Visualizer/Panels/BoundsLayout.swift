import Drawing
import Mixtures
import Terminals

/// The places of the bounds under one curve in a panel.
struct BoundsLayout {
  /// The panel without its frame.
  let rect: Rect
  /// The cells of the areas.
  let area: Rect
  let columns: PlaceScale
  /// The values at the lower and the upper edge.
  let low: Double
  let high: Double
  let labels: AxisLabels

  /// The most bounds that are told apart.
  static let mostBounds = 6
  /// The rows of the newest gap from which more bounds are shown, before the room above and below is added.
  private static let leastGapRows = 0.75
  /// The rows that the newest gap has if the place where an earlier bound touches is cut for it.
  private static let freedGapRows = 1.3
  /// The share of the rows above the highest log p, and below the lowest one.
  private static let (headroom, foot) = (0.16, 0.06)
  /// The least width that has room for an axis.
  private static let axisWidth = 36

  /// - Parameters:
  ///   - span: the newest gap first, or as many bounds as are told apart.
  ///   - factor: from nats to the units of the axis.
  ///   - resolution: the largest difference in nats that is rounding.
  init(
    _ stretch: HillStretch, span: ViewState.SliceSpan, factor: Double, resolution: Double,
    in rect: Rect
  ) {
    self.rect = rect
    let body = rect.inset(bottom: rect.rows >= 4 ? 1 : 0)
    let places = BoundsLayout.places(stretch, span: span, rows: body.rows)
    let end = stretch.arrivals[stretch.last]
    let peaks = places.map { stretch.arrivals[$0].logPosterior }.filter(\.isFinite)
    let top = peaks.max() ?? 0
    // The newest gap is in the picture, and so are the places where the bounds touch if it leaves them room.
    let base = min(peaks.min() ?? top, (end.logPosterior - end.gap).finite ?? top)
    let most = end.gap.finite.map { $0 * Double(body.rows) / BoundsLayout.freedGapRows } ?? 0
    let depth = most > 0 && places.count <= 2 ? min(top - base, most) : top - base
    let shown =
      max(depth, resolution, top.ulp)
      / (1 - BoundsLayout.headroom - BoundsLayout.foot)
    high = factor * (top + BoundsLayout.headroom * shown)
    low = high - factor * shown
    labels =
      rect.columns >= BoundsLayout.axisWidth && body.rows >= 4
      ? AxisLabels(.vertical, from: low, to: high, cells: body.rows, widest: 9) : .none
    area = body.inset(left: labels.ticks.isEmpty ? 0 : labels.width + 1)
    columns = PlaceScale(places, cells: area.columns, margin: 1.3)
  }

  /// The newest iterations: all that are told apart, or as many as leave the newest gap its least rows, one
  /// at least.
  private static func places(_ stretch: HillStretch, span: ViewState.SliceSpan, rows: Int)
    -> ClosedRange<Int>
  {
    let last = stretch.last
    let (top, gap) = stretch.arrivals[last]
    let most = min(mostBounds - 1, last - stretch.first)
    // The present q may be older than the newest θ.
    let present = max(stretch.first, stretch.present?.row.map { Int(saturating: $0) } ?? last)
    if span == .full { return min(present, last - most)...last }
    let count = (1...max(1, most)).last { count in
      let span = top - stretch.arrivals[last - count].logPosterior
      return gap * Double(rows) >= leastGapRows * span
    }
    return min(present, last - min(last, count ?? 1))...last
  }

  /// The place on the path of each column.
  var columnPlaces: [Double] { (0..<area.columns).map { columns.place(at: Double($0)) } }

  /// The place on the path of each bound, the oldest first.
  var boundPlaces: [Double] { columns.places.map(Double.init) }
}

extension Double {
  /// The number, or nil if it is not finite.
  fileprivate var finite: Double? { isFinite ? self : nil }
}
