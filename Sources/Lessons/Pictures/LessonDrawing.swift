import Drawing
import Screens
import Terminals

extension LessonScreen {
  package func draw(on surface: inout Surface) {
    let size = surface.frame.size
    if case .exploring(let base) = mode {
      surface.draw(picture: size, rows: size.rows, emphasis: Emphasis()) { base.draw(on: &$0) }
      drawBanner(" exploring · esc: back to the lesson ", on: &surface)
      return
    }
    let layout = layout(size)
    if layout.picture.rows > 0, layout.picture.columns > 0 {
      surface.draw(
        picture: layout.picture, rows: layout.picture.rows - 1, emphasis: pictureEmphasis
      ) { moment.base.draw(on: &$0) }
    }
    drawWords(in: layout, on: &surface)
    HintLine(hints(in: size, on: surface)).draw(on: &surface, in: layout.hints)
    switch mode {
    case .list(let selected): listPicture(selected: selected, on: surface).draw(on: &surface)
    case .help(let top): helpPicture(top: top, on: surface).draw(on: &surface)
    case .playing, .exploring: break
    }
  }

  /// Shows on the last line that the keys of the lesson are played. While exploring, the screen says so itself.
  package func drawBusy(_ busy: Busy, on surface: inout Surface) {
    if case .exploring(let base) = mode { return base.drawBusy(busy, on: &surface) }
    drawBanner(" computing … ", on: &surface)
  }

  /// Writes words at the right of the last line.
  private func drawBanner(_ text: String, on surface: inout Surface) {
    let size = surface.frame.size
    surface.write(
      text, .selection, column: max(0, size.columns - surface.width(text)),
      row: max(0, size.rows - 1))
  }
}

extension LessonScreen {
  /// The steps as a list. It covers the words if they are beside the picture.
  func listPicture(selected: Int, on surface: Surface) -> RowWindow {
    let layout = layout(surface.rect.size)
    let area = WindowArea(
      surface.rect.inset(bottom: layout.hints.rows), panels: [layout.text])
    let strip = area.strip(wanted: 56, least: 30)
    let width = strip.columns - WindowFrame.border.columns
    let titles = ["Introduction"] + lesson.steps.enumerated().map { "\($0 + 1). \($1.title)" }
    let steps = titles.enumerated().flatMap { at, title in
      WindowRow.wrapped(
        [.init(0, at == step ? "●" : ""), .init(2, title)], width: width, item: at, on: surface)
    }
    let lessons = course.enumerated().flatMap { at, entry in
      WindowRow.wrapped(
        [
          .init(0, entry.name == lesson.name ? "●" : "", .text),
          .init(2, "\(entry.number)", .quiet),
          .init(5, entry.title),
        ], width: width, item: stepCount + 1 + at, on: surface)
    }
    return RowWindow(
      title: lesson.title, note: "enter goes, esc closes", in: strip, of: area,
      rows: steps + (lessons.isEmpty ? [] : [WindowRow(), .heading("All lessons")] + lessons),
      at: .selected(selected))
  }
}

/// The words of a lesson, beside or below its picture.
extension LessonScreen {
  private func drawWords(in layout: WordsLayout, on surface: inout Surface) {
    let page = LessonPage(self, size: surface.frame.size, glyphs: surface.glyphs)
    let more = page.hasMore ? "\(surface[.more]) \(page.choicesBelow ?? "more")" : ""
    if layout.isBeside {
      Box(title: title, topRight: scoreText, bottomRight: more, isFocused: true)
        .draw(into: &surface.frame, rect: layout.text, styles: surface.styles)
    } else if layout.text.rows >= 3 {
      let words = [scoreText, more].filter { !$0.isEmpty }
      TitledRule(title: title, right: words.joined(separator: "  "))
        .draw(on: &surface, in: layout.text)
    }
    let visible = page.lines.dropFirst(page.top).prefix(layout.inner.rows)
    for (row, line) in visible.enumerated() {
      surface.write(line.pieces, column: layout.inner.column, row: row, in: layout.inner)
    }
  }

  private var title: String {
    guard step > 0 else { return "lesson · \(lesson.minutes) minutes" }
    return "\(step)/\(stepCount) \(lesson.steps[step - 1].title)"
  }

  private var scoreText: String { score.asked == 0 ? "" : "\(score.right) of \(score.asked) right" }
}
