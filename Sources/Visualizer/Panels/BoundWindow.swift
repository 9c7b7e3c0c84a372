/// The half-steps that the chart shows, the cells of their columns, and the range of values.
///
/// The newest half-steps have wide columns, and the older ones a cell each. With the zoom on the
/// gap, the present is always in view, and its gap takes a quarter of the rows or more.
struct BoundWindow: Hashable {
  struct Column: Hashable {
    /// The half-step.
    let index: Int
    /// The cells from the left of the area.
    let cells: Range<Int>
    var isWide: Bool { cells.count >= BoundWindow.narrowest }
  }

  /// From the oldest to the present.
  let columns: [Column]
  /// The values at the lower and at the upper edge of the area.
  let low: Double
  let high: Double

  /// The cells of the narrowest wide column.
  static let narrowest = 5
  private static let widest = 10
  /// The share of the rows that the gap takes if nothing else limits the range.
  private static let gapShare = 0.28
  /// The rows that the gap takes at least.
  private static let gapRows = 2.4
  /// The rows of Q below H, in the view that splits L.
  private static let rowsBelowEntropy = 1.5
  /// The rows above the highest roof and below the lowest L, which rounding to blocks takes.
  private static let margins = (above: 0.75, below: 0.5)
  /// The rows more that a thick roof takes.
  private static let thickRoof = 0.5

  /// - Parameters:
  ///   - history: one column for each half-step.
  ///   - present: the index of the last half-step to show.
  ///   - width: the cells of the area.
  ///   - rows: the height of the area in cells.
  init<Columns: RandomAccessCollection>(
    _ history: Columns, present: Int, zoom: ViewState.Zoom, width: Int, rows: Int,
    hasThickRoof: Bool = false, isSplit: Bool = false
  ) where Columns.Element == BoundHistory.Column, Columns.Index == Int {
    let present = max(0, min(history.count - 1, present))
    switch zoom {
    case .gap, .tail: columns = BoundWindow.columns(to: present, width: width)
    case .full: columns = BoundWindow.wholeRun(to: present, width: width)
    }
    let range: (low: Double, high: Double)
    switch zoom {
    case .gap:
      let wide = columns.filter(\.isWide).map { history[$0.index] }
      let height = Double(max(1, rows))
      range =
        isSplit
        ? BoundWindow.entropyFirst(wide, rows: height) : BoundWindow.gapFirst(wide, rows: height)
    case .full:
      range = BoundWindow.all(
        columns.map { history[$0.index] }, rows: Double(max(1, rows)), isSplit: isSplit)
    case .tail:
      range = BoundWindow.all(
        columns.suffix(4).map { history[$0.index] }, rows: Double(max(1, rows)), isSplit: isSplit)
    }
    let row = (range.high - range.low) / Double(max(1, rows))
    (low, high) = (range.low, range.high + (hasThickRoof ? BoundWindow.thickRoof * row : 0))
  }
}

extension BoundWindow {
  /// Wide columns for the newest half-steps, and a cell each for as many older ones as fit.
  private static func columns(to present: Int, width: Int) -> [Column] {
    guard width > 0, present >= 0 else { return [] }
    let size = min(width, max(narrowest, min(widest, width / 5)))
    // Older half-steps take a fifth of the width, unless there is room for all or for few.
    let fitting = width / size
    let older = width >= 18 && present + 1 > fitting ? width / 5 : 0
    let wide = max(1, min(present + 1, (width - older) / size))
    let narrow = max(0, min(present + 1 - wide, width - wide * size))
    let first = present + 1 - wide - narrow
    return (0..<narrow).map { Column(index: first + $0, cells: $0..<$0 + 1) }
      + (0..<wide).map {
        let start = narrow + $0 * size
        return Column(index: first + narrow + $0, cells: start..<start + size)
      }
  }

  /// All half-steps side by side; several share a cell if there are more of them than cells.
  private static func wholeRun(to present: Int, width: Int) -> [Column] {
    guard width > 0, present >= 0 else { return [] }
    let count = present + 1
    if count <= width {
      let size = min(widest, width / count)
      return (0..<count).map { Column(index: $0, cells: $0 * size..<($0 + 1) * size) }
    }
    return (0..<width).map {
      Column(index: ($0 + 1) * count / width - 1, cells: $0..<$0 + 1)
    }
  }

