import Drawing
import Terminals

extension LessonPlayer {
  /// Plays a lesson to its end by itself and returns every claim that is not true where it stands, and
  /// every key that means nothing there; empty for a lesson that can be trusted.
  public static func faults(of lesson: Lesson, on stage: any LessonStage) -> [LessonError] {
    var player = LessonPlayer(lesson, on: stage)
    var faults: [LessonError] = []
    while !player.isOver {
      faults += player.deafKeys(lesson)
      let (step, done) = (player.step, player.moment.done)
      player.goOnByItself()
      let first = player.step == step ? done : 0
      for at in first..<player.moment.done {
        guard case .check(let claim) = player.items[at], let verdict = player.moment.verdicts[at],
          !verdict.holds
        else { continue }
        faults.append(
          LessonError(
            file: lesson.file, place: claim.place, what: "'\(claim.text)' is not true here",
            cure: LessonWords.finding(claim, verdict)))
      }
    }
    return faults
  }

  /// The keys that come next and mean nothing where they are pressed.
  private func deafKeys(_ lesson: Lesson) -> [LessonError] {
    guard moment.done < items.count else { return [] }
    let keys: LessonKeys
    switch (items[moment.done], moment.waiting) {
    case (.press(let pressed), .next): keys = pressed
    case (.studentPress(let pressed), _): keys = pressed
    default: return []
    }
    var stage = moment.stage
    for key in keys.keys where stage.press(key) == nil {
      return [
        LessonError(
          file: lesson.file, place: keys.place, what: "the key \(key.name) means nothing here",
          cure: "'emscope keys' lists those that do")
      ]
    }
    return []
  }
}

/// What is said of claims.
enum LessonWords {
  /// The number that was found.
  static func finding(_ claim: LessonClaim, _ verdict: LessonClaim.Verdict) -> String {
    guard let found = verdict.found else { return "there is no \(claim.quantity) here" }
    let now = "\(claim.quantity) is \(number(found))"
    guard let before = verdict.before else { return now }
    return now + " and was \(number(before))"
  }

  private static func number(_ x: Double) -> String { NumberFormat.compact(x, digits: 8) }
}
