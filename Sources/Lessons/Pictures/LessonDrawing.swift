import Drawing
import Screens
import Terminals

extension LessonScreen {
  func layout(_ size: Size) -> WordsLayout {
    WordsLayout(
      size: size, isPresenting: moment.base.preferences.isPresenting,
      pictureRows: lesson.opening.kind.pictureRows.count(of: size.rows))
  }

  package func draw(on surface: inout Surface) {
    let size = surface.frame.size
    if case .exploring(let base) = mode {
      surface.draw(picture: size, rows: size.rows, emphasis: Emphasis()) { base.draw(on: &$0) }
      drawBanner(on: &surface)
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
    if case .list(let selected) = mode { drawList(selected: selected, on: &surface) }
  }

  package func drawBusy(_ busy: Busy, on surface: inout Surface) {
    if case .exploring(let base) = mode { base.drawBusy(busy, on: &surface) }
  }

  /// Writes how to come back from exploring.
  private func drawBanner(on surface: inout Surface) {
    let size = surface.frame.size
    let text = " exploring · esc: back to the lesson "
    surface.write(
      text, .selection, column: max(0, size.columns - surface.width(text)),
      row: max(0, size.rows - 1))
  }

  /// Draws the steps as a list.
  private func drawList(selected: Int, on surface: inout Surface) {
    let titles = ["Introduction"] + lesson.steps.map(\.title)
    let inner = WindowFrame(
      title: lesson.title, size: Size(columns: 56, rows: titles.count),
      note: "enter goes, esc closes"
    ).draw(on: &surface)
    let visible = ListRow.visible(count: titles.count, selected: selected, room: inner.rows)
    for (row, at) in visible.enumerated() {
      let line = ListRow(isSelected: at == selected, inner: inner, row: row)
      line.begin(on: &surface)
      let mark = at == step ? "●" : " "
      line.write("\(mark) \(at == 0 ? "" : "\(at). ")\(titles[at])", at: 0, on: &surface)
    }
  }
}

/// The words of a lesson, beside or below its picture.
extension LessonScreen {
  private func drawWords(in layout: WordsLayout, on surface: inout Surface) {
    let page = LessonPage(self, size: surface.frame.size, glyphs: surface.glyphs)
    let more = page.hasMore ? "\(surface[.more]) more" : ""
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
