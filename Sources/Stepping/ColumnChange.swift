import Datasets
import JSON

/// Other columns of the data on the axes: each choice is a new run.
extension Run {
  /// Puts the next column that can be an axis, and that the other axis does not show, on an axis.
  /// - Returns: a notice about columns that were passed over, or that there is none.
  package mutating func changeColumn(of axis: Axis) throws(RunError) -> String? {
    let data = dataset
    let (present, other) = columns(from: axis)
    let count = data.columns.count
    let first = present ?? data.xColumn
    let others = (1..<max(1, count)).map { (first + $0) % count }.filter { $0 != other }
    var obstacle: RunError?
    for next in others where data.columns[next].canBeAxis {
      do throws(RunError) {
        try show(next, on: axis, of: data)
        return obstacle.map { "passed over: \($0.description)" }
      } catch {
        obstacle = obstacle ?? error
      }
    }
    if let obstacle { throw obstacle }
    return others.isEmpty
      ? "these data have no other column"
      : "no other column can be an axis: \(others.sorted().map { data.columns[$0].objection }.few)"
  }

  /// Puts a column on an axis. If the other axis shows it, the axes are swapped. A column on the y axis of data
  /// in one dimension gives them two.
  /// - Returns: a notice if it is there already, or cannot be an axis.
  package mutating func show(column: Int, on axis: Axis) throws(RunError) -> String? {
    let data = dataset
    guard data.columns.indices.contains(column) else { return nil }
    let (present, other) = columns(from: axis)
    guard column != present else {
      return "\(quoted(data.columns[column].name)) is on \(axis) already"
    }
    guard column != other else {
      guard data.dimension == .two else {
        return "\(quoted(data.columns[column].name)) is on x, and y needs another column"
      }
      try swapColumns()
      return nil
    }
    guard data.columns[column].canBeAxis else {
      let (name, reason) = (data.columns[column].name, data.columns[column].reason ?? "")
      return "\(quoted(name)) cannot be an axis: \(reason)"
    }
    try show(column, on: axis, of: data)
    return nil
  }

  /// Leaves the y axis without a column: a run in one dimension.
  /// - Returns: a notice if the data have one dimension already.
  package mutating func leaveOutColumn() throws(RunError) -> String? {
    let data = dataset
    guard data.dimension == .two else { return "the data have one dimension already" }
    try show((data.xColumn, nil), of: data)
    return nil
  }

  /// Swaps the axes. Points that the user added have both numbers, so they stay.
  /// - Throws: a data error in one dimension.
  package mutating func swapColumns() throws(RunError) {
    guard dataset.dimension == .two else {
      throw RunError(.data, "one dimension has no axes to swap")
    }
    try show(dataset.swapped) { $0.swapAxes() }
  }

  /// Takes the known classes and the names of the points from a column. The run goes on.
  /// - Returns: a notice about what the column gives.
  package mutating func takeLabels(from column: Int) throws(RunError) -> String? {
    guard dataset.columns.indices.contains(column) else { return nil }
    do throws(DataError) {
      try timeline.relabel { data throws(DataError) in try data.choosing(label: column) }
    } catch {
      throw RunError(.data, error.description)
    }
    let name = quoted(dataset.columns[column].name)
    let isClasses = dataset.classColumn == column
    guard !isClasses || dataset.classes != nil else {
      return "\(name) has the known classes, but the added points have none"
    }
    let names = dataset.nameColumn == column ? "the names of the points" : nil
    let found = [isClasses ? "the known classes" : nil, names].compactMap(\.self)
    return "\(found.joined(separator: " and ")) are those of \(name)"
      + (isClasses ? ": o shows the classes" : ": i shows the names")
  }

  /// The column on an axis, and that on the other one.
  private func columns(from axis: Axis) -> (present: Int?, other: Int?) {
    let data = dataset
    return axis == .x ? (data.xColumn, data.yColumn) : (data.yColumn, data.xColumn)
  }

  private mutating func show(_ column: Int, on axis: Axis, of data: Dataset) throws(RunError) {
    switch axis {
    case .x: try show((column, data.yColumn), of: data)
    case .y: try show((data.xColumn, column), of: data)
    }
  }

  private mutating func show(_ columns: (x: Int, y: Int?), of data: Dataset) throws(RunError) {
    let other: Dataset
    do throws(DataError) {
      other = try data.choosing(x: columns.x, y: columns.y)
    } catch {
      throw RunError(.data, error.description)
    }
    let family = try model.family.fitting(other)
    do throws(DataError) {
      try other.validate(components: recipe.components, for: family.regularity)
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
    if other.dimension != dataset.dimension {
      next.rules.shape = next.rules.shape.nearest(in: other.dimension)
    }
    try begin(next, with: other)
  }
}

extension Table.Column {
  /// The name and the reason why the column cannot be an axis.
  fileprivate var objection: String { reason.map { "\(quoted(name)) (\($0))" } ?? quoted(name) }
}

extension [String] {
  /// The first three, and the number of the others.
  fileprivate var few: String {
    let shown = prefix(3).joined(separator: ", ")
    return count > 3 ? "\(shown) and \(count - 3) more" : shown
  }
}
