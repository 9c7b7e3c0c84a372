import Screens
import Terminals

/// The keys that matter now.
extension LessonScreen {
  typealias Hint = HintLine<Action>.Hint

  func hints(in size: Size, on surface: Surface) -> [Hint] {
    let named = HintLine(of: keymap, fitting: .max, on: surface, skips: false).hints
    switch mode {
    case .list, .help, .exploring: return named
    case .playing: return continuing(in: size, on: surface) + named
    }
  }

  /// The keys that continue.
  private func continuing(in size: Size, on surface: Surface) -> [Hint] {
    let page = LessonPage(self, size: size)
    if page.hasMore { return [space(page.choicesBelow ?? "more")] }
    switch moment.waiting {
    case .end:
      guard let following else { return [Hint("", "the end")] }
      return [space("next lesson: \(following.name) (\(following.duration))")]
    case .keys:
      let names = awaitedKeys.names(in: surface.glyphs)
      return [Hint(names, "your turn", action: awaitedKeys.first.flatMap(action(for:)))]
    case .answer: return answering
    case .next:
      guard let coming else { return [space("next")] }
      return [space("presses \(coming.keys.names(in: surface.glyphs))")]
    }
  }

  private var answering: [Hint] {
    guard let question, !question.choices.isEmpty else {
      guard question?.number != nil else { return [space("show the answer")] }
      guard isAnswered(at: moment.done) else { return [Hint("0–9 . −", "type it"), space("show")] }
      return [Hint("enter", "answer", action: action(for: .enter))]
    }
    let digits = "1–\(question.choices.count)"
    if question.right.count == 1 { return [Hint(digits, "answer"), space("show")] }
    let isEmpty = chosen(at: moment.done).isEmpty
    return [Hint(digits, "choose all that are right"), space(isEmpty ? "show" : "answer")]
  }

  private func space(_ word: String) -> Hint {
    Hint("space", word, action: action(for: .typed(" ")))
  }
}
