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
      The notes follow the lesson from step to step: the lesson keeps its step in \
      $XDG_STATE_HOME/emscope, and this command reads it four times a second. If the output is no \
      terminal, the notes of the present step are printed.
      """)

  @Argument(help: "The name or number of a lesson, or a Markdown file.")
  var lesson: String

  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  /// The columns of printed notes.
  private static let width = 78

  func run() throws {
    let lesson = try LessonFile.lesson(named: lesson)
    let progress = LessonProgress(lesson: lesson)
    guard StandardStreams.isOutputTerminal else {
      let notes = LessonNotes(of: lesson, step: progress.kept?.present ?? 0)
      return try StandardStreams.writeOutput(notes.text(width: Self.width))
    }
    try screen.withStage(takesMouse: false) {
      _ = $0.run(NotesScreen(lesson, following: progress, theme: screen.terminalTheme))
    }
  }
}
