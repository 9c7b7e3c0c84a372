import RealModule

/// The convergence of a run: its rate, its limit and the iterations left, in the objective of its E rule.
package struct Meters: Sendable {
  /// A number, or the reason why there is none.
  package enum Reading: Hashable, Sendable {
    case number(Double)
    case none(String)

    package var number: Double? {
      switch self {
      case .number(let number): number
      case .none: nil
      }
    }
  }

  /// The number of newest ends that are read.
  package static let endsRead = 5

  package let iterations: WholeIterations
  /// The objective at the newest ends, the newest last.
  private let values: [Double]

  package init(_ iterations: WholeIterations) {
    self.iterations = iterations
    values = iterations.ends.suffix(Meters.endsRead).map(iterations.objective.value)
  }

  /// The smallest gain, as a share of `Bound.magnitude`, of which the digits that a rate needs are not rounding:
  /// sums of N terms err by some 10⁻¹⁵ of it.
  private static let legible = 1e-12

  private var rules: Rules { iterations.rules }

  /// The smallest gain of which a rate can be read.
  private var legibleGain: Double {
    Meters.legible * (1 + (iterations.ends.last?.bound.magnitude ?? 0))
  }

  // MARK: The rate

  /// True if KL/ΔL of an M tends to the rate of the run: the E-step is exact, and the M-step maximises L over θ.
  package var hasRateFromGap: Bool {
    guard let fit = iterations.ends.last else { return false }
    return rules.expectation == .soft && rules.maximization.reachesTop(in: fit.model.family)
  }

  /// The linear rate ρ of the run, by the gap if it can be read there, else by the gains.
  package var rate: Reading { hasRateFromGap ? rateFromGap : rateFromGains }

  /// KL_M / ΔL_M of the last iteration: tends to EM's linear rate ρ, the fraction of missing information
  /// (Dempster, Laird & Rubin 1977). L has log p(θ).
  private var rateFromGap: Reading {
    guard let before = iterations.lastExpectation, let after = iterations.ends.last else {
      return .none(Meters.tooEarly)
    }
    guard !after.isTakingShape(under: rules) else { return .none(Meters.shape) }
    let rise = after.bound.objective - before.bound.objective
    let gap = after.bound.divergence
    guard rise.isFinite, gap.isFinite else { return .none(Meters.tooEarly) }
    guard rise != 0 else { return .none(Meters.nothing) }
    return rise > legibleGain && gap > legibleGain
      ? .number(gap / rise) : .none(Meters.rounding)
  }

  /// √ of the ratio of successive gains, which tends to ρ: near its top the objective is a parabola.
  package var rateFromGains: Reading {
    switch ratio(before: 0) {
    case .number(let a): .number(a.squareRoot())
    case .none(let reason): .none(reason)
    }
  }

  /// a = the ratio of two successive gains (→ ρ²), of the last or of earlier iterations.
  private func ratio(before last: Int) -> Reading {
    if let reason = rules.expectation.reasonForNoRate { return .none(reason) }
    let end = values.count - 1 - last
    guard end >= 2 else { return .none(Meters.tooEarly) }
    let pair = iterations.ends.dropLast(last).suffix(2)
    guard !pair.contains(where: { $0.isTakingShape(under: rules) }) else {
      return .none(Meters.shape)
    }
    let (earlier, gain) = (values[end - 1] - values[end - 2], values[end] - values[end - 1])
    guard earlier.isFinite, gain.isFinite else { return .none(Meters.tooEarly) }
    guard gain != 0 else { return .none(Meters.nothing) }
    guard earlier.magnitude > legibleGain, gain.magnitude > legibleGain else {
      return .none(Meters.rounding)
    }
    return gain > 0 && gain < earlier ? .number(gain / earlier) : .none("the gains grow")
  }

  private static let tooEarly = "too early to tell"
  private static let shape = "covariances take their shape"
  private static let nothing = "nothing is gained"
  private static let rounding = "lost in rounding"

  // MARK: The limit

  /// The largest relative difference of the ways that are left, by three ratios, with which the limit is shown.
  private static let steady = 0.02
  /// The largest difference of them in nats that is not worth a digit of the limit.
  private static let fine = 1e-7

  /// Aitken's estimate of the limit of the objective, l∞ = l + gain·a/(1−a) (Böhning et al. 1994).
  ///
  /// It is right if a is constant. Any two gains have a ratio, so three successive ratios must agree on the
  /// way that is left. On K = 2 and 3 of six data sets some 1 % of the estimates that are shown miss half of that
  /// way, against 10 % with two ratios within a tenth. On a plateau before another rise none can be right.
  package var limit: Reading {
    let ratios = (0..<3).map(ratio(before:))
    let ways = ratios.compactMap(\.number).map { $0 / (1 - $0) }
    guard ways.count == 3 else {
      return ratios.first { $0.number == nil } ?? .none(Meters.tooEarly)
    }
    guard let limit = Meters.aitken(values), let gain = iterations.gain else {
      return .none(Meters.tooEarly)
    }
    let largest = max(Meters.steady * ways[0], Meters.fine / gain)
    return ways.allSatisfy { ($0 - ways[0]).magnitude <= largest }
      ? .number(limit) : .none("not steady yet")
  }

  /// Iterations left to within 10⁻⁶ of that limit: ⌈log(10⁻⁶/(l∞−l)) / log a⌉.
  package var iterationsLeft: Int? {
    guard let limit = limit.number, let a = ratio(before: 0).number, let last = values.last,
      limit > last
    else { return nil }
    let left = (Double.log(1e-6 / (limit - last)) / Double.log(a)).rounded(.up)
    return left.isFinite && left < 1e9 ? max(0, Int(left)) : nil
  }

  /// Aitken's l∞ from the last three values; nil unless 0 < a < 1.
  static func aitken(_ values: [Double]) -> Double? {
    guard let last = values.last, values.count >= 3 else { return nil }
    let gain = last - values[values.count - 2]
    let earlier = values[values.count - 2] - values[values.count - 3]
    let a = gain / earlier
    return gain > 0 && earlier > 0 && a < 1 ? last + gain * a / (1 - a) : nil
  }
}

extension Fit {
  /// True after an M-step that brought the covariances nearer to their shape or to the floor: its gain
  /// says nothing about the next. An exact M is at the floor at once, and is the optimum there.
  fileprivate func isTakingShape(under rules: Rules) -> Bool {
    events.contains {
      switch $0 {
      case .projected: true
      case .floored: rules.maximization.share < 1
      case .emptyComponent, .collapsed, .certain: false
      }
    }
  }
}
