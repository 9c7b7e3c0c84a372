import ArgumentParser
import Drawing
import FrameExport
import Screens
import Terminals
import Visualizer

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

  @Option(help: "\(FrameFormat.pictureNames) (default: text).", transform: FrameFormat.option)
  var format = FrameFormat.text

  func run() throws {
    let events = try FrameOutput.events(of: keys)
    let size = try FrameOutput.size(of: size)
    let session = try SessionLoader(model: model).session(
      data: data, theme: screen.resolvedTheme(environment: [:]))
    try FrameOutput.print(after: events, size: size, as: format, screen.capabilities) {
      Loop().run(session, on: $0).screen.preferences.theme
    }
  }
}
