import ArgumentParser
import FrameExport
import Screens
import Terminals

/// Opens a bench on the terminal, or prints one frame.
///
/// A frame is printed if there is no terminal, or if `--keys`, `--size` or `--format` ask for it.
struct BenchOutput: ParsableArguments {
  @Option(
    parsing: .unconditional, help: "Press these keys and print the frame instead of opening it.")
  var keys: String?

  @Option(help: "Print a frame of this size, COLUMNSxROWS, instead of opening it.")
  var size: String?

  @Option(help: "Print a frame in this format instead of opening it.")
  var format: FrameFormat?

  func run(_ bench: some Screen, screen: ScreenOptions) throws {
    let isFrame = keys != nil || size != nil || format != nil
    var bench = bench
    bench.preferences.theme = screen.resolvedTheme(environment: isFrame ? [:] : Environment.all)
    if isFrame || !StandardStreams.isOutputTerminal {
      try printFrame(bench, screen)
      return
    }
    let terminal = try screen.openTerminal()
    defer { terminal.close() }
    _ = screen.stage(on: terminal).run(bench)
  }

  private func printFrame<Bench: Screen>(_ bench: Bench, _ screen: ScreenOptions) throws {
    try FrameOutput.print(
      after: FrameOutput.events(of: keys ?? ""), size: FrameOutput.size(of: size ?? "80x24"),
      as: format ?? .text, screen.capabilities
    ) {
      Loop<Bench>().run(bench, on: $0).screen.preferences.theme
    }
  }
}
