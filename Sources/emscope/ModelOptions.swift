import ArgumentParser
import Mixtures

/// What is fitted, from where, and to which columns: shared by all commands that run EM.
struct ModelOptions: ParsableArguments {
  @Option(
    name: [.customShort("k", allowingJoined: true), .customLong("components")],
    parsing: .unconditional,
    help: "The number of components (default: the data set's own, else 2).",
    transform: OptionWord.whole("-k", from: 1))
  var components: Int?

  @Option(
    parsing: .unconditional,
    help: .choice(
      "The family of the components", families, usually: FamilyCatalogue.usual.name),
    completion: .list(families), transform: OptionWord.name("--family", of: families))
  var family: String?

  @Option(
    parsing: .unconditional,
    help: .choice("The covariance shape", names(CovarianceShape.allCases), usually: "full"),
    completion: .list(names(CovarianceShape.allCases)),
    transform: OptionWord.choice("--covariance"))
  var covariance: CovarianceShape?

  @Option(
    parsing: .unconditional,
    help: .choice("The E-step", ExpectationRule.forms, usually: "soft"),
    transform: RuleWord.expectation)
  var expectation: ExpectationRule?

  @Option(
    parsing: .unconditional,
    help: .choice("The M-step", MaximizationRule.forms, usually: "exact"),
    transform: RuleWord.maximization)
  var maximization: MaximizationRule?

  @Option(
    parsing: .unconditional,
    help: "Leave parts of the parameters alone: weights, means, covariances (default: none).",
    transform: RuleWord.held)
  var hold: HeldBlocks?

  @Option(
    help: .choice("The prior", ["none", "default", "or a JSON file"], usually: "none"))
  var prior: String?

  @Option(
    parsing: .unconditional,
    help: "No eigenvalue of a covariance below this, in squared data units.",
    transform: OptionWord.number("--covariance-floor", "a number that is not negative") {
      $0 >= 0 && $0.isFinite
    })
  var covarianceFloor = 0.0

  @Option(
    name: .customLong("init"), parsing: .unconditional,
    help: "How to start: \(starts.joined(separator: ", ")).", completion: .list(starts),
    transform: OptionWord.name("--init", of: starts))
  var initialization: String?

  @Option(help: "Start from the parameters in this JSON file.")
  var start: String?

  @Option(
    parsing: .unconditional, help: "The seed of random starts (default: 1, or the data set's own).",
    transform: OptionWord.whole("--seed", from: 0))
  var seed: UInt64?

  @Option(name: .customLong("x"), help: "The column across, by name, axis title or 1-based number.")
  var xColumn: String?

  @Option(
    name: .customLong("y"), help: "The column upwards, by name, axis title or 1-based number.")
  var yColumn: String?

  @Flag(help: "Measure both columns in standard deviations about their means.")
  var standardize = false

  @Flag(help: "Leave out rows with missing values, and say how many.")
  var skipMissing = false

  @Option(
    parsing: .unconditional,
    help: "Threads for a pass over the data (default: one a processor); no result depends on it.",
    transform: OptionWord.whole("--threads", from: 1, to: 64))
  var threads: Int?

  /// What a run without a screen may have; the screen shows fewer.
  static let componentRange = 1...64

  private static let families = FamilyCatalogue.all.map(\.name)
  private static let starts = ["classroom"] + names(StartMethod.allCases)

  static func names<Choice: RawRepresentable<String>>(_ choices: [Choice]) -> [String] {
    choices.map(\.rawValue)
  }

  func validate() throws {
    if start != nil, initialization != nil {
      throw ValidationError("--start and --init exclude each other; leave one of them out")
    }
  }
}

extension ArgumentHelp {
  /// An option that a data set of the shelf may set for itself.
  fileprivate static func choice(_ what: String, _ names: [String], usually usual: String) -> Self {
    "\(what): \(names.joined(separator: ", ")) (default: \(usual), or the data set's own)."
  }
}
