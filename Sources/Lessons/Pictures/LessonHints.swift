import Screens
import Terminals

/// The keys that matter now.
extension LessonScreen {
  typealias Hint = HintLine<Action>.Hint

  func hints(in size: Size, on surface: Surface) -> [Hint] {
    let named = HintLine(of: keymap, fitting: .max, on: surface, skips: false).hints
    switch mode {
    case .list, .exploring: return named
    case .playing: return continuing(in: size, on: surface) + named
    }
  }

  /// The keys that continue.
  private func continuing(in size: Size, on surface: Surface) -> [Hint] {
    if LessonPage(self, size: size).hasMore { return [Hint("space", "more")] }
    switch moment.waiting {
    case .end: return [Hint("", "the end")]
    case .keys: return [Hint(awaitedKeys.names(in: surface.glyphs), "your turn")]
    case .answer: return answering
    case .next:
      guard let coming else { return [Hint("space", "next")] }
      return [Hint("space", "presses \(coming.keys.names(in: surface.glyphs))")]
    }
  }

  private var answering: [Hint] {
    guard let question, !question.choices.isEmpty else { return [Hint("space", "show the answer")] }
    let digits = "1–\(question.choices.count)"
    if question.right.count == 1 { return [Hint(digits, "answer"), Hint("space", "show")] }
    let isEmpty = chosen(at: moment.done).isEmpty
    return [Hint(digits, "choose all right"), Hint("space", isEmpty ? "show" : "then answer")]
  }
}
