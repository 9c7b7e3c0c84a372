import ArgumentParser
import Curses
import Drawing
import Terminals
import Visualizer

/// Opens a bench: on the terminal, or as one frame where there is none or `--keys`, `--size` or
/// `--format` ask for it.
struct BenchOutput: ParsableArguments {
  @Option(
    parsing: .unconditional, help: "Press these keys and print the frame instead of opening it.")
  var keys: String?

  @Option(help: "Print a frame of this size, COLUMNSxROWS, instead of opening it.")
  var size: String?

  @Option(help: "Print a frame as text, ansi or svg instead of opening it.")
  var format: FrameCommand.Format?

  func run(_ bench: some Bench, screen: ScreenOptions) throws {
    let isFrame = keys != nil || size != nil || format != nil
    var bench = bench
    bench.theme = screen.resolvedTheme(environment: isFrame ? [:] : Environment.all)
    if isFrame || !StandardStreams.isOutputTerminal {
      try printFrame(bench, screen)
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
    BenchLoop().run(bench, on: terminal)
  }

  private func printFrame<Table: Bench>(_ bench: Table, _ screen: ScreenOptions) throws {
    let size = try FrameSize.parsed(size ?? "80x24")
    let events: [Event]
    do {
      events = try KeyScript.events(in: keys ?? "")
    } catch {
      throw Failure(.usage, "--keys: \(error)")
    }
    let terminal = ScriptedTerminal(
      size: size, capabilities: screen.capabilities, events: events)
    let last = BenchLoop().run(bench, on: terminal)
    let frame = terminal.lastFrame ?? Frame(size: size)
    let text =
      switch format ?? .text {
      case .text: TextExport.text(of: frame)
      case .ansi: AnsiExport.text(of: frame)
      case .svg: SvgExport.text(of: frame, ground: last.theme == .light ? .light : .dark)
      }
    try StandardStreams.writeOutput(text)
  }
}
