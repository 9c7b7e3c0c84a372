import Plane
import RealModule

/// A half-step taken again in four ways that must not matter: under another numbering, in other units, from
/// the kept state, and with other numbers of threads.
package struct RepeatedHalfStep: Hashable, Sendable {
  /// The verdicts on those of the laws 6, 7, 9 and 10 that apply.
  package let verdicts: [Law: Law.Verdict]

  /// Nil if no half-step led to the state. O(N·K), about ten passes over the data.
  /// - Throws: `CancellationError` if the task was cancelled.
  package init?(from before: Fit?, to after: Fit, rules: Rules) throws(CancellationError) {
    guard case .taken(let halfStep) = after.origin, let before else { return nil }
    let step = Step(before: before, after: after, halfStep: halfStep, rules: rules)
    var verdicts: [Law: Law.Verdict] = [:]
    for law in Law.allCases {
      if Task.isCancelled { throw CancellationError() }
      let exemption = Self.exemption(from: before, to: after, rules: rules, law: law)
      if exemption == nil { verdicts[law] = step.verdict(law) }
    }
    self.verdicts = verdicts
  }
}

extension RepeatedHalfStep {
  /// The reason why a law says nothing about a half-step, which can be told without taking it again; nil
  /// if there is none.
  static func exemption(from before: Fit, to after: Fit, rules: Rules, law: Law) -> String? {
    switch law {
    case .numbering:
      if before.mixture.count == 1 { return "one component" }
      return [before, after].contains(where: \.responsibilities.isDrawn)
        ? "q is drawn by number" : nil
    case .units:
      if before.model.family.logJacobian(of: before.model.observations.units) == nil {
        return "counts have no units"
      }
      if rules.prior != nil { return "the prior has units" }
      if rules.covarianceFloor > 0 { return "the floor has units" }
      switch rules.shape {
      case .spherical, .tiedSpherical: return "a circle has equal axes"
      case .full, .diagonal, .tied, .tiedDiagonal: return nil
      }
    case .identity, .divergence, .tightness, .monotonicity, .ascent, .rest, .recall, .threads:
      return nil
    }
  }
}

/// One half-step, and its verdicts.
private struct Step {
  let before: Fit
  let after: Fit
  let halfStep: HalfStep
  let rules: Rules

  /// Nil for the laws that need no second half-step.
  func verdict(_ law: Law) -> Law.Verdict? {
    switch law {
    case .numbering: numbering
    case .units: units
    case .recall: recall
    case .threads: threads
    case .identity, .divergence, .tightness, .monotonicity, .ascent, .rest: nil
    }
  }

  // MARK: Law 6

  var numbering: Law.Verdict {
    var other = before
    other.mixture = before.mixture.reversed
    other.responsibilities = before.responsibilities.mapped(\.reversed)
    other.moments.reverse()
    let end = taken(from: other)
    let isSame =
      distance(end.mixture.reversed, after.mixture, after.model) <= Tolerance.parameters
      && agree(end.bound, after.bound, shift: 0)
    return isSame ? .held : failure([end])
  }

  // MARK: Law 7

  /// The largest share of log p that counts as rounding.
  private static let mostRounding = 1e-6

  /// The factor of the axis.
  private static let scale = 3.0

  var units: Law.Verdict {
    guard let one = end(scaledBy: 1), let other = end(scaledBy: Step.scale) else {
      return .excused("singular data")
    }
    let count = Double(before.model.observations.count)
    // The points of `one` are those of the half-step itself, up to the rounding of their centre.
    let ownShift = count * logJacobian(before.model.observations.units)
    let rounding = Step.pairs(one.bound, after.bound, shift: ownShift).reduce(0) { most, pair in
      pair.0 == pair.1 ? most : max(most, (pair.0 - pair.1).magnitude)
    }
    // A large difference is no rounding.
    let most = Step.mostRounding * max(1, one.bound.logLikelihood.magnitude)
    let isSame = agree(
      other.bound, one.bound, shift: -count * logJacobian(scaling(by: Step.scale)),
      rounding: min(10 * rounding, most))
    return isSame ? .held : failure([one, other])
  }

  /// The shift of log p for each point, which is that of the axes that the density is of.
  private func logJacobian(_ axes: AxisScaling) -> Double {
    before.model.family.logJacobian(of: axes) ?? 0
  }

