import JSON

/// The model options of a data set, in the words of the command line; nil for the usual default.
///
/// The names are those of the options: `family`, `covariance`, `expectation`, `maximization`,
/// `hold`, `prior` (`none` or `default`), `init`, `seed`. The caller that opens the data set checks the
/// values.
package struct ModelChoices: Hashable, Sendable {
  package private(set) var family: String?
  package private(set) var covariance: String?
  package private(set) var expectation: String?
  package private(set) var maximization: String?
  package private(set) var hold: String?
  package private(set) var prior: String?
  package private(set) var initialization: String?
  package private(set) var seed: UInt64?

  /// The choices in words: `lines`, `tempered:0.1`, `prior default`.
  package var words: [String] {
    [
      family, covariance, expectation, maximization, hold.map { "hold \($0)" },
      prior.map { "prior \($0)" }, initialization, seed.map { "seed \($0)" },
    ].compactMap { $0 }
  }

  /// The usual default for everything.
  package static let usual = ModelChoices()
}

extension ModelChoices {
  init(_ node: JSONNode) throws(DataError) {
    try node.requireNames([
      "family", "covariance", "expectation", "maximization", "hold", "prior", "init", "seed",
    ])
    family = try node.optional("family")?.string()
    covariance = try node.optional("covariance")?.string()
    expectation = try node.optional("expectation")?.string()
    maximization = try node.optional("maximization")?.string()
    hold = try node.optional("hold")?.string()
    prior = try node.optional("prior")?.string()
    initialization = try node.optional("init")?.string()
    let seed = try node.optional("seed")
    let number = try seed?.integer()
    self.seed = number.flatMap { UInt64(exactly: $0) }
    if let seed, self.seed == nil {
      throw seed.error("a seed is negative", cure: "give a whole number from 0")
    }
  }
}
