import ArgumentParser
import Benches
import Screens

/// `emscope jensen`: why the bound is below log p, and where it touches.
struct JensenCommand: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: JensenBench.name,
    abstract: "See Jensen's inequality for one point: why L ≤ log p, and where it touches.")

  @Option(
    parsing: .unconditional, help: "π of the two components, with a comma (default 0.6,0.4).")
  var weights: NumberList?

  @Option(
    parsing: .unconditional, help: "p(x,1),p(x,2) of the first point (default 0.05,0.01).")
  var joint: NumberList?

  @Option(
    parsing: .unconditional, help: "q(z = 1), one number from 0 to 1 (default 0.5).")
  var q: Double?

  @OptionGroup(title: "Frame options") var output: BenchOutput
  @OptionGroup(title: "Screen options") var screen: ScreenOptions

  func run() throws { try output.run(bench(), screen: screen) }

  func run(on stage: Stage, with preferences: Preferences) throws {
    var bench = try bench()
    bench.preferences = preferences
    _ = stage.run(bench)
  }

  /// The bench that the options ask for.
  func bench() throws -> JensenBench {
    do throws(BenchError) {
      return try JensenBench(
        weights: weights?.numbers ?? [0.6, 0.4], joint: joint?.numbers, q: q ?? 0.5)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

extension NumberList: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
