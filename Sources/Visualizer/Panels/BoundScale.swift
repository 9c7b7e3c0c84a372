import Mixtures

/// The range of the upright axis of the chart.
struct BoundScale: Hashable {
  let low: Double
  let high: Double

  /// - Parameter rows: the height in cells. With the zoom on the gap, the newest gap is at least
  ///   two of them high.
  init(_ history: BoundHistory, window: BoundWindow, zoom: ViewState.Zoom, rows: Int) {
    let all = zoom == .full ? 0..<history.columns.count : window.shown
    let past = all.filter { $0 <= history.present || zoom == .full }
    let columns = (past.isEmpty ? Array(all) : past).map { history.columns[$0] }
    let finite = columns.flatMap(\.finiteValues)
    guard let top = finite.max(), let bottom = finite.min() else {
      (low, high) = (0, 1)
      return
    }
    var base = bottom
    switch zoom {
    case .full: break
    case .tail:
      base = columns.suffix(4).flatMap(\.finiteValues).min() ?? bottom
    case .gap:
      let gap = history.newestGap
      if gap.isFinite, gap > 0 {
        // A share of the height rather than exactly two rows is easier to see, and rounding to dots
        // cannot make it smaller than two.
        let share = min(0.5, max(0.22, 2.6 / Double(max(1, rows))))
        base = max(bottom, top - gap / share)
      }
    }
    // A smaller range would show only rounding.
    let span = max(top - base, Tolerance.chartSpan * (1 + top.magnitude))
    low = base - 0.06 * span
    high = top + 0.06 * span
  }
}
