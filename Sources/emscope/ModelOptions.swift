import ArgumentParser
import Mixtures

/// What is fitted, from where, and to which columns: shared by all commands that run EM.
struct ModelOptions: ParsableArguments {
  @Option(
    name: [.customShort("k", allowingJoined: true), .customLong("components")],
    help: "The number of components (default: the data set's own, else 2).")
  var components: Int?

  @Option(
    help: .choice(
      "The family of the components", FamilyCatalogue.all.map(\.name), usually: "gaussian"))
  var family: String?

  @Option(
    help: .choice("The covariance shape", CovarianceShape.allCases.map(\.rawValue), usually: "full")
  )
  var covariance: CovarianceShape?

  @Option(help: .choice("The E-step", ExpectationRule.forms, usually: "soft"))
  var expectation: ExpectationRule?

  @Option(help: .choice("The M-step", MaximizationRule.forms, usually: "exact"))
  var maximization: MaximizationRule?

  @Option(help: "Leave parts of the parameters alone: weights, means, covariances.")
  var hold: HeldBlocks = []

  @Option(
    help: .choice("The prior", ["none", "default", "or a JSON file"], usually: "none"))
  var prior: String?

  @Option(help: "No eigenvalue of a covariance below this, in squared data units.")
  var covarianceFloor = 0.0

  @Option(
    name: .customLong("init"),
    help: "How to start: classroom, \(ModelOptions.names(StartMethod.allCases)).")
  var initialization: String?

  @Option(help: "Start from the parameters in this JSON file.")
  var start: String?

  @Option(help: "The seed of random starts (default: 1, or the data set's own).")
  var seed: UInt64?

  @Option(name: .customLong("x"), help: "The column across, by name, axis title or 1-based number.")
  var xColumn: String?

  @Option(name: .customLong("y"), help: "The column upwards, by name, axis title or 1-based number.")
  var yColumn: String?

  @Flag(help: "Measure both columns in standard deviations about their means.")
  var standardize = false

  @Flag(help: "Leave out rows with missing values, and say how many.")
  var skipMissing = false

  @Option(
    help: "Threads for a pass over the data (default: one a processor); no result depends on it.")
  var threads: Int?

  static var familyNames: String { FamilyCatalogue.all.map(\.name).joined(separator: ", ") }

  static func names<Choice: RawRepresentable<String>>(_ choices: [Choice]) -> String {
    choices.map(\.rawValue).joined(separator: ", ")
  }

  func validate() throws {
    if let components, !(1...64).contains(components) {
      throw ValidationError("-k takes a whole number from 1 to 64, not \(components)")
    }
    if let threads, !(1...64).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 64, not \(threads)")
    }
    if let family, FamilyCatalogue.family(named: family) == nil {
      throw ValidationError("there is no family '\(family)'; there is \(Self.familyNames)")
    }
    if !(covarianceFloor >= 0 && covarianceFloor.isFinite) {
      throw ValidationError("--covariance-floor takes a number that is not negative")
    }
    if start != nil, initialization != nil {
      throw ValidationError("--start and --init exclude each other")
    }
    if let initialization, initialization != "classroom",
      StartMethod(rawValue: initialization) == nil
    {
      throw ValidationError(
        "there is no start '\(initialization)';"
          + " there is classroom, \(Self.names(StartMethod.allCases))")
    }
  }
}

extension ArgumentHelp {
  /// An option that a data set of the shelf may set for itself.
  fileprivate static func choice(_ what: String, _ names: [String], usually usual: String) -> Self {
    "\(what): \(names.joined(separator: ", ")) (default: \(usual), or the data set's own)."
  }
}

extension CovarianceShape: ExpressibleByArgument {}

extension ExpectationRule: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
}

extension MaximizationRule: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
}

extension HeldBlocks: ExpressibleByArgument {
  public init?(argument: String) { self.init(names: argument) }
  public var defaultValueDescription: String {
    names.isEmpty ? "none" : names.joined(separator: ",")
  }
}
