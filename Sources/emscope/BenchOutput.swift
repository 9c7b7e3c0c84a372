import ArgumentParser
import FrameExport
import Screens

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

  func run(_ start: some Screen, screen: ScreenOptions) throws {
    let isFrame = keys != nil || size != nil || format != nil
    var bench = start
    bench.preferences.isPresenting = screen.presenter
    bench.preferences.theme = isFrame ? screen.fileTheme : screen.terminalTheme
    guard isFrame || !StandardStreams.isOutputTerminal else {
      _ = try screen.withStage { $0.run(bench) }
      return
    }
    try FrameOutput(
      keys: keys ?? "", size: size ?? "80x24", format: format ?? .text, screen
    ).print(bench)
  }
}
