import Drawing
import Screens
import Terminals

/// The places of a lesson's picture and words.
struct LessonPlaces {
  let layout: WordsLayout
  /// True if only paragraphs are separated by blank lines.
  let isDense: Bool
}

extension LessonScreen {
  /// The rows of a picture at which its panels are still legible, and those at which a table is among them.
  private static var leastPictureRows: (plain: Int, withTable: Int) { (13, 15) }

  func layout(_ size: Size) -> WordsLayout { places(size).layout }

  /// The places on a screen of a size.
  ///
  /// They follow from the whole step, so that nothing moves within it.
  func places(_ size: Size) -> LessonPlaces {
    guard !WordsLayout.isBeside(size) else {
      let layout = WordsLayout(size: size)
      return LessonPlaces(layout: layout, isDense: layout.inner.rows < 8)
    }
    let loose = need(columns: size.columns - 2, isDense: false)
    let layout = layout(size, for: loose)
    guard layout.inner.rows < loose.rows else {
      return LessonPlaces(layout: layout, isDense: false)
    }
    let dense = need(columns: size.columns - 2, isDense: true)
    return LessonPlaces(layout: self.layout(size, for: dense), isDense: true)
  }

  private func layout(_ size: Size, for need: WordsNeed) -> WordsLayout {
    let rows = lesson.opening.kind.pictureRows.count(of: size.rows)
    let least = Self.leastPictureRows
    return WordsLayout(
      size: size, need: need, pictureRows: rows,
      leastPictureRows: min(rows, partsOfStep.contains(.table) ? least.withTable : least.plain))
  }

  /// The rows that the present step needs at its end, and its longest question with all choices.
  private func need(columns: Int, isDense: Bool) -> WordsNeed {
    var whole = self
    whole.mode = .playing
    whole.notice = nil
    whole.moment.unmarked = nil
    whole.moment.done = items.count
    whole.moment.waiting = step == stepCount ? .end : .next
    for (at, item) in items.enumerated() {
      guard case .check = item else { continue }
      whole.moment.verdicts[at] = LessonClaim.Verdict(holds: true, found: nil, before: nil)
    }
    var writer = LessonWriter(
      screen: whole, columns: columns, isDense: isDense, glyphs: preferences.glyphs)
    let rows = writer.written().0.count
    let none = QuestionState(chosen: [], typed: "", isRight: false, isMarked: false)
    let questions = items.map { item in
      if case .ask(let question) = item { writer.lines(of: question, none).count } else { 0 }
    }
    return WordsNeed(rows: rows, together: questions.max() ?? 0)
  }
}
