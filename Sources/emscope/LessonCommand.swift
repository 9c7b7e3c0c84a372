import ArgumentParser
import FrameExport
import Lessons
import Screens
import Terminals
import Visualizer

/// `emscope lesson NAME`: plays a guided lesson.
struct LessonCommand: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Play a guided lesson, shipped or your own.")

  @Argument(
    help: """
      The name or number of a lesson, or a Markdown file, or - for standard input; without it the \
      lessons are listed. With --print and --check also several, as in 6-11, and all.
      """)
  var lesson: String?

  @Flag(help: "Print the lesson as text, with the speaker's notes and the answers.")
  var print = false

  @Flag(help: "Play it to its end without a screen and name every claim that is not true.")
  var check = false

  @Flag(
    help: ArgumentHelp(
      "With --check: name also what the pictures of common sizes do not show, or the page hides."))
  var pictures = false

  @Option(
    parsing: .unconditional, help: "Go to this step, from 1; 0 is the introduction.")
  var step: Int?

  @Flag(help: "Begin anew instead of where the lesson was left.")
  var restart = false

  @Option(
    parsing: .unconditional,
    help: "Press these keys first, separated by spaces, and print what the screen then shows.")
  var keys: String?

  @Option(help: "With --keys: the size of the screen, COLUMNSxROWS.")
  var size = "80x24"

  @Option(help: "With --keys: the format of the frame.")
  var format = FrameFormat.text

  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  func run() throws {
    if print, let name = lesson {
      let texts = try LessonFile.lessons(named: name).map(LessonPrint.text(of:))
      return try StandardStreams.writeOutput(texts.joined(separator: "\n\n"))
    }
    if check, let name = lesson {
      for lesson in try LessonFile.lessons(named: name) {
        try run(lesson, on: LessonBase.open(lesson))
      }
      return
    }
    guard let lesson = try chosenLesson() else { return try LessonsCommand.list() }
    var base = try LessonBase.open(lesson)
    base.preferences.theme = screen.terminalTheme
    base.preferences.isPresenting = screen.presenter
    try run(lesson, on: base)
  }

  func run(on stage: Stage, with preferences: Preferences) throws {
    guard let lesson = try chosenLesson() else { throw Failure(.usage, "lesson takes a name") }
    var base = try LessonBase.open(lesson)
    base.preferences = preferences
    try play(lesson, on: base, stage)
  }

  /// The lesson of the arguments; nil if they name none.
  private func chosenLesson() throws(Failure) -> Lesson? {
    guard let name = self.lesson else { return nil }
    let lesson = try LessonFile.lesson(named: name)
    if let step, !(0...lesson.steps.count).contains(step) {
      throw Failure(
        .usage, "--step: \(lesson.name) has the steps 1 to \(lesson.steps.count), not \(step)")
    }
    return lesson
  }

  private func run<Base: Screen & Quantities>(_ lesson: Lesson, on base: Base) throws {
    if check {
      let faults = try LessonScreen.faults(of: lesson, on: base) {
        WorkSign.say("step \($0) of \(lesson.steps.count)")
      }
      let illegible =
        pictures
        ? try LessonScreen.illegible(in: lesson, on: base) {
          WorkSign.say("\($0.columns)x\($0.rows)")
        } : []
      return try report(faults + illegible, in: lesson)
    }
    guard keys == nil, StandardStreams.isOutputTerminal else {
      let frame = try FrameOutput(keys: keys ?? "", size: size, format: format, screen)
      return try frame.print(begun(lesson, on: base))
    }
    var shown = base
    shown.preferences.hasMouse = !screen.noMouse
    try screen.withStage { try play(lesson, on: shown, $0) }
  }

  /// The lesson at its introduction, or at the step of the arguments.
  private func begun<Base: Screen & Quantities>(_ lesson: Lesson, on base: Base) throws
    -> LessonScreen<Base>
  {
    var played = lessonScreen(lesson, on: base)
    if let step { _ = try played.update(.go(to: step), in: Self.anySize) }
    return played
  }

  private func lessonScreen<Base: Screen & Quantities>(_ lesson: Lesson, on base: Base)
    -> LessonScreen<Base>
  {
    LessonScreen(lesson, on: base, course: LessonBase.catalogue.entries)
  }

  /// The earlier steps of a lesson do not depend on a size.
  private static let anySize = Size(columns: 80, rows: 24)

  /// Plays the lesson from where it was left, and remembers how far the user comes.
  private func play<Base: Screen & Quantities>(
    _ lesson: Lesson, on base: Base, _ stage: Stage
  ) throws {
    let played = lessonScreen(lesson, on: base)
    let progress = LessonProgress(lesson: lesson)
    // The screen shows that the earlier steps are played.
    let first: LessonScreen<Base>.Action? =
      step.map { .go(to: $0) }
      ?? (restart ? nil : progress.kept.map { .resume(at: $0.resumed) })
    if first == nil { progress.keep(played) }
    let saved = SavedLesson(
      lesson: lesson, capabilities: stage.terminal.capabilities,
      checksum: (base as? Session)?.dataset.checksum)
    _ = stage.run(
      played, first: first, outside: .init(save: saved.save, remember: progress.keep),
      isLeft: \.isLeft)
    if let fault = progress.fault { StandardStreams.report(fault) }
  }

  private func report(_ faults: [LessonError], in lesson: Lesson) throws {
    for fault in faults.dropLast() { StandardStreams.report(fault.description) }
    if let last = faults.last { throw Failure(.data, last.description) }
    let count = lesson.steps.flatMap(\.items).count { if case .check = $0 { true } else { false } }
    let claims = count == 1 ? "1 claim, true" : "\(count) claims, all true"
    let steps = lesson.steps.count == 1 ? "1 step" : "\(lesson.steps.count) steps"
    try StandardStreams.writeOutput("\(lesson.name): \(steps), \(claims)\n")
  }
}
