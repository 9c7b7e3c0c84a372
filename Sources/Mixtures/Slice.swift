/// A half-step as a one-dimensional cut: t = 0 before it, t = 1 after it (PRML figures 9.11–9.14).
///
/// EM climbs L(q,θ) along θ and along q in turn; this is the cut along the one that just changed.
/// Values are totals in nats. Under a prior log p and L include log p(θ).
package struct Slice: Hashable, Sendable {
  package enum Direction: Hashable, Sendable {
    /// From θ_old to θ_new with q fixed: after M.
    case parameters
    /// From q_old to q_new with θ fixed: after E.
    case responsibilities
  }

  package struct Sample: Hashable, Sendable {
    package let t: Double
    /// log p(X|θ(t)) + log p(θ(t)).
    package let logPosterior: Double
    /// KL(q(t)‖p(Z|X,θ(t))). Its digits do not depend on the size of log p.
    package let gap: Double
    /// KL(q_next‖p(Z|X,θ(t))), the gap below which the bound after the next E is; nil along q.
    package let nextGap: Double?

    /// L(q(t),θ(t)).
    package var lowerBound: Double { logPosterior - gap }
    /// L(q_next,θ(t)); nil along q.
    package var nextBound: Double? { nextGap.map { logPosterior - $0 } }
  }

  package let direction: Direction
  /// The part of the path that the samples cover.
  package let range: ClosedRange<Double>
  /// In order of t. Those at t = 0 and t = 1 are among them, even outside of the range.
  package let samples: [Sample]
  /// The t at which L touches log p: 0 along θ if q was exact, 1 along q if q is exact now.
  package let touch: Double?
  /// log p − L at t = 0, as displayed: along q the gap that the half-step was to close.
  package let oldGap: Double
  /// log p − L at t = 1, as displayed: along θ the gap just opened.
  package let newGap: Double
  /// The largest difference of values that is rounding.
  package let resolution: Double

  /// The same cut in other units of the bound.
  package func scaled(by factor: Double) -> Slice {
    guard factor != 1 else { return self }
    return Slice(
      direction: direction, range: range,
      samples: samples.map {
        Sample(
          t: $0.t, logPosterior: factor * $0.logPosterior, gap: factor * $0.gap,
          nextGap: $0.nextGap.map { factor * $0 })
      }, touch: touch, oldGap: factor * oldGap, newGap: factor * newGap,
      resolution: factor * resolution)
  }

  /// The values at any t in between two samples, by straight lines; those of the nearest sample
  /// outside of them.
  package func sample(at t: Double) -> Sample {
    let next = samples.firstIndex { $0.t >= t } ?? samples.count - 1
    let (before, after) = (samples[max(0, next - 1)], samples[next])
    guard before.t < t, t < after.t else { return after }
    let share = (t - before.t) / (after.t - before.t)
    func between(_ a: Double, _ b: Double) -> Double { (1 - share) * a + share * b }
    return Sample(
      t: t, logPosterior: between(before.logPosterior, after.logPosterior),
      gap: between(before.gap, after.gap),
      nextGap: before.nextGap.flatMap { a in after.nextGap.map { between(a, $0) } })
  }

  /// The usual range of t.
  package static let usualRange = -0.35...1.9

  /// `count` values of t over a range, and 0 and 1.
  static func places(_ range: ClosedRange<Double>, count: Int) -> [Double] {
    let step = (range.upperBound - range.lowerBound) / Double(max(1, count - 1))
    let grid = (0..<max(2, count)).map { range.lowerBound + Double($0) * step }
    return (grid.filter { $0 != 0 && $0 != 1 } + [0, 1]).sorted()
  }

  static func checkCancellation() throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
  }
}
