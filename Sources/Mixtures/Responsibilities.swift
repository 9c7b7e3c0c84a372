/// q(Z), the belief about the component of each point.
///
/// q is state, not a function of the present θ; that is what a gap between log p and L needs. But every
/// q that occurs is the outcome of a rule at *remembered* parameters, so it is kept as those and
/// evaluated when asked: a half-step of history costs O(K) memory at any N, and going back is exact to
/// the bit. Only a partial E makes points differ; then a partition says which point follows which source.
package struct Responsibilities: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// q_nk = πₖ, the belief before seeing any x.
    case weights
    /// q_nk = r_nk = p(zₙ=k|xₙ,θ).
    case posterior
    /// One-hot at the largest r_nk, ties to the lowest k.
    case hard
    /// q ∝ r^β.
    case tempered(Double)
    /// One-hot, drawn from r for (seed, half-step, n).
    case sampled(seed: UInt64, halfStep: Int)
    /// Each row uniform on the simplex, drawn for (seed, half-step, n).
    case random(seed: UInt64, halfStep: Int)
  }

  /// A rule at remembered parameters, in working units.
  package struct Source: Hashable, Sendable {
    package let rule: Rule
    package let mixture: Mixture
  }

  package private(set) var sources: [Source]
  /// Nil if all points follow `sources[0]`.
  private(set) var partition: Partition?

  package init(_ rule: Rule, at mixture: Mixture) {
    sources = [Source(rule: rule, mixture: mixture)]
  }

  /// The newest remembered parameters.
  package var latest: Mixture { sources[sources.count - 1].mixture }

  /// The same rules for other points, with the parameters converted to their working units.
  func moved(place: [Int?], _ carried: (Mixture) -> Mixture) -> Responsibilities {
    var next = self
    next.sources = sources.map { Source(rule: $0.rule, mixture: carried($0.mixture)) }
    next.partition = partition?.moved(place: place)
    return next
  }

  /// The same q but on the next of `blocks` blocks of the `count` points, which follow a new source.
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
