import Mixtures
import Plane

/// One run.
struct HalfStepWalk {
  private let kind: HalfSteps.Kind
  private let length: Int
  private let data: String
  private var draws: HalfStepDraws
  private(set) var rules: Rules
  private(set) var fit: Fit
  /// States to which the run may go back, with their rules.
  private var earlier: [(fit: Fit, rules: Rules)] = []
  private(set) var halfSteps = 0
  private(set) var edits = 0
  private(set) var failure: String?

  var isOver: Bool { halfSteps >= length }

  var description: String {
    let observations = fit.model.observations
    return "\(data) N = \(observations.count), K = \(fit.mixture.count), \(fit.model.family.form) "
      + "\(rules.shape.rawValue) \(rules.expectation.name) \(rules.maximization.name) "
      + "held [\(rules.held.names.joined(separator: ","))] floor \(rules.covarianceFloor) "
      + "prior \(rules.prior.map { "\($0)" } ?? "none")"
  }

  /// Nil if the points that were drawn are no data for EM.
  init?(
    _ kind: HalfSteps.Kind, shipped: [(name: String, points: Points)], seed: UInt64, run: Int
  ) {
    var draws = HalfStepDraws(seed: seed, run: run)
    let family = draws.family(kind)
    let isCounting = family.regularity == .counts
    let points: Points
    switch kind {
    case .shipped:
      guard !shipped.isEmpty else { return nil }
      (data, points) = shipped[draws.index(below: shipped.count)]
    case .ordinary:
      (data, points) = isCounting ? ("counts", draws.counts(to: 30)) : ("clouds", draws.clouds())
    case .hostile:
      (data, points) =
        isCounting
        ? ("hostile counts", draws.counts(to: draws.power(0, 9)))
        : ("hostile", draws.hostilePoints())
    }
    guard let observations = Observations(points, for: family.regularity), observations.isUsable
    else { return nil }
    let distinct = Set((0..<points.count).map { family.dimension.confined(points[$0]) }).count
    let most = min(kind == .hostile ? 40 : 9, distinct, points.count - 1)
    let model = Model(
      observations: observations, family: family, threads: draws.chance(0.05) ? 2 : 1)
    let components = 1 + draws.index(below: draws.chance(0.5) ? min(4, most) : most)
    let rules = draws.rules(kind, model: model, components: components)
    (self.kind, self.draws, self.rules) = (kind, draws, rules)
    let start = self.draws.start(kind, model: model, components: components, rules: rules)
    fit = Fit(model: model, start: start, rules: rules)
    length = 20 + self.draws.index(below: 180)
    check(from: nil)
  }

  /// Takes a half-step, mostly E and M in turn; before it seldom an edit, other rules or an earlier state.
  mutating func step() {
    if draws.chance(0.04) { edit() }
    if draws.chance(0.02) { changeRules() }
    if draws.chance(0.01), let state = draws.pick(earlier) { (fit, rules) = state }
    if draws.chance(0.1) { earlier.append((fit, rules)) }
    let usual = fit.nextHalfStep
    let halfStep = draws.chance(0.9) ? usual : draws.chance(0.5) ? .expectation : .maximization
    let before = fit
    fit = before.advance(halfStep, rules: rules)
    halfSteps += 1
    check(from: before)
  }

  private mutating func edit() {
    edits += 1
    let k = draws.index(below: fit.mixture.count)
    switch draws.index(below: 6) {
    case 0: fit = fit.randomizingResponsibilities(rules: rules)
    case 1: fit = fit.reseeding(component: k, rules: rules)
    case 2:
      let θ = draws.start(kind, model: fit.model, components: fit.mixture.count, rules: rules)
      fit = fit.settingParameters(θ, rules: rules)
    case 3: changePoints()
    default:
      var θ = fit.parameters
      let scale = fit.model.observations.units.scale
      let shift = Point(draws.normal() * scale.x, draws.normal() * scale.y)
      θ.components[k] = fit.model.family.moved(
        θ.components[k], by: shift, at: scale)
      fit = fit.settingParameters(fit.model.working(θ), rules: rules)
    }
    check(from: nil)
  }

  /// Adds a point or removes one.
  private mutating func changePoints() {
    let (observations, regularity) = (fit.model.observations, fit.model.family.regularity)
    let n = draws.index(below: observations.count)
    var points = (0..<observations.count).map {
      observations.units.unscaled(observations.points[$0])
    }
    var place: [Int?] = Array(points.indices)
    if draws.chance(0.5) {
      points.append(
        regularity.admitted(points[n] + draws.uniform() * (points[0] - points[n])))
      place.append(nil)
    } else {
      points.remove(at: n)
      place.remove(at: n)
    }
    guard points.count > fit.mixture.count,
      let next = Observations(Points(points), for: regularity), next.isUsable
    else { return }
    fit = fit.moved(to: next, place: place, rules: rules)
  }

  private mutating func changeRules() {
    edits += 1
    let (old, next) = (
      rules, draws.rules(kind, model: fit.model, components: fit.mixture.count)
    )
    switch draws.index(below: 5) {
    case 0: rules.expectation = next.expectation
    case 1: rules.maximization = next.maximization
    case 2: rules.held = next.held
    case 3: rules.shape = next.shape
    default: rules.prior = next.prior
    }
    if !rules.measuresPrior(as: old) { fit = fit.remeasured(rules: rules) }
    check(from: nil)
  }

  private mutating func check(from before: Fit?) {
    guard failure == nil else { return }
    let problem = numbers ?? rows ?? laws(from: before)
    failure = problem.map { "half-step \(fit.halfStep) (\(fit.origin.code)): \($0)" }
  }
}

extension Observations {
  /// True if the data in their own units have finite variances, as a file must.
  fileprivate var isUsable: Bool {
    let c = units.unscaled(covariance)
    return c.isFinite && c.xx >= 0 && c.yy >= 0
  }
}
