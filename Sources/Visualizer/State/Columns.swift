import Datasets

/// Other columns of the data on the axes: each choice is a new run.
extension Session {
  /// Puts the next numeric column that the other axis does not show on an axis.
  mutating func changeColumn(_ axis: Axis) throws(RunError) {
    let data = timeline.entries[0].dataset
    let (present, other) =
      axis == .x ? (data.xColumn, data.yColumn) : (data.yColumn, data.xColumn)
    let count = data.columns.count
    let next = (1..<max(1, count)).map { (present + $0) % count }.first {
      $0 != other && data.columns[$0].isNumeric
    }
    guard let next else {
      view.notice = "these data have no other numeric column"
      return
    }
    try show(axis == .x ? (next, other) : (other, next), of: data)
  }

  mutating func swapColumns() throws(RunError) {
    let data = timeline.entries[0].dataset
    try show((data.yColumn, data.xColumn), of: data)
  }

  private mutating func show(_ columns: (x: Int, y: Int), of data: Dataset) throws(RunError) {
    let other: Dataset
    do throws(DataError) {
      other = try data.choosing(x: "\(columns.x + 1)", y: "\(columns.y + 1)")
      try other.validate(components: recipe.components)
    } catch {
      throw RunError(.data, error.description)
    }
    var next = recipe
    if case .given = next.start { next.start = .automatic }
    if case .classroom = next.start { next.start = .automatic }
    let overlay = view.overlay
    try begin(next, with: other)
    view.overlay = overlay
  }
}
