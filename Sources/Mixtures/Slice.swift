/// A half-step as a one-dimensional cut: t = 0 before it, t = 1 after it (PRML figures 9.11–9.14).
///
/// EM climbs L(q,θ) along θ and along q in turn; this is the cut along the one that just changed.
/// Values are totals in nats. Under a prior both curves include log p(θ).
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
    /// L(q(t),θ(t)).
    package let lowerBound: Double
    /// L(q_next,θ(t)), the bound after the next E; nil along q.
    package let nextBound: Double?
  }

  package struct Place: Hashable, Sendable {
    package let t: Double
    package let value: Double
  }

  package let direction: Direction
  /// In order of t.
  package let samples: [Sample]
  /// The place where L touches log p: t = 0 along θ if q was exact, t = 1 along q if q is exact now.
  package let touch: Place?
  /// The highest point of L on the cut.
  package let top: Place
  /// log p − L at t = 1: along θ the gap just opened.
  package let gap: Double

  /// The same cut in other units of the bound.
  package func scaled(by factor: Double) -> Slice {
    guard factor != 1 else { return self }
    func scaled(_ place: Place) -> Place { Place(t: place.t, value: factor * place.value) }
    return Slice(
      direction: direction,
      samples: samples.map {
        Sample(
          t: $0.t, logPosterior: factor * $0.logPosterior, lowerBound: factor * $0.lowerBound,
          nextBound: $0.nextBound.map { factor * $0 })
      }, touch: touch.map(scaled), top: scaled(top), gap: factor * gap)
  }

  /// The usual range of t.
  package static let range = -0.35...1.9

  /// `count` values of t over a range, with 0 and 1 among them.
  static func places(_ range: ClosedRange<Double>, count: Int) -> [Double] {
    let step = (range.upperBound - range.lowerBound) / Double(max(1, count - 1))
    let grid = (0..<max(2, count)).map { range.lowerBound + Double($0) * step }
    return (grid.filter { $0 != 0 && $0 != 1 } + [0, 1]).sorted()
  }

  static func checkCancellation() throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
  }

  /// The highest place of a function on a range, found from its samples by golden section.
  static func top(
    of samples: [(t: Double, value: Double)],
    _ value: (Double) throws(CancellationError) -> Double
  ) throws(CancellationError) -> Place {
    let finite = samples.filter { $0.value.isFinite }
    guard let best = finite.indices.max(by: { finite[$0].value < finite[$1].value }) else {
      return Place(t: 0, value: -.infinity)
    }
    var low = finite[max(0, best - 1)].t
    var high = finite[min(finite.count - 1, best + 1)].t
    let golden = (5.0.squareRoot() - 1) / 2
    var (a, b) = (high - golden * (high - low), low + golden * (high - low))
    var (fa, fb) = (try value(a), try value(b))
    for _ in 0..<40 where high - low > 1e-9 {
      if fa >= fb {
        (high, b, fb) = (b, a, fa)
        a = high - golden * (high - low)
        fa = try value(a)
      } else {
        (low, a, fa) = (a, b, fb)
        b = low + golden * (high - low)
        fb = try value(b)
      }
    }
    let found = Place(t: fa >= fb ? a : b, value: max(fa, fb))
    let sampled = Place(t: finite[best].t, value: finite[best].value)
    return found.value > sampled.value ? found : sampled
  }
}
