import Drawing
import Terminals

/// A lesson being played: the lesson, where one is in it, the answers and the score.
///
/// Nothing moves but by `reduce`; a frame is a function of the player and a size.
public struct LessonPlayer: Sendable {
  public let lesson: Lesson
  var moment: LessonMoment
  let opening: any LessonStage
  var past: [LessonMoment] = []
  public private(set) var mode = Mode.playing
  public private(set) var isPresenting: Bool
  /// The name of the lesson that comes after this one.
  public var following: String?
  /// A friendly word, to be read once.
  public internal(set) var notice: String?

  public enum Mode: Sendable {
    case playing
    /// The list of steps with one selected, 0 for the introduction.
    case list(selected: Int)
    /// Free exploration, away from the lesson.
    case free(any LessonStage)
  }

  /// - Parameter stage: what the lesson opens.
  public init(_ lesson: Lesson, on stage: any LessonStage, isPresenting: Bool = false) {
    self.lesson = lesson
    opening = stage
    moment = LessonMoment(stage: stage)
    self.isPresenting = isPresenting
  }

  /// 0 is the introduction, then the steps.
  public var step: Int { moment.step }
  public var stepCount: Int { lesson.steps.count }
  public var score: LessonScore { moment.score }
  public var isOver: Bool { moment.waiting == .end }

  /// What is on the screen: the lesson's stage, or the one that a student explores.
  public var stage: any LessonStage {
    if case .free(let stage) = mode { return stage }
    return moment.stage
  }

  var items: [LessonItem] { step == 0 ? [] : lesson.steps[step - 1].played }

  /// The question that waits for its answer.
  var question: LessonQuestion? {
    guard moment.waiting == .answer, case .ask(let question) = items[moment.done] else {
      return nil
    }
    return question
  }

  /// The keys that the student is to press, from the next one on.
  var awaitedKeys: ArraySlice<Key> {
    guard case .keys(let pressed) = moment.waiting,
      case .studentPress(let keys) = items[moment.done]
    else { return [] }
    return keys.keys[pressed...]
  }

  /// The keys that the program presses when one goes on.
  var coming: LessonKeys? {
    guard moment.waiting == .next, moment.done < items.count,
      case .press(let keys) = items[moment.done]
    else { return nil }
    return keys
  }

  /// Does an action and returns what the loop is to do.
  /// - Parameter size: the screen's, which says how much of a text has been read.
  public mutating func reduce(_ action: LessonAction, size: Size) -> [Effect] {
    if action != .tick { notice = nil }
    let effects = change(by: action, size)
    // What is said is seen.
    if action != .tick, notice != nil { moment.top = LessonPage(self, size: size).lastTop }
    return effects
  }

  private mutating func change(by action: LessonAction, _ size: Size) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .tick: tick()
    case .cycleTheme: cycleTheme()
    case .togglePresenter:
      isPresenting.toggle()
      moment.top = 0
    case .next: next(size)
    case .back: back()
    case .scroll(let lines): scroll(lines, size)
    case .answer(let number): answer(number, size)
    case .pressed(let key): return pressed(key, size)
    case .openList: mode = .list(selected: step)
    case .moveSelection, .confirm, .closeList: list(action)
    case .explore: mode = .free(moment.stage)
    case .comeBack: mode = .playing
    }
    return []
  }

  private mutating func tick() {
    if case .free(var stage) = mode {
      stage.passTime()
      mode = .free(stage)
    } else {
      moment.stage.passTime()
    }
  }

  private mutating func cycleTheme() {
    let all = Theme.allCases
    let at = all.firstIndex(of: stage.theme) ?? 0
    set(theme: all[(at + 1) % all.count])
  }

  mutating func set(theme: Theme) {
    moment.stage.theme = theme
    moment.before?.theme = theme
  }

  private mutating func next(_ size: Size) {
    if LessonPage(self, size: size).hasMore {
      scroll(LessonPage(self, size: size).rows, size)
      return
    }
    switch moment.waiting {
    case .end:
      notice = endNotice
    case .keys:
      let key = awaitedKeys.first.map { $0.name } ?? ""
      notice = "Your turn: press \(key) yourself."
    case .answer:
      guard let question else { return }
      if chosen(at: moment.done).isEmpty {
        remember()
        if case .open = question.form {
          notice = nil
        } else {
          notice = "Not counted; what is right is marked."
        }
        settle(question, counts: false)
      } else {
        remember()
        settle(question, counts: true)
      }
      showAnswer(size)
    case .next:
      remember()
      let step = step
      run(permitted: true)
      if self.step == step { showNewest(size) }
    }
  }

  private var endNotice: String {
    "That was the last step. q leaves, L lists the steps, b goes back."
      + (following.map { " Next: emscope lesson \($0)" } ?? "")
  }

  private mutating func back() {
    guard let earlier = past.popLast() else {
      notice = "This is where the lesson begins."
      return
    }
    let theme = moment.stage.theme
    moment = earlier
    set(theme: theme)
  }

  private mutating func scroll(_ lines: Int, _ size: Size) {
    let page = LessonPage(self, size: size)
    moment.top = max(0, min(page.lastTop, page.top + lines))
  }

  private mutating func answer(_ number: Int, _ size: Size) {
    guard let question, question.choices.indices.contains(number - 1) else { return }
    let page = LessonPage(self, size: size)
    if page.hasMore { moment.top = page.lastTop }
    var chosen = chosen(at: moment.done)
    if question.right.count == 1 {
      remember()
      moment.chosen[moment.done] = [number - 1]
      settle(question, counts: true)
      showAnswer(size)
    } else {
      chosen.formSymmetricDifference([number - 1])
      moment.chosen[moment.done] = chosen
    }
  }

  private mutating func pressed(_ key: Key, _ size: Size) -> [Effect] {
    if case .free(var stage) = mode {
      let effects = stage.press(key) ?? []
      mode = .free(stage)
      return effects
    }
    guard case .keys(let pressed) = moment.waiting, let wanted = awaitedKeys.first else {
      stray(key, size)
      return []
    }
    guard moment.stage.areSame(key, wanted) else {
      notice = "Not yet: press \(wanted.name)."
      return []
    }
    remember()
    if pressed == 0 { moment.before = moment.stage }
    _ = moment.stage.press(wanted)
    if awaitedKeys.count > 1 {
      moment.waiting = .keys(pressed: pressed + 1)
    } else {
      moment.done += 1
      run(permitted: false)
    }
    showNewest(size)
    return []
  }

  /// A key that nothing waits for: what the program was about to press goes on; else one is told how.
  private mutating func stray(_ key: Key, _ size: Size) {
    if let wanted = coming?.keys.first, moment.stage.areSame(key, wanted) {
      moment.top = LessonPage(self, size: size).lastTop
      return next(size)
    }
    switch moment.waiting {
    case .answer:
      notice =
        question?.choices.isEmpty == false
        ? "First the question: a number answers it, space shows the answer."
        : "First the question: think, then space shows the answer."
    case .next: notice = "Space goes on. Esc leaves the lesson to try keys out."
    case .end: notice = endNotice
    case .keys: break
    }
  }

  private mutating func list(_ action: LessonAction) {
    guard case .list(let selected) = mode else { return }
    switch action {
    case .moveSelection(let by):
      mode = .list(selected: max(0, min(stepCount, selected + by)))
    case .confirm:
      mode = .playing
      go(to: selected)
    default: mode = .playing
    }
  }
}
