/// The rule of an E half-step: the q that it chooses.
///
/// A rule is a case here with its form, q and words, and an `Objective`. A rule that makes a new kind of
/// row q_n is also a case of `Responsibilities.Rule`.
package enum ExpectationRule: Hashable, Sendable {
  /// q ← p(Z|X,θ): the classical E-step, the only one that closes the gap.
  case soft
  /// One-hot at the largest posterior (classification EM; Celeux & Govaert 1992). The gap is at least
  /// Σₙ −log maxₖ r_nk, and log p may fall.
  case hard
  /// q ∝ r^β (deterministic annealing; Ueda & Nakano 1998). Small β merges all components with a gap of
  /// exactly 0, so a closed gap is no sign of a good fit.
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
}

// MARK: Kinds of rules

extension ExpectationRule {
  /// β of a tempered E; nil for the other rules.
  package var inverseTemperature: Double? {
    if case .tempered(let β) = self { return β }
    return nil
  }

  /// The number of blocks of a partial E; nil for the other rules.
  package var blocks: Int? {
    if case .partial(let blocks) = self { return blocks }
    return nil
  }

  /// True if q is drawn, so that a run never settles.
  package var isDrawn: Bool { self == .sampled }
}

// MARK: The form in files and on the command line

extension ExpectationRule {
  /// The forms that `init(name:)` accepts.
  package static let forms = [
    "soft", "hard", "tempered:B", "partial:BLOCKS", "sampled", "frozen",
  ]

  /// The rules that menus offer.
  package static let usual: [ExpectationRule] = [
    .soft, .hard, .tempered(0.3), .tempered(0.7), .tempered(2), .partial(blocks: 4), .sampled,
    .frozen,
  ]

  /// The rule in its form: `soft`, `tempered:0.5`, `partial:4`.
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

  /// Nil if the name is not a rule: β must be positive, and there are 2 to 1000 blocks.
  package init?(name: String) {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts[0], parts.dropFirst().first) {
    case ("soft", nil): self = .soft
    case ("hard", nil): self = .hard
    case ("sampled", nil): self = .sampled
    case ("frozen", nil): self = .frozen
    case ("tempered", let number?):
      guard let β = Double(number), β > 0, β.isFinite else { return nil }
      self = .tempered(β)
    case ("partial", let number?):
      guard let blocks = Int(number), (2...1000).contains(blocks) else { return nil }
      self = .partial(blocks: blocks)
    default: return nil
    }
  }
}

// MARK: Words

extension ExpectationRule {
  /// The words for a rule in menus, captions and laws.
  package struct Words {
    /// The name of the half-step.
    package let verb: String
    /// The new q.
    package let aim: String
    /// The rule and its look in the chart, in one sentence.
    package let description: String
    /// The reason for a gap after this E; nil if there may be none.
    package let reasonForGap: String?
    /// The reason why q did not change; nil for the general one.
    package var unmoved: String?
  }

  /// - Parameter number: writes β.
  package func words(_ number: (Double) -> String = { "\($0)" }) -> Words {
    switch self {
    case .soft:
      Words(
        verb: "E-step", aim: "p(Z|X,θ)",
        description: "q becomes the posterior: L touches log p", reasonForGap: nil,
        unmoved: "q is p(Z|X,θ) already")
    case .hard:
      Words(
        verb: "E-step (hard)", aim: "all to the likeliest component",
        description: "all of a point to its likeliest component, as k-means",
        reasonForGap:
          "hard E: all of a point goes to one component, which is not the posterior")
    case .tempered(let β):
      Words(
        verb: "E-step (tempered)", aim: "p(Z|X,θ)^\(number(β))",
        description: β == 1
          ? "the posterior itself, as soft"
          : β < 1
            ? "q flatter than the posterior; small β merges components"
            : "q sharper than the posterior: a gap stays",
        reasonForGap: "tempered E: q is the posterior to a power, which maximises F_β, not L")
    case .partial(let blocks):
      Words(
        verb: "E-step (partial)", aim: "p(Z|X,θ) on one of \(blocks) blocks",
        description: "one block at a time gets its posterior: L rises or stays",
        reasonForGap: "partial E: only one block of points was given its posterior")
    case .sampled:
      Words(
        verb: "E-step (sampled)", aim: "one draw from p(Z|X,θ)",
        description: "each point drawn from its posterior: a noisy plateau",
        reasonForGap: "sampled E: each point was drawn, which is not the posterior")
    case .frozen:
      Words(
        verb: "E-step (frozen)", aim: "q", description: "q stays: EM without its E",
        reasonForGap: "frozen E: q stays as it is", unmoved: "q stays as it is")
    }
  }
}
