import Drawing
import Terminals

/// The keys that matter now.
struct LessonHints {
  let player: LessonPlayer
  let size: Size

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    HintLine.draw(hints(canvas), canvas, rect, into: &frame)
  }

  private func hints(_ canvas: Canvas) -> [(String, String)] {
    if case .list = player.mode { return [("↑ ↓", "move"), ("enter", "go"), ("esc", "close")] }
    let others = [
      ("b", "back"), ("L", "steps"), ("esc", "explore"), ("P", "presenter"), ("q", "quit"),
    ]
    return first(canvas) + others
  }

  private func first(_ canvas: Canvas) -> [(String, String)] {
    if LessonPage(player, size: size).hasMore { return [("space", "more")] }
    switch player.moment.waiting {
    case .end: return [("", "the end")]
    case .keys: return [(player.awaitedKeys.spoken(in: canvas.glyphs), "your turn")]
    case .answer: return answering
    case .next:
      guard let coming = player.coming else { return [("space", "next")] }
      return [("space", "presses \(coming.keys.spoken(in: canvas.glyphs))")]
    }
  }

  private var answering: [(String, String)] {
    guard let question = player.question, !question.choices.isEmpty else {
      return [("space", "show the answer")]
    }
    let digits = "1–\(question.choices.count)"
    if question.right.count == 1 { return [(digits, "answer"), ("space", "show")] }
    let isEmpty = player.chosen(at: player.moment.done).isEmpty
    return [(digits, "choose all right"), ("space", isEmpty ? "show" : "then answer")]
  }
}
