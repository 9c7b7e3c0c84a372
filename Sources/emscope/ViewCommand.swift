import ArgumentParser
import Curses
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

  func run() throws {
    let session = try SessionLoader(model: model).session(
      data: data, theme: screen.resolvedTheme(environment: Environment.all), isOnScreen: true)
    guard StandardStreams.isOutputTerminal else {
      let size = Size(columns: 80, rows: 24)
      try StandardStreams.writeOutput(
        TextExport.text(
          of: session.frame(size: size, capabilities: screen.capabilities)))
      return
    }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(
        options: CursesTerminal.Options(
          colors: screen.color.depth, glyphs: screen.glyphSet, mouse: false))
    } catch {
      throw Failure(.noTerminal, error.description)
    }
    defer { terminal.close() }
    Loop(clock: Clock.milliseconds, heavy: Loop.usuallyHeavy).run(session, on: terminal)
  }
}
