import ArgumentParser
import Lessons
import Screens
import Terminals

/// `emscope notes NAME`: the speaker's notes of a lesson that runs in another terminal.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Show the speaker's notes of a lesson that runs in another terminal.",
    discussion: """
      The notes follow the lesson from step to step, and without a name from lesson to lesson: the lesson keeps its step in \
      $XDG_STATE_HOME/emscope, and this command reads it four times a second. If the output is no \
      terminal, the notes of the present step are printed.
      """)

  @Argument(
    help:
      "The name or number of a lesson, or a Markdown file; without it the lesson that is played.")
  var lesson: String?

  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  /// The columns of printed notes.
  private static let width = 78

  func run() throws {
    guard let name = lesson ?? LessonProgress.latest else {
      throw Failure(.usage, "no lesson was played yet; name one, as in 'emscope notes e-step'")
    }
    let isLatest = lesson == nil
    let lesson = try LessonFile.lesson(named: name)
    let progress = LessonProgress(lesson: lesson)
    guard StandardStreams.isOutputTerminal else {
      let notes = LessonNotes(of: lesson, step: progress.kept?.present ?? 0)
      return try StandardStreams.writeOutput(notes.text(width: Self.width))
    }
    try screen.withStage(takesMouse: false) {
      _ = $0.run(
        NotesScreen(
          lesson, following: progress, isLatest: isLatest, theme: screen.terminalTheme))
    }
  }
}
