import Screens
import Terminals

extension LessonScreen {
  /// The size at which a lesson is checked; claims do not depend on it.
  private static var checkedSize: Size { Size(columns: 80, rows: 24) }

  /// Plays a lesson to its end and returns every claim that is false at its moment, and every key that has
  /// no meaning at its moment.
  /// - Parameter begins: called with the number of each step before it is played.
  package static func faults(
    of lesson: Lesson, on base: Base, begins: (Int) -> Void = { _ in }
  ) throws(CancellationError) -> [LessonError] {
    var screen = LessonScreen(lesson, on: base)
    var faults: [LessonError] = []
    while !screen.isOver {
      if let fault = try screen.unboundKey() { faults.append(fault) }
      let (step, done) = (screen.step, screen.moment.done)
      begins(step)
      try screen.playTurn(in: checkedSize)
      faults += screen.falseClaims(from: screen.step == step ? done : 0)
    }
    return faults.map { $0.inFile(lesson.file) }
  }

  private func falseClaims(from first: Int) -> [LessonError] {
    (first..<moment.done).compactMap { at in
      guard case .check(let claim) = items[at], let verdict = moment.verdicts[at], !verdict.holds
      else { return nil }
      return LessonError(
        at: claim.place, "'\(claim.text)' is not true here", cure: claim.finding(verdict))
    }
  }

  /// The first of the keys that come next that has no meaning when it is pressed.
  private func unboundKey() throws(CancellationError) -> LessonError? {
    guard let keys = moment.waiting == .answer ? keysOfAnswer : nextKeys else { return nil }
    var base = moment.base
    for key in keys.keys where try base.play(key, in: Self.checkedSize) == nil {
      return LessonError(
        at: keys.place, "the key \(key.name) means nothing here",
        cure: "'emscope keys' lists those that do")
    }
    return nil
  }
}
