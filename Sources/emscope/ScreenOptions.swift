import ArgumentParser
import Curses
import Drawing
import FrameExport
import Screens
import Terminals

/// Theme, colours, characters and mouse: the options of all commands with a screen.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: """
      The colours. All but mono bring their ground along, unless auto finds the terminal's in \
      COLORFGBG.
      """)
  var theme = Automatic<Theme>.automatic

  @Option(help: "How many colours.")
  var color = Automatic<ColorWord>.automatic

  @Option(help: "The characters.")
  var glyphs = Automatic<GlyphSet>.automatic

  @Flag(help: "Show a half-step at once instead of as a short movement.")
  var noMotion = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(help: "For the back row: fewer panels and larger marks.")
  var presenter = false

  @Option(
    help: "Append each answer, in lessons and to guesses (g), to this file as a line of JSON.",
    completion: .file(extensions: ["jsonl"]))
  var answers: String?

  /// The file of the answers; nil if none is asked for.
  /// - Throws: code 73 if it cannot be opened.
  func answerFile(clock: (@Sendable () -> String?)?) throws(Failure) -> AnswerFile? {
    guard let answers else { return nil }
    return try AnswerFile(answers, clock: clock)
  }

  /// The capabilities without a terminal: those that the user chose, else the richest for a file. NO_COLOR counts
  /// where the file is for a terminal.
  func capabilities(for format: FrameFormat) -> Capabilities {
    let refusesColor =
      format.isForTerminals && !(SystemCalls.variable("NO_COLOR") ?? "").isEmpty
    return Capabilities(
      colors: color.depth ?? (refusesColor ? .mono : .indexed), glyphs: glyphs.choice ?? .unicode)
  }

  /// The theme of frames that are printed.
  var fileTheme: Theme { theme.choice ?? .dark }

  /// The theme on the terminal.
  var terminalTheme: Theme { theme.choice ?? learntTheme ?? .dark }

  /// The theme for the ground that the terminal names; nil if it names none.
  private var learntTheme: Theme? {
    SystemCalls.variable("COLORFGBG").flatMap { Theme.learnt(from: ["COLORFGBG": $0]) }
  }

  /// Opens the terminal for screens, and closes it afterwards.
  ///
  /// The ground of a theme that the user chose is painted.
  /// - Parameter knowsGround: true if `auto` may leave the terminal its ground.
  /// - Throws: code 69 if there is no usable terminal.
  func withStage<Result>(
    takesMouse: Bool = true, knowsGround: Bool = true, _ use: (Stage) throws -> Result
  ) throws -> Result {
    let answers = try answerFile(clock: SystemCalls.time)
    WorkSign.end()
    let terminal = try Failure.rethrowing(as: .noTerminal) { () throws(TerminalError) in
      try CursesTerminal(
        options: CursesTerminal.Options(
          colors: color.depth, glyphs: glyphs.choice, mouse: takesMouse && !noMouse))
    }
    defer {
      terminal.close()
      if let fault = answers?.fault { StandardStreams.report(fault) }
    }
    let known = knowsGround && theme.choice == nil ? learntTheme : nil
    return try use(
      Stage(terminal: terminal, painter: GroundPainter(known: known), answers: answers))
  }
}
