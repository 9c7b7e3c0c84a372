import Screens
import Terminals

/// The keys of lessons.
extension LessonScreen {
  package typealias Action = LessonAction<Base.Action>

  package static var keys: [KeyGroup<Action>] { [KeyGroup("In a lesson", lessonKeys)] }

  private static var lessonKeys: [Binding<Action>] {
    [
      Binding(
        [.typed(" "), .enter, .pageDown], .next,
        "go on: the rest of the text, the answer, the step"),
      Binding([.typed("b"), .backspace, .typed("U")], .back, "back, as it was", hint: "back"),
      Binding([.up, .pageUp], .scroll(by: -1), "the text up"),
      Binding([.down], .scroll(by: 1), "the text down"),
      Binding(
        [.typed("L"), .tab], .list(.open), "list of the steps: go to one", hint: "steps"),
      Binding(
        [.escape], .explore, "leave the lesson and try things out; Esc comes back",
        hint: "explore", hintKey: "esc"),
      Binding(
        [.typed("P")], .common(.togglePresenter),
        "presenter mode for the back row: fewer panels, larger marks", hint: "presenter"),
      Binding([.typed("t")], .common(.cycleTheme), "theme"),
      Binding([.control("l")], .common(.redraw), "redraw the screen"),
      Binding(
        [.typed("q")], .common(.quit), "quit; the lesson goes on here the next time", hint: "quit"),
    ]
  }

  private static var listKeys: [Binding<Action>] {
    ListKeys.bindings(step: { .list(.move(by: $0)) }) + [
      Binding([.enter, .typed(" ")], .list(.confirm), hint: "go", hintKey: "enter"),
      Binding(
        [.escape, .typed("L"), .tab, .typed("q")], .list(.close), hint: "close", hintKey: "esc"),
      Binding([.control("l")], .common(.redraw)),
    ]
  }

  package var keymap: [Binding<Action>] {
    switch mode {
    case .playing: Self.lessonKeys
    case .list: Self.listKeys
    case .exploring(let base):
      (base.hasOpenWindow ? [] : [Binding([.escape], .comeBack)])
        + base.keymap.map { $0.map(Action.base) }
    }
  }

  /// The action of a key in the number that answers the present question; nil for another key.
  private func typing(_ key: Key) -> Action? {
    guard question?.number != nil else { return nil }
    let typed = typed(at: moment.done)
    switch key {
    case .backspace where !typed.isEmpty: return .erase
    case .character(let scalar) where LessonNumericAnswer.accepts(scalar, after: typed):
      return .type(scalar)
    case _: return nil
    }
  }

  package func action(for key: Key) -> Action? {
    switch mode {
    case .list: return keymap.action(for: key)
    case .exploring(let base):
      if key == .escape, !base.hasOpenWindow { return .comeBack }
      return base.action(for: key).map(Action.base)
    case .playing:
      // The key that the lesson waits for, or that the program is about to press, keeps its meaning on the
      // screen.
      if let wanted = awaitedKeys.first ?? coming?.keys.first,
        moment.base.haveSameMeaning(key, wanted)
      {
        return .press(key)
      }
      if let typing = typing(key) { return typing }
      if awaitedKeys.isEmpty, case .character(let scalar) = key, ("1"..."9").contains(scalar) {
        return .answer(Int(scalar.value) - 48)
      }
      return keymap.action(for: key) ?? .press(key)
    }
  }
}
