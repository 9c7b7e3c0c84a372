import ArgumentParser
import Visualizer

/// `emscope jensen`: why the bound lies below log p, and where it touches.
struct JensenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: JensenBench.name,
    abstract: "See Jensen's inequality for one point: why L ≤ log p, and where it touches.")

  @Option(parsing: .unconditional, help: "π of the two components (default 0.6,0.4).")
  var weights: String?

  @Option(parsing: .unconditional, help: "p(x,1),p(x,2) of the first point (default 0.05,0.01).")
  var joint: String?

  @Option(parsing: .unconditional, help: "q(z = 1) (default 0.5).")
  var q: String?

  @OptionGroup(title: "Frame options") var output: BenchOutput
  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  func run() throws {
    var words: [String] = []
    for (name, value) in [("weights", weights), ("joint", joint), ("q", q)] {
      if let value { words += ["--\(name)", value] }
    }
    let bench: JensenBench
    do throws(BenchError) {
      bench = try JensenBench(options: words)
    } catch {
      throw Failure(.usage, error.description)
    }
    try output.run(bench, screen: screen)
  }
}
