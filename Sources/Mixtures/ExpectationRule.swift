/// The rule of an E half-step: the q that it chooses.
package enum ExpectationRule: Hashable, Sendable {
  /// q ← p(Z|X,θ): the classical E-step, the only one that closes the gap.
  case soft
  /// One-hot at the largest posterior (classification EM; Celeux & Govaert 1992). The gap has a floor of
  /// Σₙ −log maxₖ r_nk, and log p may fall.
  case hard
  /// q ∝ r^β (deterministic annealing; Ueda & Nakano 1998). Small β merges all components with a gap of
  /// exactly 0: a closed gap is not success.
  case tempered(Double)
  /// Soft on one block of points, the rest keeps its q (Neal & Hinton 1998). L never falls.
  case partial(blocks: Int)
  /// One-hot, zₙ drawn from r (stochastic EM; Celeux & Diebolt 1985).
  case sampled
  /// q stays as it is: EM without its E.
  case frozen

  /// The q that this rule chooses at θ, after `previous`.
  func responsibilities(
    at mixture: Mixture, previous: Responsibilities, count: Int, seed: UInt64, halfStep: Int
  ) -> Responsibilities {
    switch self {
    case .soft: Responsibilities(.posterior, at: mixture)
    case .hard: Responsibilities(.hard, at: mixture)
    case .tempered(let β): Responsibilities(.tempered(β), at: mixture)
    case .sampled: Responsibilities(.sampled(seed: seed, halfStep: halfStep), at: mixture)
    case .frozen: previous
    case .partial(let blocks):
      previous.replacing(
        .posterior, at: mixture, onNextOf: blocks, count: count, seed: seed)
    }
  }

  /// As the command line writes it: `soft`, `tempered:0.5`, `partial:4`.
  package var name: String {
    switch self {
    case .soft: "soft"
    case .hard: "hard"
    case .tempered(let β): "tempered:\(β)"
    case .partial(let blocks): "partial:\(blocks)"
    case .sampled: "sampled"
    case .frozen: "frozen"
    }
  }

  /// The rule and its look in the chart, in one sentence.
  package var description: String {
    switch self {
    case .soft: "q becomes the posterior: L touches log p"
    case .hard: "all of a point to its likeliest component, as k-means"
    case .tempered(let β):
      β < 1
        ? "q flatter than the posterior; small β merges components"
        : "q sharper than the posterior: a gap stays"
    case .partial: "the posterior on one block at a time: L never falls"
    case .sampled: "each point drawn from its posterior: a noisy plateau"
    case .frozen: "q stays: EM without its E"
    }
  }

  /// The forms that `init(name:)` takes.
  package static let forms = [
    "soft", "hard", "tempered:B", "partial:BLOCKS", "sampled", "frozen",
  ]

  /// Nil if the name is not a rule: β must be positive, and there are 2 to 1000 blocks.
  package init?(name: String) {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let plain: [String: ExpectationRule] = [
      "soft": .soft, "hard": .hard, "sampled": .sampled, "frozen": .frozen,
    ]
    if parts.count == 1, let rule = plain[name] {
      self = rule
    } else if parts.count == 2, parts[0] == "tempered", let β = Double(parts[1]), β > 0,
      β.isFinite
    {
      self = .tempered(β)
    } else if parts.count == 2, parts[0] == "partial", let blocks = Int(parts[1]),
      (2...1000).contains(blocks)
    {
      self = .partial(blocks: blocks)
    } else {
      return nil
    }
  }

  /// β where q is tempered: then F_β = Q + H/β is what may not fall.
  package var inverseTemperature: Double? {
    if case .tempered(let β) = self { return β }
    return nil
  }
}
