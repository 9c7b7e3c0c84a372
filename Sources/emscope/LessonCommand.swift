import ArgumentParser
import Curses
import Drawing
import FrameExport
import Terminals
import Visualizer

/// `emscope lesson NAME`: play a guided lesson.
struct LessonCommand: ParsableCommand {
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
    guard let name = self.lesson else { return try LessonsCommand.list() }
    let lesson = try LessonFile.lesson(named: name)
    if let step, !(0...lesson.steps.count).contains(step) {
      throw Failure(
        .usage, "--step: \(lesson.name) has the steps 1 to \(lesson.steps.count), not \(step)")
    }
    if print {
      try StandardStreams.writeOutput(LessonPrint.text(of: lesson))
      return
    }
    let theme = screen.resolvedTheme(environment: Environment.all)
    let stage = try LessonStages(lesson: lesson, theme: theme).open()
    if check { return try report(LessonPlayer.faults(of: lesson, on: stage), in: lesson) }
    var player = LessonPlayer(lesson, on: stage, isPresenting: presenter)
    player.following = LessonShelf.name(after: lesson.name)
    player.go(to: step ?? 0)
    if keys != nil || !StandardStreams.isOutputTerminal {
      return try printFrame(player)
    }
    let progress = LessonProgress(lesson: lesson)
    if step == nil, !restart, let left = progress.step { player.resume(at: left) }
    try play(player, keeping: progress)
  }

  private func report(_ faults: [LessonError], in lesson: Lesson) throws {
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

  private func play(_ player: LessonPlayer, keeping progress: LessonProgress) throws {
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(
        options: CursesTerminal.Options(
          colors: screen.color.depth, glyphs: screen.glyphSet, mouse: false))
    } catch {
      throw Failure(.noTerminal, error.description)
    }
    defer { terminal.close() }
    let last = LessonLoop(
      clock: Clock.milliseconds, painter: screen.painter(environment: Environment.all),
      didReach: { progress.keep(step: $0) }
    ).run(player, on: terminal)
    // Who has seen the end begins anew the next time.
    if last.isOver { progress.keep(step: 0) }
  }

  private func printFrame(_ player: LessonPlayer) throws {
    let terminal = ScriptedTerminal(
      size: try FrameOutput.size(of: size), capabilities: screen.capabilities,
      events: try FrameOutput.events(of: keys ?? ""))
    let last = LessonLoop().run(player, on: terminal)
    try StandardStreams.writeOutput(
      format.text(
        of: terminal.lastFrame ?? Frame(size: terminal.size),
        ground: last.stage.theme.ground ?? .dark))
  }
}
