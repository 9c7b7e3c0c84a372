import ArgumentParser
import Benches
import Screens

/// `emscope distributions`: information, entropy and KL of two distributions.
struct DistributionsCommand: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: DistributionBench.name,
    abstract: "See information, codes, quantisation and KL of two distributions.",
    discussion: """
      KIND is coin:0.5, die, loaded-die, alphabet, even-alphabet, normal:MEAN,SD, uniform:LOW,HIGH, \
      laplace:MEAN,SCALE or two-normals:MEAN1,MEAN2,SD.
      """)

  @Option(
    parsing: .unconditional, help: "What the data come from, a KIND.",
    transform: { try DistributionKind($0) })
  var p: DistributionKind?

  @Option(
    parsing: .unconditional, help: "What the code was made for, a KIND.",
    transform: { try DistributionKind($0) })
  var q: DistributionKind?

  @Option(
    parsing: .unconditional, help: "Δ, the width of the bins (default 0.5).")
  var width: Double?

  @Flag(help: "Count in bits instead of nats.")
  var bits = false

  @Option(help: "The view that is shown first.")
  var view = DistributionBench.View.information

  @OptionGroup(title: "Frame options") var output: BenchOutput
  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  func validate() throws {
    guard let width, !(width > 0 && width.isFinite) else { return }
    throw ValidationError("--width takes a positive number, not \(width)")
  }

  func run() throws { try output.run(bench(), screen: screen) }

  func run(on stage: Stage, with preferences: Preferences) throws {
    var bench = try bench()
    bench.preferences = preferences
    _ = stage.run(bench)
  }

  /// The bench that the options ask for.
  func bench() throws -> DistributionBench {
    do throws(BenchError) {
      return try DistributionBench(
        p: p, q: q, width: width, unit: bits ? .bits : .nats, view: view)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

extension DistributionBench.View: ExpressibleByArgument {}
