import Datasets
import JSON

/// Another K: each is a new run.
extension Run {
  /// Begins a run with another number of components.
  /// - Returns: a notice if K stays, or if the kind of start changed with it.
  package mutating func chooseComponents(_ count: Int) throws(RunError) -> String? {
    let range = Run.componentRange
    guard range.contains(count) else {
      return "K stays between \(range.lowerBound) and \(range.upperBound)"
    }
    guard count != recipe.components else { return "K is \(count) already" }
    do throws(DataError) {
      try firstDataset.validate(components: count)
    } catch {
      throw RunError(.data, "K stays \(recipe.components): \(error.problem)")
    }
    let wasClassroom = hasClassroomStart
    var next = recipe
    next.components = count
    next.start = next.start.forOtherComponents
    try begin(next)
    return startNotice(afterClassroom: wasClassroom)
  }

  private var hasClassroomStart: Bool { startName == Starting.classroomName }

  /// The words when the classroom start is left or comes back.
  private func startNotice(afterClassroom wasClassroom: Bool) -> String? {
    switch (wasClassroom, hasClassroomStart) {
    case (false, true): return "start: the classroom start again"
    case (true, false):
      let method = startName.prefix { $0 != "," }
      let own = Starting.classroomComponents(dataset, recipe)
      return own.map { "start: \(method) (the classroom start is for K = \($0))" }
    case (true, true), (false, false): return nil
    }
  }
}
