import RealModule

/// Finitely many named outcomes with probabilities that sum to 1.
package struct DiscreteDistribution: Hashable, Sendable {
  package let kind: DiscreteKind
  package let outcomes: [String]
  package let probabilities: [Double]

  /// The kind as it is shipped.
  package init(_ kind: DiscreteKind) {
    self.init(kind, kind.probabilities)
  }

  /// A coin that shows heads with probability p.
  /// - Throws: `DistributionError` if p is not from 0 to 1.
  package static func coin(_ p: Double) throws(DistributionError) -> DiscreteDistribution {
    guard p >= 0, p <= 1 else { throw DistributionError("a coin's p is from 0 to 1, not \(p)") }
    return DiscreteDistribution(.coin, [p, 1 - p])
  }

  private init(_ kind: DiscreteKind, _ probabilities: [Double]) {
    self.kind = kind
    outcomes = kind.outcomes
    self.probabilities = probabilities
  }

  /// H = Σ p (−ln p), in nats.
  package var entropy: Double {
    CodeComparison.entropy(logP: probabilities.map { Double.log($0) })
  }

  /// True if the probabilities are those of the kind as shipped. Always true for a coin.
  package var isStandard: Bool { kind == .coin || probabilities == kind.probabilities }

  /// A coin with p + 0.05·`steps`, kept from 0 to 1 and rounded to nine decimals. Of other kinds the later
  /// outcomes become likelier: p ∝ p·e^(0.1·steps·i).
  package func moved(by steps: Double) -> DiscreteDistribution {
    guard kind == .coin, let p = probabilities.first else {
      return rescaled { i, p in p * Double.exp(0.1 * steps * Double(i)) }
    }
    let next = min(1, max(0, ((p + 0.05 * steps) * 1e9).rounded() / 1e9))
    return DiscreteDistribution(kind, [next, 1 - next])
  }

  /// p ∝ p^power: above 1 the likely become likelier, below 1 all become more equal. An
  /// outcome of probability 0 keeps it.
  package func sharpened(by power: Double) -> DiscreteDistribution {
    rescaled { _, p in Double.pow(p, power) }
  }

  private func rescaled(_ weight: (Int, Double) -> Double) -> DiscreteDistribution {
    let weights = probabilities.enumerated().map(weight)
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else { return self }
    return DiscreteDistribution(kind, weights.map { $0 / total })
  }
}
