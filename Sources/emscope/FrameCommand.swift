import ArgumentParser
import Drawing
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

  @Option(help: "text, ansi or svg.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, ansi, svg }

  func run() throws {
    let events = try keyEvents()
    let size = try requestedSize()
    let session = try SessionLoader(model: model).session(
      data: data, theme: screen.resolvedTheme(environment: [:]), isOnScreen: true)
    let terminal = ScriptedTerminal(
      size: size, capabilities: screen.capabilities, events: events)
    let last = Loop().run(session, on: terminal)
    try StandardStreams.writeOutput(
      text(of: terminal.lastFrame ?? Frame(size: size), isLight: last.view.theme == .light))
  }

  private func text(of frame: Frame, isLight: Bool) -> String {
    switch format {
    case .text: TextExport.text(of: frame)
    case .ansi: AnsiExport.text(of: frame)
    case .svg: SvgExport.text(of: frame, ground: isLight ? .light : .dark)
    }
  }

  private func keyEvents() throws(Failure) -> [Event] {
    do {
      return try KeyScript.events(in: keys)
    } catch {
      throw Failure(.usage, "--keys: \(error)")
    }
  }

  private func requestedSize() throws(Failure) -> Size {
    let numbers = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else {
      throw Failure(.usage, "--size takes COLUMNSxROWS from 1x1 to 1000x1000, not '\(size)'")
    }
    return Size(columns: columns, rows: rows)
  }
}
