import Mixtures
import Plane

/// The part of a slice that its panel shows.
///
/// The gap comes first: that at θ_new after an M-step, and that which an E-step was to close, has a
/// quarter of the rows or more. Values too far below are cut.
struct SliceWindow: Hashable {
  /// The smallest share of the rows for the gap, a quarter with something to spare for rounding.
  private static let smallestShare = 0.255
  /// The largest share of the rows for the gap. The rest shows the hill of L below it.
  private static let largestShare = 0.62
  /// The share of the rows below the lowest value.
  private static let foot = 0.04

  /// The place of the mark at the old end of the half-step.
  enum Place: Hashable {
    case column(Int)
    /// Left of the picture; its log p is below the picture too, or not.
    case left(isBelow: Bool)
  }

  let times: ClosedRange<Double>
  /// The values at the lower and the upper edge.
  let low: Double
  let high: Double
  let columns: Int
  /// The place of the mark at the old end.
  let old: Place
  /// The column of the mark at the new end, which is always in the picture.
  let newColumn: Int

  /// - Parameters:
  ///   - areCoarse: true if a cell shows one part only, so that two rows of the gap need three.
  ///   - hasThickRoof: true if the roof takes a whole cell.
  init(_ slice: Slice, rows: Int, columns: Int, areCoarse: Bool, hasThickRoof: Bool = false) {
    self.columns = max(1, columns)
    let shown = slice.samples.filter { slice.range.contains($0.t) }
    let (start, end) = (slice.sample(at: 0), slice.sample(at: 1))
    (low, high) = SliceWindow.values(
      of: slice, shown, start, end, rows: Double(max(1, rows)),
      smallestRows: areCoarse ? 3.05 : 2.05, roofRows: hasThickRoof ? 1.1 : 0.6)
    times = SliceWindow.times(shown, within: low...high, in: slice.range, columns: self.columns)
    old =
      times.contains(0) && (low...high).contains(start.logPosterior)
      ? .column(SliceWindow.column(0, times, self.columns))
      : .left(isBelow: start.logPosterior < low)
    newColumn = SliceWindow.column(1, times, self.columns)
  }

  private static func values(
    of slice: Slice, _ shown: [Slice.Sample], _ start: Slice.Sample, _ end: Slice.Sample,
    rows: Double, smallestRows: Double, roofRows: Double
  ) -> (low: Double, high: Double) {
    let top = shown.map(\.logPosterior).filter(\.isFinite).max() ?? 0
    let marks = [start.logPosterior, start.lowerBound, end.logPosterior, end.lowerBound]
    let base = min(top, marks.filter(\.isFinite).min() ?? top)
    let headroom = min(0.3, max(0.05, roofRows / rows))
    let share = 1 - headroom - foot
    func range(_ ceiling: Double, _ span: Double) -> (low: Double, high: Double) {
      (ceiling + headroom * span - span, ceiling + headroom * span)
    }
    let gap = gap(slice, start, end)
    guard gap > 0 else {
      return range(top, max((top - base) / share, Tolerance.negligible(beside: top)))
    }
    // All of the half-step if the gap remains large enough. Where log p rises further it may have
    // to be cut, but not soon after the new end.
    let largest = gap / max(smallestShare, smallestRows / rows)
    let room = largest * share - (end.logPosterior - base)
    if room >= min(top - end.logPosterior, 0.25 * gap) {
      let ceiling = min(top, end.logPosterior + room)
      return range(ceiling, max(gap / largestShare, (ceiling - base) / share))
    }
    // Else the gap is what matters, and the hill of L around the new end.
    let span = gap / min(largestShare, max(0.32, (smallestRows + 0.3) / rows))
    return range(min(top, end.lowerBound + 0.85 * span), span)
  }

  /// The gap that the picture is about; 0 if there is none that can be drawn.
  private static func gap(_ slice: Slice, _ start: Slice.Sample, _ end: Slice.Sample) -> Double {
    let gaps =
      switch slice.direction {
      case .parameters: [end.gap]
      case .responsibilities: [start.gap, end.gap]
      }
    return gaps.filter { $0.isFinite && $0 > slice.resolution }.max() ?? 0
  }

  /// The part of the range around t = 1 in which log p is in the picture, with an empty column where
  /// it leaves it. If the old end is in the picture, so is all that is before it.
  private static func times(
    _ shown: [Slice.Sample], within values: ClosedRange<Double>, in range: ClosedRange<Double>,
    columns: Int
  ) -> ClosedRange<Double> {
    func isVisible(_ sample: Slice.Sample) -> Bool { values.contains(sample.logPosterior) }
    /// The end on one side, of samples in order from t = 1 outwards.
    func end(_ samples: [Slice.Sample], limit: Double) -> Double {
      guard let at = samples.firstIndex(where: { !isVisible($0) }) else { return limit }
      guard at > 0 else { return samples[at].t }
      let (visible, hidden) = (samples[at - 1], samples[at])
      let edge = hidden.logPosterior < values.lowerBound ? values.lowerBound : values.upperBound
      let share = (edge - visible.logPosterior) / (hidden.logPosterior - visible.logPosterior)
      let crossing = visible.t + (share.isFinite ? share : 0) * (hidden.t - visible.t)
      return crossing + (crossing - 1) / Double(columns)
    }
    let left =
      shown.contains { $0.t == 0 && isVisible($0) }
      ? range.lowerBound
      : max(range.lowerBound, end(shown.reversed().filter { $0.t <= 1 }, limit: range.lowerBound))
    let right = min(range.upperBound, end(shown.filter { $0.t >= 1 }, limit: range.upperBound))
    return left < 1 && right > 1 || left < right && range.upperBound == 1 ? left...right : range
  }

  private static func column(_ t: Double, _ times: ClosedRange<Double>, _ columns: Int) -> Int {
    let share = (t - times.lowerBound) / (times.upperBound - times.lowerBound)
    return max(0, min(columns - 1, Int(saturating: share * Double(columns))))
  }

  /// The t of each column: that of its middle, and exactly 0 and 1 in the columns of the marks.
  var columnTimes: [Double] {
    let width = (times.upperBound - times.lowerBound) / Double(columns)
    return (0..<columns).map { column in
      if column == newColumn { return 1 }
      if old == .column(column) { return 0 }
      return times.lowerBound + (Double(column) + 0.5) * width
    }
  }
}
