/// The half-steps that the chart shows, and the width of a column.
struct BoundWindow: Hashable {
  /// The half-steps shown, by index.
  let shown: Range<Int>
  /// The cells of a column; 0 if the whole history is in view with columns finer than cells.
  let columnWidth: Int
  let width: Int

  /// About eight columns of 2 to 10 cells. The oldest scroll out of view; the present never does.
  init(count: Int, present: Int, width: Int, showsAll: Bool) {
    self.width = width
    guard width > 0 else {
      (shown, columnWidth) = (0..<0, 0)
      return
    }
    if showsAll, count * 2 > width {
      (shown, columnWidth) = (0..<count, 0)
      return
    }
    let size = showsAll ? max(2, min(10, width / count)) : max(2, min(10, width / 8))
    let places = max(1, width / size)
    var end = count
    // After steps back the present is in the middle rather than at the edge.
    if end - places > 0, present < end - places + places / 2 {
      end = max(places, min(count, present + (places + 1) / 2))
    }
    shown = max(0, end - places)..<end
    columnWidth = size
  }

  /// The cells of a half-step's column.
  func cells(_ index: Int) -> Range<Int> {
    guard columnWidth > 0 else {
      let count = max(1, shown.count)
      let start = (index - shown.lowerBound) * width / count
      return start..<max(start + 1, (index + 1 - shown.lowerBound) * width / count)
    }
    let start = (index - shown.lowerBound) * columnWidth
    return start..<start + columnWidth
  }
}
