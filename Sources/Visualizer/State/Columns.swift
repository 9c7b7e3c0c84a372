import Datasets
import JSON

/// Other columns of the data on the axes: each choice is a new run.
extension Session {
  /// Puts the next numeric column that the other axis does not show on an axis.
  mutating func changeColumn(_ axis: Axis) throws(RunError) {
    guard mayChooseColumns() else { return }
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
    guard mayChooseColumns() else { return }
    let data = timeline.entries[0].dataset
    try show((data.yColumn, data.xColumn), of: data)
  }

  /// Columns are those of the data that are open: the list must not stand on others.
  private mutating func mayChooseColumns() -> Bool {
    guard case .datasets(let selected) = view.overlay else { return true }
    let choices = datasetChoices
    if choices.indices.contains(selected), choices[selected].isOpen { return true }
    view.notice = "open it first: Enter"
    return false
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
    next.start = next.start.elsewhere
    let overlay = view.overlay
    try begin(next, with: other)
    view.overlay = overlay
  }
}
