import ArgumentParser
import Curses
import FrameExport
import Screens
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
      data: data, theme: screen.resolvedTheme(environment: Environment.all))
    session.preferences.hasMotion = !screen.noMotion
    session.preferences.hasMouse = !screen.noMouse
    guard StandardStreams.isOutputTerminal else {
      return try printFrame(session, opening)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    let terminal = try screen.openTerminal()
    // A replay elsewhere must look the same, so the detected theme is recorded.
    let theme = screen.theme.choice == nil ? ["--theme", session.preferences.theme.rawValue] : []
    let saved = SavedRun(
      arguments: ViewArguments.recorded(arguments) + theme, capabilities: terminal.capabilities,
      checksum: session.dataset.checksum)
    let end = screen.stage(on: terminal).run(
      session, opening: opening, outside: Loop.Outside(save: saved.save))
    terminal.close()
    try StandardStreams.writeOutput(
      ViewArguments.commandLine(arguments, keys: end.recording.commandLineScript) + "\n")
  }

  /// Without a terminal: what the screen would show.
  private func printFrame(_ session: Session, _ opening: [Event]) throws {
    var still = session
    still.preferences.hasMotion = false
    let size = Size(columns: 80, rows: 24)
    try FrameOutput.print(after: opening, size: size, as: .text, screen.capabilities) {
      Loop().run(still, on: $0).screen.preferences.theme
    }
  }
}
