import Drawing
import Terminals

/// How a lesson goes on: what happens by itself, and where it waits for somebody.
extension LessonPlayer {
  func chosen(at item: Int) -> Set<Int> { moment.chosen[item] ?? [] }

  mutating func remember() { past.append(moment) }

  /// After a step forward the newest words are in view, and as much before them as there is room for.
  mutating func showNewest(_ size: Size) {
    let page = LessonPage(self, size: size)
    moment.top = min(page.newest, page.lastTop)
  }

  /// After an answer the verdict and the reason are in view.
  mutating func showAnswer(_ size: Size) { moment.top = LessonPage(self, size: size).lastTop }

  /// Takes the answer that was given; the screen marks the right one.
  mutating func settle(_ question: LessonQuestion, counts: Bool) {
    if counts { moment.score.count(isRight: chosen(at: moment.done) == question.right) }
    moment.chosen[moment.done] = chosen(at: moment.done)
    moment.done += 1
    moment.waiting = .next
    // A reason that no keys are to show is said with the answer.
    while moment.done < items.count, case .because = items[moment.done] { moment.done += 1 }
    // And what the student is to press is asked for at once.
    if case .studentPress = items.dropFirst(moment.done).first(where: \.isMore) {
      run(permitted: false)
    }
  }

  /// Lets items happen up to the next that waits for somebody.
  /// - Parameter permitted: whether one press, or one new step, may happen before it waits.
  mutating func run(permitted: Bool) {
    var permitted = permitted
    while true {
      guard moment.done < items.count else {
        guard permitted else {
          moment.waiting = step == stepCount ? .end : .next
          return
        }
        guard step < stepCount else {
          moment.waiting = .end
          return
        }
        moment.begin(step: step + 1)
        permitted = false
        continue
      }
      switch items[moment.done] {
      case .look(let focus): moment.lit = focus
      case .because: break
      case .check(let claim):
        moment.verdicts[moment.done] = claim.verdict(on: moment.stage, before: moment.before)
      case .press(let keys):
        guard permitted else {
          moment.waiting = .next
          return
        }
        permitted = false
        press(keys)
      case .ask:
        moment.waiting = .answer
        return
      case .studentPress:
        moment.waiting = .keys(pressed: 0)
        return
      }
      moment.done += 1
    }
  }

  private mutating func press(_ keys: LessonKeys) {
    moment.before = moment.stage
    for key in keys.keys { _ = moment.stage.press(key) }
  }

  /// Goes to a step by playing everything before it at once, so that one can go back from there as if
  /// one had; the score stays.
  public mutating func go(to target: Int) {
    let (score, theme) = (moment.score, moment.stage.theme)
    moment = LessonMoment(stage: opening)
    moment.score = score
    past = []
    set(theme: theme)
    while step < min(max(0, target), stepCount) {
      remember()
      goOnByItself()
    }
  }

  /// Goes to where the lesson was left another day, and says so.
  public mutating func resume(at step: Int) {
    guard (1...max(1, stepCount)).contains(step) else { return }
    go(to: step)
    notice = "Here you left off. L lists the steps; --restart begins anew."
  }

  /// What a class would do here, done by the program: an answer without score, the student's keys.
  mutating func goOnByItself() {
    switch moment.waiting {
    case .next: run(permitted: true)
    case .answer: if let question { settle(question, counts: false) }
    case .keys:
      moment.before = moment.stage
      for key in awaitedKeys { _ = moment.stage.press(key) }
      moment.done += 1
      run(permitted: false)
    case .end: break
    }
  }
}
