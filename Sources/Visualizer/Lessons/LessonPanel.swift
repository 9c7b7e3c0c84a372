import Drawing
import Screens
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
      let words = [score, more(page, canvas)].filter { !$0.isEmpty }
      var surface = Surface(over: frame, styles: canvas.inks)
      TitledRule(title: title, right: words.joined(separator: "  ")).draw(on: &surface, in: rect)
      frame = surface.frame
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
}
