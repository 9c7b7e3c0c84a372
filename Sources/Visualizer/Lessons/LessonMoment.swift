import Terminals

/// Where a class is in a lesson: a value, so that going back is exact.
struct LessonMoment: Sendable {
  var stage: any LessonStage
  /// The stage just before the last keys of this step.
  var before: (any LessonStage)?
  /// 0 is the introduction, then the steps.
  var step = 0
  /// How many items of the step have happened, in the order of playing.
  var done = 0
  var waiting = Waiting.next
  var lit = LessonFocus.everything
  /// What was chosen at each question of this step, by its item.
  var chosen: [Int: Set<Int>] = [:]
  /// How each claim of this step turned out, by its item.
  var verdicts: [Int: LessonClaim.Verdict] = [:]
  var score = LessonScore()
  /// The first line of the text that is shown.
  var top = 0

  enum Waiting: Hashable, Sendable {
    /// For "go on".
    case next
    /// For an answer to the question at `done`.
    case answer
    /// For the student to press these keys, of which so many are pressed.
    case keys(pressed: Int)
    /// The lesson is over.
    case end
  }

  mutating func begin(step: Int) {
    self.step = step
    done = 0
    before = nil
    lit = .everything
    chosen = [:]
    verdicts = [:]
    top = 0
    waiting = .next
  }
}
