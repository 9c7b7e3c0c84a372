import ArgumentParser
import Drawing
import FrameExport
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

  @Option(help: "Print a frame in this format instead of opening it.")
  var format: FrameFormat?

  func run(_ bench: some Bench, screen: ScreenOptions) throws {
    let isFrame = keys != nil || size != nil || format != nil
    var bench = bench
    bench.theme = screen.resolvedTheme(environment: isFrame ? [:] : Environment.all)
    if isFrame || !StandardStreams.isOutputTerminal {
      try printFrame(bench, screen)
      return
    }
    let terminal = try screen.openTerminal()
    defer { terminal.close() }
    BenchLoop(painter: screen.painter(environment: Environment.all)).run(bench, on: terminal)
  }

  private func printFrame<Table: Bench>(_ bench: Table, _ screen: ScreenOptions) throws {
    let size = try FrameOutput.size(of: size ?? "80x24")
    let events = try FrameOutput.events(of: keys ?? "")
    let terminal = ScriptedTerminal(
      size: size, capabilities: screen.capabilities, events: events)
    let last = BenchLoop().run(bench, on: terminal)
    let frame = terminal.lastFrame ?? Frame(size: size)
    try StandardStreams.writeOutput(
      (format ?? .text).text(of: frame, ground: last.theme.ground ?? .dark))
  }
}
