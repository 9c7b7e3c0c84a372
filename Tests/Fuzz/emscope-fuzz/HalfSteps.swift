import Mixtures
import Plane
import RealModule

/// Random walks of half-steps over data, families, shapes, rules, priors, starts, edits and branches.
///
/// A run depends on the kind of its data, the seed and its number alone, so one number repeats a failure.
/// After every half-step no law may be broken, and every number must be one that can be shown.
struct HalfSteps {
  /// The data and the numbers of the rules.
  enum Kind: String, CaseIterable {
    /// The data sets given by the caller, rules as in menus.
    case shipped
    /// 20 to 300 points in one to five clouds, rules as in menus.
    case ordinary
    /// Few or equal points, offsets, units and numbers as far apart as files may have them.
    case hostile
  }

  /// The counts of some runs, and their first failures.
  struct Report {
    var runs = 0
    var halfSteps = 0
    var edits = 0
    /// The runs that ended at a failure.
    var failures = 0
    /// The first failures, each a line that begins with the way to repeat it.
    var lines: [String] = []

    fileprivate static let listed = 20

    /// Adds the counts of other runs.
    mutating func add(_ other: Report) {
      (runs, halfSteps) = (runs + other.runs, halfSteps + other.halfSteps)
      (edits, failures) = (edits + other.edits, failures + other.failures)
      lines = Array((lines + other.lines).prefix(Report.listed))
    }
  }

  let shipped: [(name: String, points: Points)]
  let seed: UInt64

  /// Takes runs in the order of their numbers.
  /// - Parameters:
  ///   - count: the half-steps after which no run begins.
  ///   - deadline: the time after which no run begins.
  func report(
    _ kind: Kind, upTo count: Int, before deadline: ContinuousClock.Instant? = nil
  ) -> Report {
    var report = Report()
    var number = 0
    while report.halfSteps < count, deadline.map({ ContinuousClock.now < $0 }) ?? true {
      report.add(self.report(kind, run: number))
      number += 1
    }
    return report
  }

  /// Takes one run.
  func report(_ kind: Kind, run number: Int) -> Report {
    var report = Report(runs: 1)
    guard var walk = Walk(kind, shipped: shipped, seed: seed, run: number) else { return report }
    while !walk.isOver, walk.failure == nil { walk.step() }
    (report.halfSteps, report.edits) = (walk.halfSteps, walk.edits)
    if let failure = walk.failure {
      report.failures = 1
      report.lines = [
        "\(kind.rawValue) seed \(seed) run \(number): \(failure); \(walk.description)"
      ]
    }
    return report
  }
}

