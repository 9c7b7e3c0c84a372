import Datasets
import JSON

/// Other columns of the data on the axes: each choice is a new run.
extension Run {
  /// Puts the next numeric column that the other axis does not show on an axis.
  /// - Returns: a notice if there is none.
  package mutating func changeColumn(of axis: Axis) throws(RunError) -> String? {
    let data = dataset
    let (present, other) =
      axis == .x ? (data.xColumn, data.yColumn) : (data.yColumn, data.xColumn)
    let count = data.columns.count
    let next = (1..<max(1, count)).map { (present + $0) % count }.first {
      $0 != other && data.columns[$0].isNumeric
    }
    guard let next else { return "these data have no other numeric column" }
    try show(axis == .x ? (next, other) : (other, next), of: data)
    return nil
  }

  /// Swaps the axes. Points that the user added have both numbers, so they stay.
  package mutating func swapColumns() throws(RunError) {
    try show(dataset.swapped) { $0.swapAxes() }
  }

  private mutating func show(_ columns: (x: Int, y: Int), of data: Dataset) throws(RunError) {
    let other: Dataset
    do throws(DataError) {
      other = try data.choosing(x: columns.x, y: columns.y)
      try other.validate(components: recipe.components)
    } catch {
      throw RunError(.data, error.description)
    }
    try show(other) { $0.forgetAxes() }
  }

  /// - Parameter change: adapts the numbers of a prior from a file.
  private mutating func show(
    _ other: Dataset, _ change: (inout PriorFields) -> Void
  ) throws(RunError) {
    var next = recipe
    next.prior = next.prior.changing(change)
    next.start = next.start.elsewhere
    try begin(next, with: other)
  }
}
