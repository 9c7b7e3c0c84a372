import Screens
import Terminals

/// The course of a lesson: what happens by itself, and where it waits for the class.
extension LessonScreen {
  /// Scrolls so that the newest words are visible, and as many before them as possible.
  mutating func showNewest(in size: Size) {
    let page = LessonPage(self, size: size)
    moment.top = min(page.newest, page.lastTop)
  }

  /// Scrolls to the end of the text.
  mutating func showEnd(in size: Size) { moment.top = LessonPage(self, size: size).lastTop }

  /// Takes the answer that was given to the present question.
  mutating func settle(
    _ question: LessonQuestion, counts: Bool, in size: Size
  ) throws(CancellationError) {
    if counts { moment.score.count(isRight: chosen(at: moment.done) == question.right) }
    moment.chosen[moment.done] = chosen(at: moment.done)
    moment.done += 1
    moment.waiting = .next
    // A reason that no keys have to show comes with the answer.
    while moment.done < items.count, case .because = items[moment.done] { moment.done += 1 }
    // So does the request for keys of the student.
    if case .studentPress = items.dropFirst(moment.done).first(where: \.isMore) {
      try proceed(mayPress: false, in: size)
    }
  }

  /// Plays items up to the next that waits for the class.
  /// - Parameter mayPress: true if one press, or one new step, may happen before the lesson waits.
  mutating func proceed(mayPress: Bool, in size: Size) throws(CancellationError) {
    var mayPress = mayPress
    while true {
      if moment.done < items.count {
        if let waiting = try play(items[moment.done], mayPress: &mayPress, in: size) {
          moment.waiting = waiting
          return
        }
        moment.done += 1
      } else if mayPress, step < stepCount {
        moment.begin(step: step + 1)
        mayPress = false
      } else {
        moment.waiting = step == stepCount ? .end : .next
        return
      }
    }
  }

  /// Plays an item as far as that is possible without the class.
  /// - Returns: what it waits for; nil if it is done.
  private mutating func play(
    _ item: LessonItem, mayPress: inout Bool, in size: Size
  ) throws(CancellationError) -> LessonWaiting? {
    switch item {
    case .look(let part): moment.lit = part
    case .press(let keys):
      guard mayPress else { return .next }
      mayPress = false
      try moment.press(keys.keys, in: layout(size).picture)
    case .studentPress: return .keys(pressed: 0)
    case .ask: return .answer
    case .because: break
    case .check(let claim):
      moment.verdicts[moment.done] = claim.verdict(on: moment.base, before: moment.before)
    }
    return nil
  }

  /// Goes to a step by playing everything before it at once. Going back from there is possible as if the
  /// class had come there step by step. The score stays.
  mutating func go(to target: Int, in size: Size) throws(CancellationError) {
    let (score, kept) = (moment.score, preferences)
    moment = LessonMoment(base: opening)
    moment.score = score
    past = []
    preferences = kept
    while step < min(max(0, target), stepCount) {
      past.append(moment)
      try playTurn(in: size)
    }
  }

  /// Does what a class would do here: answers without a score, and presses the student's keys.
  mutating func playTurn(in size: Size) throws(CancellationError) {
    switch moment.waiting {
    case .next: try proceed(mayPress: true, in: size)
    case .answer:
      if let question { try settle(question, counts: false, in: size) }
    case .keys:
      try moment.press(awaitedKeys, in: layout(size).picture)
      moment.done += 1
      try proceed(mayPress: false, in: size)
    case .end: break
    }
  }
}
