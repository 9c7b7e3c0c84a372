import Screens
import Terminals

/// A lesson that is played on a screen: the lesson, the position in it, the answers and the score.
package struct LessonScreen<Base: Screen & Quantities>: Screen {
  package let lesson: Lesson
  /// The lessons of the course.
  package let course: [LessonEntry]
  /// The screen as the lesson opens it.
  let opening: Base
  package internal(set) var moment: LessonMoment<Base>
  /// The moments to which the user can go back, the newest last.
  var past: [LessonMoment<Base>] = []
  package internal(set) var mode = Mode.playing
  /// A sentence that is visible until the next action.
  package internal(set) var notice: String?
  /// True if the user left the lesson for another one.
  package internal(set) var isLeft = false

  package enum Mode: Equatable, Sendable {
    case playing
    /// The list of the steps, 0 for the introduction, and of other lessons after them, with one selected.
    case list(selected: Int)
    /// The help from one of its lines on.
    case help(top: Int)
    /// The screen while the user tries things out.
    case exploring(Base)
  }

  /// - Parameters:
  ///   - base: the screen that the lesson opens.
  ///   - course: the lessons that the user can go to from here.
  package init(_ lesson: Lesson, on base: Base, course: [LessonEntry] = []) {
    self.lesson = lesson
    self.course = course
    opening = base
    moment = LessonMoment(base: base)
  }

  /// 0 is the introduction, then the steps.
  package var step: Int { moment.step }
  package var stepCount: Int { lesson.steps.count }
  package var score: LessonScore { moment.score }
  package var isOver: Bool { moment.waiting == .end }

  /// The lesson after this one; nil after the last and after lessons that are not of the course.
  package var following: LessonEntry? {
    course.firstIndex { $0.name == lesson.name }.flatMap { course.dropFirst($0 + 1).first }
  }

  /// The step at which the lesson continues another day; 0, the beginning, once it is finished.
  package var remembered: Int { isOver ? 0 : step }

  /// The events that lead from the screen as the lesson opens it to the visible one; nil while the user explores.
  package var events: [Event]? {
    if case .exploring = mode { nil } else { moment.events }
  }

  /// The visible screen: the lesson's, or the one that the user explores.
  package internal(set) var base: Base {
    get { if case .exploring(let base) = mode { base } else { moment.base } }
    set {
      if case .exploring = mode { mode = .exploring(newValue) } else { moment.base = newValue }
    }
  }

  /// The preferences of the screen. A change concerns the screen that claims compare with, too.
  package var preferences: Preferences {
    get { base.preferences }
    set {
      moment.base.preferences = newValue
      moment.before?.preferences = newValue
      base.preferences = newValue
    }
  }

  var items: [LessonItem] { step == 0 ? [] : lesson.steps[step - 1].played }

  /// The question that waits for its answer.
  var question: LessonQuestion? {
    guard moment.waiting == .answer, case .ask(let question) = items[moment.done] else {
      return nil
    }
    return question
  }

  /// The keys that the student still has to press.
  var awaitedKeys: ArraySlice<Key> {
    guard case .keys(let pressed) = moment.waiting, let nextKeys else { return [] }
    return nextKeys.keys[pressed...]
  }

  /// The keys that the program presses next.
  var coming: LessonKeys? { moment.waiting == .next ? nextKeys : nil }

  /// The keys of the present item.
  var nextKeys: LessonKeys? {
    guard moment.done < items.count else { return nil }
    switch items[moment.done] {
    case .press(let keys), .studentPress(let keys): return keys
    case .look, .hide, .ask, .because, .check: return nil
    }
  }

  /// The part of the picture that the lesson brings out, and those that it needs.
  var pictureEmphasis: Emphasis {
    let named = namedQuantities
    return Emphasis(
      lit: moment.lit, hidden: moment.hidden, wanted: parts(of: named),
      numbers: Set(
        named.map { NamedNumber(name: $0.name, component: $0.component.map { $0 - 1 }) }),
      coversHints: true)
  }

  /// The numbers that claims of the present step name.
  private var namedQuantities: [LessonQuantity] {
    items.flatMap { item -> [LessonQuantity] in
      if case .check(let claim) = item { claim.quantities } else { [] }
    }
  }

  /// The parts of the picture in which numbers are read.
  private func parts(of named: [LessonQuantity]) -> Set<Part> {
    let names = Set(named.map(\.name))
    return Set(Base.quantities.filter { names.contains($0.name) }.map(\.part))
      .subtracting([.everything])
  }

  /// The parts of the picture that the present step lights, and those in which it reads numbers.
  var partsOfStep: Set<Part> {
    parts(of: namedQuantities)
      .union(
        items.compactMap { item -> Part? in if case .look(let part) = item { part } else { nil } })
  }

  /// The number that was typed at a question of this step.
  func typed(at item: Int) -> String { moment.typed[item] ?? "" }

  /// True if the question of an item has an answer of the student.
  func isAnswered(at item: Int) -> Bool { !chosen(at: item).isEmpty || !typed(at: item).isEmpty }

  /// True if the student's answer is right.
  func isRight(at item: Int, for question: LessonQuestion) -> Bool {
    switch question.form {
    case .choices: chosen(at: item) == question.right
    case .number(let answer, _):
      LessonNumericAnswer.number(typed: typed(at: item)).map(answer.accepts) ?? false
    case .open: false
    }
  }

  /// The choices that were made at a question of this step.
  func chosen(at item: Int) -> Set<Int> { moment.chosen[item] ?? [] }
}

