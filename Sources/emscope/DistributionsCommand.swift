import ArgumentParser
import Visualizer

/// `emscope distributions`: information, entropy and KL of two distributions.
struct DistributionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: DistributionBench.name,
    abstract: "See information, codes, quantisation and KL of two distributions.",
    discussion: """
      KIND is coin:0.5, die, loaded-die, alphabet, even-alphabet, normal:MEAN,SD, uniform:LOW,HIGH, \
      laplace:MEAN,SCALE or two-normals:MEAN1,MEAN2,SD.
      """)

  @Option(parsing: .unconditional, help: "What the data come from, a KIND.")
  var p: String?

  @Option(parsing: .unconditional, help: "What the code was made for, a KIND.")
  var q: String?

  @Option(parsing: .unconditional, help: "Δ, the width of the bins (default 0.5).")
  var width: String?

  @Flag(help: "Count in bits instead of nats.")
  var bits = false

  @Option(help: "information, codes, quantise or where.")
  var view: String?

  @OptionGroup(title: "Frame options") var output: BenchOutput
  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  func run() throws {
    var words: [String] = []
    for (name, value) in [("p", p), ("q", q), ("width", width), ("view", view)] {
      if let value { words += ["--\(name)", value] }
    }
    let bench: DistributionBench
    do throws(BenchError) {
      bench = try DistributionBench(options: words + (bits ? ["--bits"] : []))
    } catch {
      throw Failure(.usage, error.description)
    }
    try output.run(bench, screen: screen)
  }
}
