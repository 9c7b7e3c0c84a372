import Information
import Screens

/// The distribution of the data, p, and the one that the code was made for, q: both discrete over the same
/// outcomes, or both densities.
package enum DistributionPair: Sendable {
  case discrete(DiscreteDistribution, DiscreteDistribution)
  case continuous(any ContinuousDistribution, any ContinuousDistribution)

  package enum Side: String, Hashable, Sendable, CaseIterable { case p, q }

  var isDiscrete: Bool { if case .discrete = self { true } else { false } }

  var swapped: DistributionPair {
    switch self {
    case .discrete(let p, let q): .discrete(q, p)
    case .continuous(let p, let q): .continuous(q, p)
    }
  }

  /// The name of one side: `normal(0, 1)`, `coin(0.5)`, `die`, `die, tilted`.
  func name(of side: Side) -> String {
    switch self {
    case .discrete(let p, let q): DistributionPair.name(side == .p ? p : q)
    case .continuous(let p, let q): DistributionPair.name(side == .p ? p : q)
    }
  }

  private static func name(_ distribution: DiscreteDistribution) -> String {
    if distribution.kind == .coin {
      return "coin(\(BenchNumber.place(distribution.probabilities[0])))"
    }
    return distribution.kind.rawValue + (distribution.isStandard ? "" : ", tilted")
  }

  private static func name(_ distribution: any ContinuousDistribution) -> String {
    let parameters = distribution.parameters.map(BenchNumber.place).joined(separator: ", ")
    return "\(type(of: distribution).kindName)(\(parameters))"
  }

  /// Returns the pair with one side changed.
  func changing(
    _ side: Side, discrete: (DiscreteDistribution) -> DiscreteDistribution,
    continuous: (any ContinuousDistribution) -> any ContinuousDistribution
  ) -> DistributionPair {
    switch self {
    case .discrete(let p, let q):
      side == .p ? .discrete(discrete(p), q) : .discrete(p, discrete(q))
    case .continuous(let p, let q):
      side == .p ? .continuous(continuous(p), q) : .continuous(p, continuous(q))
    }
  }

  /// Returns the pair with the next kind for one side.
  ///
  /// If the next kind has other outcomes, the other side becomes the even distribution over them.
  func withNextKind(of side: Side) -> DistributionPair {
    switch self {
    case .discrete(let p, let q):
      let (changed, other) = side == .p ? (p, q) : (q, p)
      let next = DiscreteDistribution(changed.kind.next)
      let kept = other.outcomes == next.outcomes ? other : DiscreteDistribution(next.kind.even)
      return side == .p ? .discrete(next, kept) : .discrete(kept, next)
    case .continuous:
      return changing(side, discrete: { $0 }, continuous: DistributionPair.next)
    }
  }

  private static func next(_ present: any ContinuousDistribution) -> any ContinuousDistribution {
    let kinds = ContinuousKinds.all
    let at = kinds.firstIndex { $0.kindName == type(of: present).kindName } ?? 0
    return kinds[(at + 1) % kinds.count].standard
  }
}

extension DistributionPair: Equatable {
  package static func == (a: DistributionPair, b: DistributionPair) -> Bool {
    switch (a, b) {
    case (.discrete(let p, let q), .discrete(let r, let s)): p == r && q == s
    case (.continuous(let p, let q), .continuous(let r, let s)):
      p.isSame(as: r) && q.isSame(as: s)
    case (.discrete, .continuous), (.continuous, .discrete): false
    }
  }
}