/// Ticks and long work, which concern the visible screen.
extension LessonScreen {
  package var nextTick: Tick<Action>? {
    base.nextTick.map { Tick(.tick, interval: $0.interval, patience: $0.patience) }
  }

  package func wanted(in size: Size, emphasis: Emphasis) -> [Work] {
    switch mode {
    case .exploring(let base): base.wanted(in: size)
    case .playing, .list, .help:
      moment.base.wanted(in: layout(size).picture, emphasis: pictureEmphasis)
    }
  }

  package func isLong(_ action: Action) -> Bool {
    switch action {
    // The work that it starts is played to its end.
    case .base: true
    case .tick: base.nextTick.map { base.isLong($0.action) } ?? false
    case .next, .press, .answer: areNextKeysLong
    // All steps before it are played.
    case .go, .resume, .list(.confirm), .list(.choose): true
    case .common, .back, .scroll, .type, .erase, .explore, .comeBack, .list(.open), .list(.move),
      .list(.close), .help:
      false
    }
  }

  /// True if the keys of the present item, with what they start, may take longer than a frame.
  private var areNextKeysLong: Bool {
    let next = moment.waiting == .answer ? keysOfAnswer : nextKeys
    guard let keys = next?.keys else { return false }
    return keys.count > 100
      || keys.contains { moment.base.action(for: $0).map(moment.base.isLongToTheEnd) ?? false }
  }

  package func interruption(by action: Action) -> Interruption? {
    switch action {
    case .base(let action): base.interruption(by: action)
    case .comeBack: .discardsAndActs
    case .common(.quit): .quits
    case .common, .next, .back, .scroll, .answer, .type, .erase, .press, .list, .help, .explore,
      .tick, .go, .resume:
      nil
    }
  }

  /// The notice of the screen that the user explores. In the lesson every key is answered; the list of the steps
  /// has few keys.
  package func refusal(of key: Key) -> String? {
    switch mode {
    case .exploring(let base): base.refusal(of: key)
    case .list: "esc closes this list first"
    case .help: "esc closes the help first"
    case .playing: nil
    }
  }

  /// A lesson goes back by itself; what the user does while exploring is taken back.
  package func undoPoint(before action: Action) -> LessonScreen? {
    guard case .base(let action) = action, case .exploring(let base) = mode,
      let earlier = base.undoPoint(before: action)
    else { return nil }
    var screen = self
    screen.mode = .exploring(earlier)
    return screen
  }

  package func words(for action: Action, before later: LessonScreen) -> String? {
    guard case .base(let action) = action else { return nil }
    return base.words(for: action, before: later.base)
  }

  /// Undo concerns the screen that the user explores; the lesson stays as it is.
  package mutating func keep(from later: LessonScreen) {
    var earlier = base
    earlier.keep(from: later.base)
    self = later
    base = earlier
  }
}
