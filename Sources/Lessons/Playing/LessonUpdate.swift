import Screens
import Terminals

extension LessonScreen {
  package mutating func update(
    _ action: Action, in size: Size
  ) throws(CancellationError) -> [Effect] {
    let remembered = remembered
    if action != .tick { notice = nil }
    let before = self
    var effects = try change(by: action, in: size)
    effects += answered(by: action, since: before)
    if notice != nil, action.scrollsToNotice { showEnd(in: size) }
    return self.remembered == remembered ? effects : effects + [.remember]
  }

  private mutating func change(
    by action: Action, in size: Size
  ) throws(CancellationError) -> [Effect] {
    switch action {
    case .common(let action): try follow(action, in: size)
    case .next: return try next(in: size)
    case .back: back()
    case .scroll(let lines): scroll(by: lines, in: size)
    case .answer(let number): try answer(number, in: size)
    case .type(let scalar): moment.typed[moment.done, default: ""].unicodeScalars.append(scalar)
    case .erase:
      let shorter = String(typed(at: moment.done).dropLast())
      moment.typed[moment.done] = shorter.isEmpty ? nil : shorter
    case .press(let key): return try press(key, in: size)
    case .list(let action): return try change(listBy: action, in: size)
    case .help(let action): change(helpBy: action, in: size)
    case .explore: explore()
    case .comeBack:
      mode = .playing
      // Another visit takes back nothing of this one.
      return [.forget]
    case .base(let action): return try explore(action, in: size)
    case .tick: try tick(in: size)
    case .go(let step): try go(to: step, in: size)
    case .resume(let step):
      guard (1...max(1, stepCount)).contains(step) else { break }
      try go(to: step, in: size)
      notice = "Here you left off. L lists the steps; --restart begins anew."
    }
    return []
  }

  /// Does the lesson's part of an action whose effect on the preferences is done.
  private mutating func follow(_ action: CommonAction, in size: Size) throws(CancellationError) {
    switch action {
    case .togglePresenter: moment.top = 0
    case .notify(let text):
      // The text of the lesson is hidden while the user explores.
      guard case .exploring = mode else {
        notice = text
        return
      }
      _ = try base.perform(.common(action), in: size)
    case .cycleTheme, .chooseTheme, .toggleMouse, .redraw, .save, .undo, .open, .quit: break
    }
  }

  private mutating func tick(in size: Size) throws(CancellationError) {
    guard let tick = base.nextTick else { return }
    let isWhole = if case .exploring = mode { true } else { false }
    if !isWhole { moment.events.append(.timeout) }
    _ = try base.perform(tick.action, in: isWhole ? size : layout(size).picture)
  }

  /// Leaves the lesson, unless a part of the picture is hidden: the screen that is explored hides nothing.
  private mutating func explore() {
    guard moment.hidden.isEmpty else {
      notice = "First the question: a part of the picture is hidden until you answer."
      return
    }
    mode = .exploring(moment.base)
  }

  /// Does an action on the screen that the user explores.
  private mutating func explore(
    _ action: Base.Action, in size: Size
  ) throws(CancellationError) -> [Effect] {
    guard case .exploring = mode else { return [] }
    let effects = try base.play(action, in: size)
    // Preferences that the user changes here also hold in the lesson.
    preferences = base.preferences
    return effects
  }

  private mutating func scroll(by lines: Int, in size: Size) {
    let page = LessonPage(self, size: size)
    moment.top = max(0, min(page.lastTop, page.top + lines))
  }

  private mutating func back() {
    guard let earlier = past.popLast() else {
      notice = "This is where the lesson begins."
      return
    }
    let kept = preferences
    moment = earlier
    preferences = kept
  }

  private mutating func next(in size: Size) throws(CancellationError) -> [Effect] {
    let page = LessonPage(self, size: size)
    if page.hasMore {
      past.append(moment)
      scroll(by: page.rows, in: size)
      return []
    }
    switch moment.waiting {
    case .end:
      if let following { return leave(for: following.command(restarts: true)) }
      notice = "q leaves, L lists the steps, b goes back."
    case .keys: notice = "Your turn: press \(awaitedKeys.first?.name ?? "")."
    case .answer:
      guard let question else { break }
      let typed = typed(at: moment.done)
      if question.number != nil, !typed.isEmpty, LessonNumericAnswer.number(typed: typed) == nil {
        notice = "\(typed) is no number: type one as in 0.5, Backspace erases."
        break
      }
      past.append(moment)
      try settle(question, counts: isAnswered(at: moment.done), in: size)
      showNewest(in: size)
    case .next:
      past.append(moment)
      let step = step
      try proceed(mayPress: true, in: size)
      if self.step == step { showNewest(in: size) }
    }
    return []
  }

  /// The words below the last step.
  var endWords: String {
    guard let following else { return "That was the last step." }
    return "That was the last step. space: next lesson, \(following.title) (\(following.duration))"
  }

  private mutating func answer(_ number: Int, in size: Size) throws(CancellationError) {
    guard let question, question.choices.indices.contains(number - 1) else { return }
    // A hidden choice is scrolled into view first: the student has not read it yet.
    let page = LessonPage(self, size: size)
    if page.choices.indices.contains(number - 1), !page.shows(page.choices[number - 1]) {
      moment.top = page.top(showing: page.choices[number - 1])
      return
    }
    if question.right.count == 1 {
      past.append(moment)
      moment.chosen[moment.done] = [number - 1]
      try settle(question, counts: true, in: size)
      showNewest(in: size)
    } else {
      moment.chosen[moment.done] = chosen(at: moment.done).symmetricDifference([number - 1])
    }
  }

  private mutating func press(_ key: Key, in size: Size) throws(CancellationError) -> [Effect] {
    guard case .keys(let pressed) = moment.waiting, let wanted = awaitedKeys.first else {
      return try pressEarly(key, in: size)
    }
    guard moment.base.haveSameMeaning(key, wanted) else {
      notice = "Not yet: press \(wanted.name)."
      return []
    }
    past.append(moment)
    if pressed == 0 { moment.before = moment.base }
    try moment.play(wanted, in: layout(size).picture)
    if awaitedKeys.count > 1 {
      moment.waiting = .keys(pressed: pressed + 1)
    } else {
      if moment.unmarked != nil { moment.reveal() }
      moment.done += 1
      try proceed(mayPress: false, in: size)
    }
    showNewest(in: size)
    return []
  }

  /// Takes a key that the lesson does not wait for. It continues if the program was about to press it; else
  /// a notice says how to continue.
  private mutating func pressEarly(_ key: Key, in size: Size) throws(CancellationError) -> [Effect]
  {
    if let wanted = coming?.keys.first, moment.base.haveSameMeaning(key, wanted) {
      showEnd(in: size)
      return try next(in: size)
    }
    switch moment.waiting {
    case .answer:
      notice =
        switch question?.form {
        case .choices: "First the question: a number answers it, space shows the answer."
        case .number: "First the question: type a number and Enter; space alone shows the answer."
        case .open, nil: "First the question: think, then space shows the answer."
        }
    case .next:
      notice = "Space goes on. Esc leaves the lesson to try keys out. ? explains the keys."
    case .end: notice = "q leaves, L lists the steps, b goes back."
    case .keys: break
    }
    return []
  }
}

extension LessonAction {
  /// True if the text scrolls so that a new notice is visible. A resumed lesson begins at the top.
  fileprivate var scrollsToNotice: Bool {
    switch self {
    case .tick, .resume: false
    case .common, .next, .back, .scroll, .answer, .type, .erase, .press, .list, .help, .explore,
      .comeBack, .base, .go:
      true
    }
  }
}
