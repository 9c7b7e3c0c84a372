import Screens
import Terminals

/// The position of a class in a lesson: a value, so that going back is exact.
package struct LessonMoment<Base: Screen & Quantities>: Equatable, Sendable {
  package var base: Base
  /// The screen just before the last keys of this step.
  var before: Base?
  /// 0 is the introduction, then the steps.
  var step = 0
  /// The number of items of the step that are done, in the order of playing.
  var done = 0
  var waiting = LessonWaiting.next
  var lit = Part.everything
  /// The parts of the picture that are hidden.
  var hidden: Set<Part> = []
  /// The item of the question that is answered, but is marked only once its keys are pressed.
  var unmarked: Int?
  /// The verdict on that question, which then counts for the score; nil if it does not count.
  var uncounted: Bool?
  /// The numbers that were typed at each question of this step, by its item.
  var typed: [Int: String] = [:]
  /// The choices that were made at each question of this step, by its item.
  var chosen: [Int: Set<Int>] = [:]
  /// The verdict on each claim of this step, by its item.
  var verdicts: [Int: LessonClaim.Verdict] = [:]
  var score = LessonScore()
  /// The first visible line of the text.
  var top = 0
  /// The keys that were pressed on the screen since the lesson opened it, and the time that passed.
  var events: [Event] = []

  init(base: Base) { self.base = base }

  /// Begins a step: only the screen, its events and the score stay.
  mutating func begin(step: Int) {
    var next = LessonMoment(base: base)
    (next.step, next.score, next.events) = (step, score, events)
    self = next
  }

  /// Marks the answer, counts it, and shows what was hidden.
  mutating func reveal() {
    if let uncounted { score.count(isRight: uncounted) }
    (unmarked, uncounted, hidden) = (nil, nil, [])
  }

  /// Presses keys that claims of the step may compare with.
  mutating func press(_ keys: some Sequence<Key>, in size: Size) throws(CancellationError) {
    before = base
    for key in keys { try play(key, in: size) }
    if unmarked != nil { reveal() }
  }

  /// Presses a key, and lets everything that it starts run to its end.
  mutating func play(_ key: Key, in size: Size) throws(CancellationError) {
    guard let action = base.action(for: key) else { return }
    events.append(.key(key))
    _ = try base.perform(action, in: size)
    while let tick = base.nextTick, tick.interval == 0 {
      try checkCancellation()
      events.append(.timeout)
      _ = try base.perform(tick.action, in: size)
    }
  }
}

/// The event that a lesson waits for.
package enum LessonWaiting: Hashable, Sendable {
  /// The key that continues.
  case next
  /// An answer to the present question.
  case answer
  /// Keys that the student presses, of which some are pressed already.
  case keys(pressed: Int)
  /// Nothing: the lesson is over.
  case end
}

/// The number of right predictions.
package struct LessonScore: Hashable, Sendable {
  var right = 0
  var asked = 0

  mutating func count(isRight: Bool) {
    asked += 1
    right += isRight ? 1 : 0
  }
}

extension Screen {
  /// Presses a key and lets everything that it starts run to its end.
  /// - Returns: the effects of the key; nil if it has no meaning here.
  @discardableResult
  mutating func play(_ key: Key, in size: Size) throws(CancellationError) -> [Effect]? {
    guard let action = action(for: key) else { return nil }
    return try play(action, in: size)
  }

  /// Does an action and lets everything that it starts run to its end.
  mutating func play(_ action: Action, in size: Size) throws(CancellationError) -> [Effect] {
    let effects = try perform(action, in: size)
    while let tick = nextTick, tick.interval == 0 {
      try checkCancellation()
      _ = try perform(tick.action, in: size)
    }
    return effects
  }

  /// True if two keys have the same meaning here, as space and → do.
  func haveSameMeaning(_ a: Key, _ b: Key) -> Bool {
    guard let action = action(for: a) else { return a == b }
    return action == self.action(for: b)
  }
}