/// One run.
private struct Walk {
  private let kind: HalfSteps.Kind
  private let length: Int
  private let data: String
  private var draws: Draws
  private var rules: Rules
  private var fit: Fit
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
    var draws = Draws(seed: seed, run: run)
    let points: Points
    switch kind {
    case .shipped:
      guard !shipped.isEmpty else { return nil }
      (data, points) = shipped[draws.index(below: shipped.count)]
    case .ordinary: (data, points) = ("clouds", draws.clouds())
    case .hostile: (data, points) = ("hostile", draws.hostilePoints())
    }
    guard let observations = Observations(points), observations.isUsable else { return nil }
    let distinct = Set((0..<points.count).map { SIMD2(points[$0].x, points[$0].y) }).count
    let most = min(kind == .hostile ? 40 : 9, distinct, points.count - 1)
    let model = Model(
      observations: observations, family: draws.family(kind), threads: draws.chance(0.05) ? 2 : 1)
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
      θ.components[k] = fit.model.family.moved(θ.components[k], by: shift)
      fit = fit.settingParameters(fit.model.working(θ), rules: rules)
    }
    check(from: nil)
  }

  /// Adds a point or removes one.
  private mutating func changePoints() {
    let observations = fit.model.observations
    let n = draws.index(below: observations.count)
    var points = (0..<observations.count).map {
      observations.units.unscaled(observations.points[$0])
    }
    var place: [Int?] = Array(points.indices)
    if draws.chance(0.5) {
      points.append(points[n] + draws.uniform() * (points[0] - points[n]))
      place.append(nil)
    } else {
      points.remove(at: n)
      place.remove(at: n)
    }
    guard points.count > fit.mixture.count, let next = Observations(Points(points)), next.isUsable
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

  // MARK: Checks

  private mutating func check(from before: Fit?) {
    guard failure == nil else { return }
    let problem = numbers ?? rows ?? laws(from: before)
    failure = problem.map { "half-step \(fit.halfStep) (\(fit.origin.code)): \($0)" }
  }

  /// The first number that is none.
  private var numbers: String? {
    let (b, θ) = (fit.bound, fit.mixture)
    let named = [
      ("log p", b.logLikelihood), ("L", b.lowerBound), ("KL", b.divergence), ("H", b.entropy),
      ("log prior", b.logPrior), ("objective", b.objective), ("log posterior", b.logPosterior),
    ]
    if let wrong = named.first(where: \.1.isNaN) { return "\(wrong.0) is NaN" }
    if !b.logLikelihood.isFinite { return "log p is \(b.logLikelihood)" }
    if b.divergence < 0 { return "KL is \(b.divergence)" }
    if !θ.weights.allSatisfy({ $0 >= 0 }) || (θ.weights.reduce(0, +) - 1).magnitude > 1e-12 {
      return "the weights are \(θ.weights)"
    }
    let parameters = fit.parameters.components + θ.components
    return parameters.lazy.compactMap { fit.model.family.validationError(of: $0) }.first
  }

  /// A row of q that does not sum to 1; read now and then.
  private var rows: String? {
    guard fit.halfStep.isMultiple(of: 16) else { return nil }
    var wrong: String?
    fit.forEachResponsibility { n, q in
      let sum = q.prefix(fit.mixture.count).reduce(0, +)
      if !((sum - 1).magnitude <= 1e-9) { wrong = "q of point \(n + 1) sums to \(sum)" }
    }
    return wrong
  }

  private func laws(from before: Fit?) -> String? {
    let wantsAll = halfSteps % 64 == 63
    let repeated = wantsAll ? try? RepeatedHalfStep(from: before, to: fit, rules: rules) : nil
    let laws = wantsAll ? Law.allCases : Law.ofNumbers
    let broken = laws.filter {
      $0.verdict(from: before, to: fit, rules: rules, repeated: repeated) == .broken
    }
    guard !broken.isEmpty else { return nil }
    let (old, new) = (before?.bound ?? fit.bound, fit.bound)
    return
      "broken \(broken.map(\.rawValue)), identity \(new.identityError), KL \(new.divergenceSum), "
      + "L \(old.objective) \(new.objective - old.objective), "
      + "log p \(new.logPosterior - old.logPosterior), alerts \(fit.alerts(from: before, rules: rules))"
  }
}

extension Observations {
  /// True if the data in their own units have finite variances, as a file must.
  fileprivate var isUsable: Bool {
    let c = units.unscaled(covariance)
    return c.isFinite && c.xx > 0 && c.yy > 0
  }
}

/// Random choices in a fixed order.
private struct Draws {
  private let random: CounterRandom
  private var count = 0

  init(seed: UInt64, run: Int) {
    random = CounterRandom(seed: seed, stream: UInt64(bitPattern: Int64(run)))
  }

  mutating func uniform() -> Double {
    count += 1
    return random.uniform(count)
  }

  mutating func index(below bound: Int) -> Int { min(bound - 1, Int(uniform() * Double(bound))) }

  mutating func chance(_ p: Double) -> Bool { uniform() < p }

  mutating func pick<Element>(_ all: [Element]) -> Element? {
    all.isEmpty ? nil : all[index(below: all.count)]
  }

  mutating func normal() -> Double {
    (-2 * Double.log(uniform())).squareRoot() * Double.cos(2 * .pi * uniform())
  }

  /// Ten to a power between two.
  mutating func power(_ low: Double, _ high: Double) -> Double {
    Double.exp10(low + (high - low) * uniform())
  }

  // MARK: Data

  mutating func clouds() -> Points {
    let count = 20 + index(below: 280)
    let centres = (0...index(below: 5)).map { _ in
      (Point(3 * normal(), 3 * normal()), power(-1, 0.5))
    }
    let (slope, grid) = (normal(), chance(0.2) ? 0.25 : 0)
    return scattered(count, over: centres, slope: slope, grid: grid)
  }

