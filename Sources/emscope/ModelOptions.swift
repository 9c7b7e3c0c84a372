import ArgumentParser
import Datasets
import Mixtures

/// The model, the start and the columns: the options of all commands that run EM.
struct ModelOptions: ParsableArguments {
  @Option(
    name: [.customShort("k", allowingJoined: true), .customLong("components")],
    parsing: .unconditional,
    help: "The number of components (default: the data set's own, else 2).")
  var components: Int?

  @Option(
    parsing: .unconditional,
    help: """
      The family of the components (default: gaussian, or the data set's own). NU, the degrees of \
      freedom of student-t, is above 0, as in student-t:8 (default: the start file's, else 4).
      """)
  var family: FamilyName?

  @Option(
    parsing: .unconditional,
    help: "The covariance shape (default: full, or the data set's own).")
  var covariance: CovarianceShape?

  @Option(
    parsing: .unconditional,
    help: """
      The E-step (default: soft, or the data set's own). B is above 0, BLOCKS from 2 to 1000, as in \
      tempered:0.5 and partial:4.
      """)
  var expectation: ExpectationRule?

  @Option(
    parsing: .unconditional,
    help: """
      The M-step (default: exact, or the data set's own). ETA is above 0 and at most 1, as in \
      damped:0.5.
      """)
  var maximization: MaximizationRule?

  @Option(
    parsing: .unconditional,
    help: """
      Leave parts of the parameters alone, with commas between them (default: none, or the data \
      set's own).
      """)
  var hold: HeldBlocks?

  @Option(
    help: "The prior: none, default, or a JSON file (default: none, or the data set's own).")
  var prior: String?

  @Option(
    parsing: .unconditional,
    help: "No eigenvalue of a covariance below this, in squared data units.")
  var covarianceFloor = 0.0

  @Option(
    name: .customLong("init"), parsing: .unconditional,
    help: "How to start.")
  var initialization: NamedStart?

  @Option(help: "Start from the parameters in this JSON file.")
  var start: String?

  @Option(
    parsing: .unconditional,
    help: "The seed of random starts, from 0 on (default: 1, or the data set's own).")
  var seed: UInt64?

  @Option(name: .customLong("x"), help: "The column across, by name, axis title or 1-based number.")
  var xColumn: String?

  @Option(
    name: .customLong("y"),
    help: "The column upwards, by name, axis title or 1-based number; none for one dimension.")
  var yColumn: String?

  @Option(
    help:
      "The column of known classes or names of points (default: a column of texts, if it suggests itself)."
  )
  var label: String?

  @Flag(
    inversion: .prefixedNo,
    help: "The first row of the file names the columns (default: the rows decide).")
  var header: Bool?

  @Option(help: "The decimal mark of the file (default: a comma if some number can have no other).")
  var decimal: DecimalMark?

  @Flag(help: "Measure both columns in standard deviations about their means.")
  var standardize = false

  @Flag(help: "Leave out rows with missing values, and say how many.")
  var skipMissing = false

  @Option(
    parsing: .unconditional,
    help: "Threads for a pass over the data (default: one a processor); no result depends on it.")
  var threads: Int?

  /// The form of a file as far as the options give it.
  var tableForm: TableForm { TableForm(header: header, decimal: decimal) }

  /// The numbers of components that a run without a screen may have; the screen shows fewer.
  static let componentRange = 1...64

  func validate() throws {
    if start != nil, initialization != nil {
      throw ValidationError("--start and --init exclude each other; leave one of them out")
    }
    if let components, components < 1 {
      throw ValidationError("-k takes a whole number from 1 on, not '\(components)'")
    }
    if let threads, !(1...64).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 64, not '\(threads)'")
    }
    guard covarianceFloor >= 0, covarianceFloor.isFinite else {
      throw ValidationError(
        "--covariance-floor takes a number that is not negative, not '\(covarianceFloor)'")
    }
  }
}