  /// The axes with the last coordinate in units that are larger by a factor.
  private func scaling(by factor: Double) -> AxisScaling {
    let scale =
      switch before.model.observations.dimension {
      case .one: Point(factor, 1)
      case .two: Point(1, factor)
      }
    return AxisScaling(centre: .zero, scale: scale)
  }

  /// The state after the half-step on the points in working units with their last axis scaled. Working units are
  /// centred, so that the scaling does not round the offset of the data.
  private func end(scaledBy factor: Double) -> Fit? {
    let points = before.model.observations.points
    let scale = scaling(by: factor).scale
    let stretched = Points(
      x: points.x.map { scale.x * $0 }, y: points.y.map { scale.y * $0 })
    guard let observations = Observations(stretched, for: before.model.family.regularity) else {
      return nil
    }
    let model = Model(
      observations: observations, family: before.model.family, threads: before.model.threads)
    let axes = scaling(by: 1 / factor)
    func scaled(_ mixture: Mixture) -> Mixture { model.working(model.mapped(mixture, by: axes)) }
    var other = before
    other.model = model
    other.mixture = scaled(before.mixture)
    other.responsibilities = before.responsibilities.mapped(scaled)
    other.moments = Measurement.moments(other.responsibilities, model: model)
    return taken(from: other)
  }

  // MARK: Laws 9 and 10

  var recall: Law.Verdict { taken(from: before) == after ? .held : .broken }

  var threads: Law.Verdict {
    let isSame = [1, max(2, before.model.threads + 1)].allSatisfy { threads in
      var other = before
      other.model = Model(
        observations: before.model.observations, family: before.model.family, threads: threads)
      other.moments = Measurement.moments(other.responsibilities, model: other.model)
      return taken(from: other) == after
    }
    return isSame ? .held : .broken
  }

  // MARK: Comparison

  /// The half-step from a state, with nothing kept from earlier passes.
  private func taken(from state: Fit) -> Fit {
    var state = state
    state.cachedPosterior = nil
    return state.advance(halfStep, rules: rules)
  }

  /// True if log p and L are the same up to a shift, and the gap is the same. What rounding of θ changes is
  /// negligible, explained by that of the coordinates of nearly singular components, or measured.
  /// - Parameter measured: the change by rounding that another way of taking the half-step shows.
  private func agree(_ one: Bound, _ other: Bound, shift: Double, rounding measured: Double = 0)
    -> Bool
  {
    let rounding = max(before.coordinateRounding, after.coordinateRounding, measured)
    return Step.pairs(one, other, shift: shift).allSatisfy { x, y in
      let size = x.magnitude + y.magnitude + shift.magnitude + other.magnitude
      return x == y || (x - y).magnitude <= max(Tolerance.negligible(beside: size), rounding)
    }
  }

  /// log p, L and KL of two bounds, of which the first two may differ by a shift.
  private static func pairs(_ one: Bound, _ other: Bound, shift: Double) -> [(Double, Double)] {
    [
      (one.logLikelihood, other.logLikelihood + shift), (one.lowerBound, other.lowerBound + shift),
      (one.divergenceSum, other.divergenceSum),
    ]
  }

  /// The largest difference of a number of θ, relative to the data or to the number if that is larger.
  private func distance(_ one: Mixture, _ other: Mixture, _ model: Model) -> Double {
    let deviations = model.observations.deviations
    let unit = min(deviations.x, deviations.y)
    let weights = zip(one.weights, other.weights).map { ($0 - $1).magnitude }
    let slots = zip(one.components, other.components).flatMap { a, b in
      (0..<8).map { (a[$0] - b[$0]).magnitude / (unit + a[$0].magnitude) }
    }
    return (weights + slots).max() ?? 0
  }

  /// A tie between two components goes to the lower number, and rounding decides whether a component
  /// at the threshold collapses.
  /// - Parameter ends: the half-step taken in other ways.
  private func failure(_ ends: [Fit]) -> Law.Verdict {
    if [before, after].contains(where: \.responsibilities.isHard) { return .excused("a tie") }
    return ([before, after] + ends).contains(where: \.events.hasCollapse)
      ? .excused("a collapse") : .broken
  }
}

extension Mixture {
  /// The components in the opposite order.
  fileprivate var reversed: Mixture {
    Mixture(weights: weights.reversed(), components: components.reversed())
  }
}
