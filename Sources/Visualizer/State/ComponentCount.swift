import Datasets
import JSON

/// Another K: each is a new run.
extension Session {
  mutating func chooseComponents(_ count: Int) throws(RunError) {
    let range = Session.componentRange
    guard range.contains(count) else {
      view.notice = "K stays between \(range.lowerBound) and \(range.upperBound)"
      return
    }
    guard count != recipe.components else {
      view.notice = "K is \(count) already"
      return
    }
    do throws(DataError) {
      try timeline.entries[0].dataset.validate(components: count)
    } catch {
      throw RunError(.data, "K stays \(recipe.components): \(error.problem)")
    }
    let wasClassroom = hasClassroomStart
    var next = recipe
    next.components = count
    next.start = next.start.forOtherComponents
    try begin(next)
    view.notice = startNotice(afterClassroom: wasClassroom)
  }

  private var hasClassroomStart: Bool { startName == Starting.classroomName }

  /// A word where the classroom start is left, or comes back.
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
