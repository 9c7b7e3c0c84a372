import Drawing
import Lessons
import Screens
import Terminals

/// The speaker's notes of a lesson that runs in another terminal. They follow it from step to step.
struct NotesScreen: Screen {
  enum Action: ScreenAction {
    case common(CommonAction)
    /// Reads the step of the lesson again.
    case reread
    case scroll(by: Int)

    var common: CommonAction? { if case .common(let action) = self { action } else { nil } }
  }

  private var lesson: Lesson
  private var progress: LessonProgress
  /// True if the notes go on with the lesson that is played.
  private let isLatest: Bool
  private(set) var step: Int
  /// The first line in view.
  private var top = 0
  var preferences: Preferences

  /// Milliseconds between two looks at the step.
  private static let interval = 250

  init(_ lesson: Lesson, following progress: LessonProgress, isLatest: Bool, theme: Theme) {
    self.lesson = lesson
    self.progress = progress
    self.isLatest = isLatest
    step = progress.kept?.present ?? 0
    preferences = Preferences(theme: theme)
  }

  /// The file of the progress is named by the lesson.
  static func == (a: NotesScreen, b: NotesScreen) -> Bool {
    (a.lesson, a.step, a.top, a.preferences) == (b.lesson, b.step, b.top, b.preferences)
  }

  static let keys = [
    KeyGroup<Action>(
      "Speaker's notes",
      ListKeys.bindings(step: { .scroll(by: $0) }, hint: "scroll") + [
        Binding([.typed("t")], .common(.cycleTheme), "theme", hint: "theme"),
        Binding([.control("l")], .common(.redraw), "redraw the screen"),
        Binding([.typed("q"), .escape], .common(.quit), "quit", hint: "quit"),
      ])
  ]

  var keymap: [Binding<Action>] { Self.keys.flatMap(\.bindings) }

  func refusal(of key: Key) -> String? { nil }

  var nextTick: Tick<Action>? { Tick(.reread, interval: Self.interval) }

  mutating func update(_ action: Action, in size: Size) throws(CancellationError) -> [Effect] {
    switch action {
    case .common: break
    case .reread:
      changeLesson()
      guard let present = progress.kept?.present, present != step else { break }
      step = present
      top = 0
    case .scroll(let count):
      let last = lines(in: size.columns).count - max(1, size.rows - 1)
      top = max(0, min(last, top + count))
    }
    return []
  }

  /// Goes on with another lesson if one was opened.
  private mutating func changeLesson() {
    guard isLatest, let name = LessonProgress.latest,
      let next = try? LessonFile.lesson(named: name), next.file != lesson.file
    else { return }
    (lesson, progress, step, top) = (next, LessonProgress(lesson: next), 0, 0)
  }

  private func lines(in width: Int) -> [StyledLine] {
    LessonNotes(of: lesson, step: step).lines(width: width - 2)
  }

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    let lines = lines(in: rect.columns)
    let body = rect.inset(left: 1, bottom: rect.rows > 1 ? 1 : 0)
    for (row, line) in lines.dropFirst(top).prefix(body.rows).enumerated() {
      let pieces = line.pieces.map {
        StyledLine.Piece(surface.transliterate($0.text), $0.style)
      }
      surface.write(pieces, column: body.column, row: row, in: body)
    }
    guard rect.rows > 1 else { return }
    let hints = HintLine(of: keymap, fitting: rect.columns, on: surface, skips: true).hints
    let hidden = max(0, lines.count - top - body.rows)
    let more = hidden > 0 ? [HintLine<Action>.Hint("\(surface[.more]) \(hidden)", "more")] : []
    HintLine(more + hints).draw(
      on: &surface, in: Rect(column: 0, row: rect.rows - 1, columns: rect.columns, rows: 1))
  }
}
