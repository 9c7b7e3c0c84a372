import Drawing
import Terminals

/// The words of a lesson, beside or below its stage.
struct LessonPanel {
  let player: LessonPlayer
  let size: Size

  func draw(_ canvas: Canvas, _ layout: LessonLayout, into frame: inout Frame) {
    let page = LessonPage(player, size: size, glyphs: canvas.glyphs)
    let rect = layout.text
    if layout.isBeside {
      Box(title: title, topRight: score, bottomRight: more(page, canvas), isFocused: true)
        .draw(into: &frame, rect: rect, inks: canvas.inks)
    } else if rect.rows >= 3 {
      drawRule(canvas, rect, page, into: &frame)
    }
    let inner = layout.inner
    for (row, line) in page.lines.dropFirst(page.top).prefix(inner.rows).enumerated() {
      var column = inner.column
      for piece in line.pieces {
        column = frame.write(
          piece.text, column: column, row: inner.row + row, style: canvas.inks.style(piece.role),
          limit: inner.endColumn)
      }
    }
  }

  private var title: String {
    guard player.step > 0 else { return "lesson · \(player.lesson.minutes) minutes" }
    return "\(player.step)/\(player.stepCount) \(player.lesson.steps[player.step - 1].title)"
  }

  private var score: String {
    player.score.asked == 0 ? "" : "\(player.score.right) of \(player.score.asked) right"
  }

  private func more(_ page: LessonPage, _ canvas: Canvas) -> String {
    page.hasMore ? (canvas.glyphs == .ascii ? "v more" : "▼ more") : ""
  }

  /// One line with the words that a box has in its edges.
  private func drawRule(_ canvas: Canvas, _ rect: Rect, _ page: LessonPage, into frame: inout Frame)
  {
    let rule: Unicode.Scalar = canvas.glyphs == .ascii ? "-" : "─"
    let style = canvas.inks.style(.focusedFrame)
    for column in 0..<rect.columns { frame[rect.column + column, rect.row] = Cell(rule, style) }
    let end = canvas.write(" \(title) ", .strong, column: 1, in: rect, into: &frame)
    let right = [score, more(page, canvas)].filter { !$0.isEmpty }.joined(separator: "  ")
    guard !right.isEmpty else { return }
    let column = rect.endColumn - 3 - canvas.width(right)
    if column > end { canvas.write(" \(right) ", .quiet, column: column, in: rect, into: &frame) }
  }
}

/// The keys that matter now.
struct LessonHints {
  let player: LessonPlayer
  let size: Size

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    var column = rect.column
    for (key, word) in hints(canvas) {
      guard column + canvas.width(key) + canvas.width(word) + 3 <= rect.endColumn else { break }
      column = canvas.write(" \(key)", .key, column: column, in: rect, into: &frame)
      column = canvas.write(" \(word) ", .quiet, column: column, in: rect, into: &frame)
    }
  }

  private func hints(_ canvas: Canvas) -> [(String, String)] {
    if case .list = player.mode { return [("↑ ↓", "move"), ("enter", "go"), ("esc", "close")] }
    let others = [
      ("b", "back"), ("L", "steps"), ("esc", "explore"), ("P", "presenter"), ("q", "quit"),
    ]
    return first(canvas) + others
  }

  private func first(_ canvas: Canvas) -> [(String, String)] {
    func names(_ keys: some Sequence<Key>) -> String {
      keys.map { $0.name(in: canvas.glyphs) }.joined(separator: " ")
    }
    if LessonPage(player, size: size).hasMore { return [("space", "more")] }
    switch player.moment.waiting {
    case .end: return [("", "the end")]
    case .keys: return [(names(player.awaitedKeys), "your turn")]
    case .answer: return answering
    case .next:
      guard let coming = player.coming else { return [("space", "next")] }
      return [("space", "presses \(names(coming.keys))")]
    }
  }

  private var answering: [(String, String)] {
    guard let question = player.question, !question.choices.isEmpty else {
      return [("space", "show the answer")]
    }
    let digits = "1–\(question.choices.count)"
    if question.right.count == 1 { return [(digits, "answer"), ("space", "show")] }
    let isEmpty = player.chosen(at: player.moment.done).isEmpty
    return [(digits, "choose all"), ("space", isEmpty ? "show" : "answer")]
  }
}

/// The steps as a list, to go to one.
struct LessonList {
  let player: LessonPlayer
  let selected: Int

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let titles = ["Introduction"] + player.lesson.steps.map(\.title)
    let inner = Overlay.window(
      player.lesson.title, columns: 56, rows: titles.count, note: "enter goes, esc closes", canvas,
      screen, into: &frame)
    let first = max(0, min(selected - inner.rows / 2, titles.count - inner.rows))
    for (row, at) in (first..<titles.count).prefix(inner.rows).enumerated() {
      let role: Role = at == selected ? .selection : .text
      if at == selected {
        frame.fill(
          Rect(column: inner.column, row: inner.row + row, columns: inner.columns, rows: 1),
          with: Cell(" ", canvas.inks.style(.selection)))
      }
      let mark = at == player.step ? "●" : " "
      canvas.write(
        "\(mark) \(at == 0 ? "" : "\(at). ")\(titles[at])", role, column: inner.column, in: inner,
        row: row, into: &frame)
    }
  }
}
