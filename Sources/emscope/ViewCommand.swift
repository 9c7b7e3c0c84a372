import ArgumentParser
import Curses
import FrameExport
import Terminals
import Visualizer

/// `emscope [DATA]`: the interactive visualiser.
struct ViewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view", abstract: "Step EM through data on the screen (the default command).")

  @Argument(help: "A shipped data set, a file, or - for standard input.")
  var data = "old-faithful"

  @OptionGroup(title: "Model options") var model: ModelOptions
  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  @Option(
    parsing: .unconditional,
    help: "Press these keys first, separated by spaces; a repeated one as space*12.")
  var keys = ""

  func run() throws {
    let opening = try FrameOutput.events(of: keys)
    var session = try SessionLoader(model: model).session(
      data: data, theme: screen.resolvedTheme(environment: Environment.all), isOnScreen: true)
    session.view.hasMotion = !screen.noMotion
    session.view.hasMouse = !screen.noMouse
    guard StandardStreams.isOutputTerminal else {
      return try printFrame(session, opening)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    let terminal = try screen.openTerminal()
    // A replay elsewhere must look the same, so the detected theme is recorded.
    let theme = screen.theme.choice == nil ? ["--theme", session.view.theme.rawValue] : []
    let saved = SavedRun(
      arguments: ViewArguments.recorded(arguments) + theme, capabilities: terminal.capabilities)
    let loop = Loop(
      clock: Clock.milliseconds, heavy: Loop.usuallyHeavy,
      painter: screen.painter(environment: Environment.all), opening: opening, save: saved.save)
    let end = loop.record(session, on: terminal)
    terminal.close()
    try StandardStreams.writeOutput(
      ViewArguments.commandLine(arguments, keys: end.keys) + "\n")
  }

  /// Without a terminal: what the screen would show.
  private func printFrame(_ session: Session, _ opening: [Event]) throws {
    let terminal = ScriptedTerminal(
      size: Size(columns: 80, rows: 24), capabilities: screen.capabilities, events: opening)
    var still = session
    still.view.hasMotion = false
    Loop().run(still, on: terminal)
    try StandardStreams.writeOutput(
      TextExport.text(of: terminal.lastFrame ?? Frame(size: terminal.size)))
  }
}
