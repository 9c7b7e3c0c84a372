import ArgumentParser
import Benches

/// `emscope jensen`: why the bound is below log p, and where it touches.
struct JensenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: JensenBench.name,
    abstract: "See Jensen's inequality for one point: why L ≤ log p, and where it touches.")

  @Option(
    parsing: .unconditional, help: "π of the two components (default 0.6,0.4).",
    transform: OptionWord.numbers("--weights"))
  var weights: [Double]?

  @Option(
    parsing: .unconditional, help: "p(x,1),p(x,2) of the first point (default 0.05,0.01).",
    transform: OptionWord.numbers("--joint"))
  var joint: [Double]?

  @Option(
    parsing: .unconditional, help: "q(z = 1) (default 0.5).",
    transform: OptionWord.number("--q", "one number, q(z = 1)") { $0.isFinite })
  var q: Double?

  @OptionGroup(title: "Frame options") var output: BenchOutput
  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  func run() throws { try output.run(bench(), screen: screen) }

  /// The bench that the options ask for.
  func bench() throws -> JensenBench {
    do throws(BenchError) {
      return try JensenBench(weights: weights ?? [0.6, 0.4], joint: joint, q: q ?? 0.5)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
