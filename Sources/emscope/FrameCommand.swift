import ArgumentParser
import FrameExport

/// `emscope frame DATA --keys …`: what the screen shows after those keys.
struct FrameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame", abstract: "Print what the screen shows after some keys.")

  @Argument(help: "A shipped data set, a file, or - for standard input.")
  var data: String

  @OptionGroup(title: "Model options") var model: ModelOptions
  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  @Option(
    parsing: .unconditional,
    help: "Keys to press, separated by spaces: space, left, home, tab, f1, ctrl-l, e, m, …")
  var keys = ""

  @Option(help: "The size of the screen, COLUMNSxROWS.")
  var size = "80x24"

  @Option(help: "The format of the frame.")
  var format = FrameFormat.text

  func run() throws {
    let output = try FrameOutput(keys: keys, size: size, format: format, screen)
    var session = try SessionLoader(model: model).session(data: data, theme: screen.fileTheme)
    session.preferences.isPresenting = screen.presenter
    try output.print(session)
    StandardStreams.report(session.dataset.notes)
  }
}
