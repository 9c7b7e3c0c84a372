import ArgumentParser
import FrameExport
import Lessons
import Screens
import Terminals

/// `emscope lesson NAME`: plays a guided lesson.
struct LessonCommand: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Play a guided lesson, shipped or your own.")

  @Argument(
    help: "The name or number of a lesson, or a Markdown file; without it the lessons are listed.")
  var lesson: String?

  @Flag(help: "Print the lesson as text, with the speaker's notes and the answers.")
  var print = false

  @Flag(help: "Play it to its end without a screen and name every claim that is not true.")
  var check = false

  @Flag(help: "For the back row: fewer panels and larger marks.")
  var presenter = false

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
    guard let lesson = try chosenLesson() else { return try LessonsCommand.list() }
    if print {
      try StandardStreams.writeOutput(LessonPrint.text(of: lesson))
      return
    }
    var base = try LessonBase.open(lesson)
    base.preferences.theme = screen.resolvedTheme(environment: Environment.all)
    base.preferences.isPresenting = presenter
    if check { return try check(lesson, on: base) }
    if keys != nil || !StandardStreams.isOutputTerminal {
      return try printFrame(of: lesson, on: base)
    }
    let terminal = try screen.openTerminal(mouse: false)
    defer { terminal.close() }
    try play(lesson, on: base, screen.stage(on: terminal))
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

  /// The lesson at its introduction, or at the step of the arguments.
  private func played<Base: Screen & Quantities>(_ lesson: Lesson, on base: Base) throws
    -> LessonScreen<Base>
  {
    var screen = LessonScreen(
      lesson, on: base, following: LessonBase.catalogue.name(after: lesson.name))
    if let step { _ = try screen.update(.go(to: step), in: Self.anySize) }
    return screen
  }

  /// The earlier steps of a lesson do not depend on a size.
  private static let anySize = Size(columns: 80, rows: 24)

  private func check<Base: Screen & Quantities>(_ lesson: Lesson, on base: Base) throws {
    let faults = try LessonScreen.faults(of: lesson, on: base)
    guard !faults.isEmpty else {
      let count = lesson.steps.flatMap(\.items).count {
        if case .check = $0 { true } else { false }
      }
      let claims = count == 1 ? "1 claim, true" : "\(count) claims, all true"
      try StandardStreams.writeOutput("\(lesson.name): \(lesson.steps.count) steps, \(claims)\n")
      return
    }
    for fault in faults.dropLast() {
      StandardStreams.writeError("\(Emscope.name): \(fault.description)\n")
    }
    if let last = faults.last { throw Failure(.data, last.description) }
  }

  /// Plays the lesson from where it was left, and remembers how far the user comes.
  private func play<Base: Screen & Quantities>(
    _ lesson: Lesson, on base: Base, _ stage: Stage
  ) throws {
    var played = try self.played(lesson, on: base)
    let progress = LessonProgress(lesson: lesson)
    if step == nil, !restart, let left = progress.step {
      _ = try played.update(.resume(at: left), in: Self.anySize)
    }
    _ = stage.run(
      played, outside: Loop.Outside(remember: { progress.keep(step: $0.remembered) }))
  }

  private func printFrame<Base: Screen & Quantities>(of lesson: Lesson, on base: Base) throws {
    let played = try self.played(lesson, on: base)
    try FrameOutput.print(
      after: FrameOutput.events(of: keys ?? ""), size: FrameOutput.size(of: size), as: format,
      screen.capabilities
    ) {
      Loop().run(played, on: $0).screen.preferences.theme
    }
  }
}