  /// Points in few clouds of any width, on a grid or not, nearly on a line or not, in any units and offset.
  mutating func hostilePoints() -> Points {
    let count = 3 + index(below: chance(0.4) ? 12 : 150)
    let distance = power(-1, chance(0.3) ? 6 : 1)
    var centres: [(Point, Double)] = []
    for _ in 0...index(below: 5) {
      centres.append((Point(distance * normal(), distance * normal()), power(-4, 1)))
    }
    let slope = chance(0.2) ? power(-3, 5) : normal()
    let points = scattered(
      count, over: centres, slope: slope, grid: chance(0.3) ? power(-2, 0.5) : 0)
    let units = chance(0.5) ? Point(power(-12, 12), power(-12, 12)) : Point(1, 1)
    let far = chance(0.5) ? power(0, 7) : 0
    let offset = Point(far * normal(), far * normal())
    return Points(
      (0..<count).map {
        Point(units.x * (points[$0].x + offset.x), units.y * (points[$0].y + offset.y))
      })
  }

  private mutating func scattered(
    _ count: Int, over centres: [(Point, Double)], slope: Double, grid: Double
  ) -> Points {
    Points(
      (0..<count).map { _ in
        let (centre, width) = centres[index(below: centres.count)]
        let (u, v) = (width * normal(), width * normal())
        let p = centre + Point(u, slope * u + v)
        return grid > 0
          ? Point(grid * (p.x / grid).rounded(), grid * (p.y / grid).rounded()) : p
      })
  }

  // MARK: Rules

  mutating func family(_ kind: HalfSteps.Kind) -> any Family {
    let family = FamilyCatalogue.all[index(below: FamilyCatalogue.all.count)]
    guard let number = family.fixedNumber, chance(0.7) else { return family }
    let other = kind == .hostile ? power(-1, 6) : pick(number.usual) ?? number.value
    return family.fixing(other) ?? family
  }

  mutating func rules(_ kind: HalfSteps.Kind, model: Model, components: Int) -> Rules {
    let isHostile = kind == .hostile
    var rules = Rules()
    rules.expectation = chance(0.3) ? .soft : pick(ExpectationRule.usual) ?? .soft
    rules.maximization = chance(0.5) ? .exact : pick(MaximizationRule.usual) ?? .exact
    if isHostile, chance(0.4) { rules.expectation = .tempered(power(-3, 6)) }
    if isHostile, chance(0.2) { rules.expectation = .partial(blocks: 2 + index(below: 40)) }
    if isHostile, chance(0.4) { rules.maximization = .damped(power(-3, 0)) }
    rules.shape = pick(model.family.shapes) ?? .full
    for (_, block) in HeldBlocks.named where chance(0.15) { rules.held.insert(block) }
    if chance(0.4) { rules.prior = prior(isHostile, model: model, components: components) }
    if chance(0.15) {
      let c = model.observations.units.unscaled(model.observations.covariance)
      rules.covarianceFloor = min(c.xx, c.yy) * power(isHostile ? -12 : -3, 0)
    }
    rules.seed = UInt64(index(below: 1000))
    return rules
  }

  private mutating func prior(_ isHostile: Bool, model: Model, components: Int) -> Prior {
    var prior = Prior(default: model, components: components)
    guard chance(0.6) else { return prior }
    let reach = !isHostile ? 1.0 : chance(0.1) ? 12 : 5
    prior.concentration = 1 + power(-reach, reach)
    prior.meanStrength = power(-reach, reach)
    prior.degreesOfFreedom = 1 + power(-reach / 2, reach)
    prior.scale = power(-reach, reach) * prior.scale
    let scale = model.observations.units.scale
    prior.mean =
      prior.mean + power(-1, reach / 2) * Point(normal() * scale.x, normal() * scale.y)
    return prior.validationError == nil ? prior : Prior(default: model, components: components)
  }

  // MARK: Starts

  /// θ by a method, or any θ that a file may hold.
  mutating func start(_ kind: HalfSteps.Kind, model: Model, components: Int, rules: Rules)
    -> Mixture
  {
    let method = pick(StartMethod.allCases) ?? .kMeansPlusPlus
    var θ = method.mixture(
      components: components, model: model, seed: UInt64(index(below: 1000)), rules: rules)
    guard chance(0.4) else { return θ }
    let reach = kind == .hostile ? 4.0 : 1
    for k in θ.components.indices {
      let axes = AxisScaling(
        centre: power(-1, reach / 2) * Point(normal(), normal()),
        scale: Point(power(-1, reach), power(-1, reach)))
      let other = model.family.mapped(θ.components[k], by: axes)
      if model.family.validationError(of: other) == nil { θ.components[k] = other }
    }
    var weights = θ.weights.map { _ in chance(0.1) ? 0 : power(-reach * reach, 0) }
    if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
    let sum = weights.reduce(0, +) * (1 + 1e-9 * (uniform() - 0.5))
    θ.weights = weights.map { $0 / sum }
    return θ
  }
}
