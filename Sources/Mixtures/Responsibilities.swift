/// q(Z), the belief about the component of each point.
///
/// q is state, not a function of the present θ; otherwise there would be no gap between log p and L. Every
/// q is the outcome of a rule at *remembered* parameters. It is stored as those and evaluated when needed:
/// a half-step of history costs O(K) memory at any N, and going back is exact to the bit. Only a partial E
/// gives points different sources; then a partition maps each point to its source.
package struct Responsibilities: Hashable, Sendable {
  /// A rule at remembered parameters, in working units.
  struct Source: Hashable, Sendable {
    let rule: Rule
    let mixture: Mixture
  }

  private(set) var sources: [Source]
  /// Nil if all points follow `sources[0]`.
  private(set) var partition: Partition?

  package init(_ rule: Rule, at mixture: Mixture) {
    sources = [Source(rule: rule, mixture: mixture)]
  }

  /// True if every q_n is π: the belief before any point was seen.
  package var isPrior: Bool { sources.allSatisfy { $0.rule == .weights } }

  /// The newest remembered parameters.
  var latest: Mixture { sources[sources.count - 1].mixture }

  /// True if q is the posterior at one θ, tempered or not.
  var isPosterior: Bool {
    guard partition == nil, sources.count == 1 else { return false }
    switch sources[0].rule {
    case .posterior, .tempered: return true
    case .weights, .hard, .sampled, .random, .known: return false
    }
  }

  /// True if a q_n was drawn.
  var isDrawn: Bool {
    sources.contains {
      switch $0.rule {
      case .sampled, .random: true
      case .weights, .posterior, .hard, .tempered, .known: false
      }
    }
  }

  /// True if a q_n is one-hot at the largest posterior.
  var isHard: Bool { sources.contains { $0.rule == .hard } }

  /// True if q says the known component of a point.
  package var isKnown: Bool {
    sources.contains { if case .known = $0.rule { true } else { false } }
  }

  /// The same rules at other parameters.
  func mapped(_ map: (Mixture) -> Mixture) -> Responsibilities {
    var next = self
    next.sources = sources.map { Source(rule: $0.rule, mixture: map($0.mixture)) }
    return next
  }

  /// The same rules for other points, with the parameters converted to their working units.
  func moved(place: [Int?], _ carried: (Mixture) -> Mixture) -> Responsibilities {
    var next = self
    next.sources = sources.map {
      Source(rule: $0.rule.moved(place: place), mixture: carried($0.mixture))
    }
    next.partition = partition?.moved(place: place)
    return next
  }

  /// The same q except on the next of `blocks` blocks of the `count` points, which gets a new source.
  func replacing(
    _ rule: Rule, at mixture: Mixture, onNextOf blocks: Int, count: Int, seed: UInt64
  ) -> Responsibilities {
    var next = self
    var partition =
      partition.flatMap { $0.blocks == blocks && $0.seed == seed ? $0 : nil }
      ?? Partition(blocks: blocks, seed: seed, refining: partition, count: count)
    next.sources.append(Source(rule: rule, mixture: mixture))
    partition.follow(source: next.sources.count - 1)
    // Sources that no point follows are dropped.
    let followed = Set(partition.sourceOfGroup).sorted()
    next.sources = followed.map { next.sources[$0] }
    partition.renumber(followed)
    next.partition = partition
    return next
  }
}
