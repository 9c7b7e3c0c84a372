import Drawing
import Terminals

extension LessonPlayer {
  /// A bench shows all it has on fewer rows than the visualiser.
  func layout(_ size: Size) -> LessonLayout {
    LessonLayout(
      size: size, isPresenting: isPresenting,
      picture: lesson.opening.kind == .visualiser ? 18 : max(15, size.rows * 3 / 5))
  }

  /// The picture of the lesson at a size: a pure function, whatever the size.
  public func frame(size: Size, capabilities: Capabilities) -> Frame {
    let inks = Inks(theme: stage.theme, capabilities: capabilities)
    let canvas = Canvas(inks: inks)
    if case .free(let stage) = mode {
      var frame = stage.frame(
        size: size, capabilities: capabilities, lit: .everything, isPresenting: false)
      LessonBanner().draw(canvas, into: &frame)
      return frame
    }
    var frame = Frame(size: size, filledWith: Cell(" ", inks.style(.text)))
    let layout = layout(size)
    if layout.stage.rows > 0, layout.stage.columns > 0 {
      let picture = stage.frame(
        size: layout.stage, capabilities: capabilities, lit: moment.lit,
        isPresenting: isPresenting)
      frame.copy(picture, rows: layout.stage.rows - 1)
    }
    LessonPanel(player: self, size: size).draw(canvas, layout, into: &frame)
    LessonHints(player: self, size: size).draw(canvas, layout.hints, into: &frame)
    if case .list(let selected) = mode {
      LessonList(player: self, selected: selected).draw(canvas, Rect(size: size), into: &frame)
    }
    return frame
  }
}

extension Frame {
  /// The first rows of another frame, at the top left.
  mutating func copy(_ other: Frame, rows: Int) {
    for row in 0..<max(0, min(rows, other.size.rows)) {
      for column in 0..<other.size.columns { self[column, row] = other[column, row] }
    }
  }
}

/// Says, while one explores, how to come back.
private struct LessonBanner {
  func draw(_ canvas: Canvas, into frame: inout Frame) {
    let text = canvas.glyphs.spell(" exploring · esc: back to the lesson ")
    frame.write(
      text, column: max(0, frame.size.columns - text.unicodeScalars.count),
      row: max(0, frame.size.rows - 1), style: canvas.inks.style(.selection))
  }
}