  /// The range of all values.
  private static func all(
    _ columns: [BoundHistory.Column], rows: Double, isSplit: Bool = false
  ) -> (Double, Double) {
    let lowest = isSplit ? columns.map(\.expectedLogJoint).filter(\.isFinite) : []
    let finite = columns.flatMap(\.finiteValues) + lowest
    guard let top = finite.max(), let bottom = finite.min() else { return (0, 1) }
    // Nothing but rounding: the values are one level in a range with plain numbers.
    if top - bottom <= 2 * (columns.last?.resolution ?? 0) {
      let margin = 5e-4 * (1 + top.magnitude)
      return (top - margin, top + margin)
    }
    // Two rows below, so that a roof at the bottom has an area below it.
    return padded(from: bottom, to: top, rows: rows, below: min(2, rows / 2))
  }

  /// The range in which the present gap is large: as much of the newest half-steps as that allows,
  /// from the top down. If log p fell, the range follows it.
  static func gapFirst(_ columns: [BoundHistory.Column], rows: Double) -> (
    low: Double, high: Double
  ) {
    guard let present = columns.last, present.logPosterior.isFinite else {
      return all(columns, rows: rows)
    }
    let recent = columns.suffix(4)
    let gap = recent.last { $0.gap > 0 && $0.gap.isFinite }?.gap ?? 0
    let values = recent.flatMap(\.finiteValues)
    let tops = recent.suffix(2).map(\.logPosterior).filter(\.isFinite)
    guard gap > 0, let top = tops.max(), let bottom = values.min() else {
      return all(Array(recent), rows: rows)
    }
    let whole = padded(from: bottom, to: top, rows: rows)
    let share = min(max(gapShare, gapRows / rows), 1 - (margins.above + margins.below) / rows)
    let span = max(
      min(whole.1 - whole.0, gap / max(share, 0.1)), smallestSpan(present.logPosterior))
    let row = span / rows
    var high = top + margins.above * row
    // The lowest value that must be in view: L if there is a gap, else a part of the area below it.
    let ownGap = present.gap.isFinite ? present.gap : 0
    let lowest = present.logPosterior - max(ownGap, 2 * row)
    high = min(high, lowest - margins.below * row + span)
    return (high - span, high)
  }

  /// The range in which the present H takes a quarter of the rows or more, with Q below it: as much of the newest
  /// half-steps as that allows. If KL is much larger than H, log p is above the picture. Without H, L is Q, and the
  /// gap comes first.
  static func entropyFirst(_ columns: [BoundHistory.Column], rows: Double) -> (
    low: Double, high: Double
  ) {
    guard let present = columns.last, present.hasEntropy, present.logPosterior.isFinite,
      present.gap.isFinite
    else { return gapFirst(columns, rows: rows) }
    let recent = columns.suffix(4)
    let values = recent.flatMap { $0.finiteValues + [$0.expectedLogJoint] }.filter(\.isFinite)
    let tops = recent.suffix(2).map(\.logPosterior).filter(\.isFinite)
    guard let top = tops.max(), let bottom = values.min() else { return all(columns, rows: rows) }
    let below = min(rowsBelowEntropy, rows / 4)
    let whole = padded(from: bottom, to: top, rows: rows, below: below)
    let share = min(max(gapShare, gapRows / rows), 1 - (margins.above + below) / rows)
    let span = max(
      min(whole.high - whole.low, present.entropy / max(share, 0.1)),
      smallestSpan(present.logPosterior))
    let row = span / rows
    // Q is always in view, below it as much as its margin.
    let lowest = present.logPosterior - present.gap - present.entropy
    let high = min(top + margins.above * row, lowest - below * row + span)
    return (high - span, high)
  }

  private static func padded(
    from bottom: Double, to top: Double, rows: Double, below: Double = margins.below
  ) -> (low: Double, high: Double) {
    let inner = max(1, rows - margins.above - below)
    let span = max(top - bottom, smallestSpan(top))
    let row = span / inner
    return (bottom - below * row, top + margins.above * row)
  }

  /// A smaller range could not be told apart by doubles.
  private static func smallestSpan(_ value: Double) -> Double { 64 * max(value.ulp, 1e-300) }
}
