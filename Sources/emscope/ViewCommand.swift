import ArgumentParser
import Screens
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
    let frame = try FrameOutput(keys: keys, screen)
    let files = FileSource()
    var session = try SessionLoader(model: model, files: files).session(
      data: data, theme: screen.terminalTheme)
    session.preferences.hasMouse = !screen.noMouse
    session.preferences.isPresenting = screen.presenter
    guard StandardStreams.isOutputTerminal else {
      try frame.print(session)
      return StandardStreams.report(session.dataset.notes)
    }
    session.preferences.hasMotion = !screen.noMotion
    let arguments = Array(CommandLine.arguments.dropFirst())
    // A replay elsewhere must look the same, so the detected theme is recorded.
    let theme = screen.theme.choice == nil ? ["--theme", session.preferences.theme.rawValue] : []
    let checksum = session.dataset.checksum
    let read = files.read
    let driver = Driver.person(SystemCalls.milliseconds, opening: frame.events)
    let end = try screen.withStage { stage in
      let saved = SavedRun(
        arguments: ViewArguments.recorded(arguments) + theme,
        capabilities: stage.terminal.capabilities, checksum: checksum, files: read)
      return stage.run(session, by: driver, outside: .init(save: saved.save))
    }
    try StandardStreams.writeOutput(
      "To see this again:\n"
        + ViewArguments.commandLine(arguments, keys: end.recording.commandLineScript) + "\n")
  }
}
