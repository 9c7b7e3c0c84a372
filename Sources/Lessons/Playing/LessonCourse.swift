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

  /// Takes the answer that was given to the present question, presses the keys that show it, and marks it.
  ///
  /// If the student is to press the keys, the marks wait for them.
  mutating func settle(
    _ question: LessonQuestion, counts: Bool, in size: Size
  ) throws(CancellationError) {
    moment.uncounted = counts ? isRight(at: moment.done, for: question) : nil
    moment.chosen[moment.done] = chosen(at: moment.done)
    moment.unmarked = moment.done
    moment.done += 1
    let hasKeys = keysOfAnswer != nil
    if !hasKeys { moment.reveal() }
    try proceed(mayPress: hasKeys, upTo: endOfAnswer, in: size)
  }

  /// The end of the items that belong to the answer of a question: those before the next question, and
  /// what prepares the picture for that.
  private var endOfAnswer: Int {
    var end = items[moment.done...].firstIndex(where: \.isQuestion) ?? items.count
    guard end < items.count else { return end }
    while end > moment.done, items[end - 1].isPreparation { end -= 1 }
    return end
  }

  /// The keys that show the answer of the present question, or of the one that was just answered: those
  /// before the next question and the next claim.
  var keysOfAnswer: LessonKeys? {
    let first = moment.waiting == .answer && moment.unmarked == nil ? moment.done + 1 : moment.done
    let next = items.dropFirst(first).first(where: \.endsAnswer)
    switch next {
    case .press(let keys), .studentPress(let keys): return keys
    case .look, .hide, .ask, .because, .check, nil: return nil
    }
  }

  /// Plays items up to the next that waits for the class.
  /// - Parameters:
  ///   - mayPress: true if one press, or one new step, may happen before the lesson waits.
  ///   - end: the item before which the lesson waits and begins no new step; nil if there is no such limit.
  mutating func proceed(
    mayPress: Bool, upTo end: Int? = nil, in size: Size
  ) throws(CancellationError) {
    var mayPress = mayPress
    while true {
      if moment.done < items.count {
        if moment.done == end {
          moment.waiting = .next
          return
        }
        if let waiting = try play(items[moment.done], mayPress: &mayPress, in: size) {
          moment.waiting = waiting
          return
        }
        moment.done += 1
      } else if mayPress, end == nil, step < stepCount {
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
    case .hide(let parts): moment.hidden.formUnion(parts)
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
