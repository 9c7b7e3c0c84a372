import Datasets
import Mixtures
import Plane

/// Changes by hand: each is a state of the run.
extension Run {
  /// Moves the mean of component k. Moving the same mean again continues the same edit.
  /// - Parameter place: the place at which the component is held, if it is not its mean.
  package mutating func moveMean(of k: Int, by shift: Point, at place: Point = .zero) {
    let fit = timeline.present
    guard fit.mixture.components.indices.contains(k) else { return }
    let before =
      timeline.presentEntry.moved == k && timeline.isAtLatest ? timeline.previous ?? fit : fit
    var θ = fit.parameters
    θ.components[k] = fit.model.family.moved(θ.components[k], by: shift, at: place)
    timeline.move(
      k, to: before.settingParameters(fit.model.working(θ), rules: rules), rules: rules)
  }

  /// Puts all components at one place, the mean of their places.
  /// - Returns: a notice about it.
  package mutating func gather() -> String {
    let fit = timeline.present
    var θ = fit.parameters
    for coordinate in fit.model.family.placeCoordinates {
      let values = θ.components.map(coordinate.value)
      let mean = values.reduce(0, +) / Double(max(1, values.count))
      θ.components = θ.components.map { coordinate.moved($0, to: mean) }
    }
    timeline.edit(fit.settingParameters(fit.model.working(θ), rules: rules), rules: rules)
    return Set(θ.components).count > 1
      ? "all at one place, but not of one shape: EM may part them"
      : "all components are the same: no exact E or M parts them"
  }

  /// Makes EM k-means: a hard E, an exact M that holds equal weights, and one circle for all, without a prior.
  /// - Returns: a notice about it.
  package mutating func becomeKMeans() throws(RunError) -> String {
    let fit = timeline.present
    let family = fit.model.family
    guard family.name == GaussianFamily().name,
      let shape = [CovarianceShape.tiedSpherical, .tied].first(where: family.shapes.contains)
    else { throw RunError(.usage, "k-means is a mixture of Gaussians: f chooses them") }
    var θ = fit.parameters
    let count = Double(θ.count)
    let variances = θ.components.map { component in
      switch family.dimension {
      case .one: component.covariance.xx
      case .two: (component.covariance.xx + component.covariance.yy) / 2
      }
    }
    θ.weights = θ.weights.map { _ in 1 / count }
    let mean = variances.reduce(0, +) / count
    guard let round = fit.model.resizing(θ, by: .set(mean)) else {
      throw RunError(.usage, "a component has collapsed: start anew (s), then k-means")
    }
    recipe.rules.expectation = .hard
    recipe.rules.maximization = .exact
    recipe.rules.shape = shape
    recipe.rules.held = .weights
    recipe.prior = .none
    prior = nil
    timeline.edit(fit.settingParameters(fit.model.working(round), rules: rules), rules: rules)
    return "k-means: hard E, one \(family.dimension == .one ? "variance" : "circle") for all,"
      + " equal weights held; U takes it back"
  }

  /// Gives all components another variance. From now on M holds the covariances: it would undo the change.
  /// - Returns: a notice about it.
  package mutating func resize(by change: VarianceChange) throws(RunError) -> String {
    let fit = timeline.present
    let family = fit.model.family
    guard fit.mixture.components.allSatisfy({ family.resized($0, by: change) != nil }) else {
      throw RunError(.usage, "the family \(family.name) has no variance")
    }
    guard let θ = fit.model.resizing(fit.parameters, by: change) else {
      throw RunError(.usage, "the components would be 10⁶ times narrower or wider than the data")
    }
    recipe.rules.held.insert(.covariances)
    timeline.edit(fit.settingParameters(fit.model.working(θ), rules: rules), rules: rules)
    return switch change {
    case .set(let value): "every variance is \(value), and the M-step holds it"
    case .scale(let factor): "every variance times \(factor), and the M-step holds it"
    }
  }

  /// Draws every q_n uniformly.
  package mutating func randomizeResponsibilities() {
    timeline.edit(timeline.present.randomizingResponsibilities(rules: rules), rules: rules)
  }

  /// Puts component k at another place, drawn from the data.
  package mutating func reseed(_ k: Int) {
    guard timeline.present.mixture.components.indices.contains(k) else { return }
    timeline.edit(timeline.present.reseeding(component: k, rules: rules), rules: rules)
  }

  /// Adds a point at a place of the plane, or at the nearest at which the family allows one.
  /// - Returns: a notice about it.
  package mutating func addPoint(_ place: Point) throws(RunError) -> String {
    let count = dataset.points.count
    let place = model.family.regularity.admitted(place)
    try replaceData(dataset.adding(place), place: Array(0..<count) + [nil])
    return "point \(count + 1) added: N = \(count + 1)"
  }

  /// Removes point n.
  /// - Returns: a notice about it; nil if there is no such point.
  package mutating func removePoint(_ n: Int) throws(RunError) -> String? {
    let count = dataset.points.count
    guard (0..<count).contains(n) else { return nil }
    try replaceData(dataset.removing(point: n), place: (0..<count).filter { $0 != n })
    return "point \(n + 1) removed: N = \(count - 1)"
  }

  private mutating func replaceData(_ next: Dataset, place: [Int?]) throws(RunError) {
    let regularity = model.family.regularity
    guard let observations = Observations(next.points, for: regularity),
      next.points.count > recipe.components,
      next.distinctPoints(upTo: recipe.components) == recipe.components
    else {
      throw RunError(.data, "without that point the rest would \(regularity.lack)")
    }
    timeline.edit(
      timeline.present.moved(to: observations, place: place, rules: rules), rules: rules,
      dataset: next)
  }
}

extension Regularity {
  /// The ways in which too few points fail to meet the demand.
  fileprivate var lack: String {
    switch self {
    case .plane: "lie on one line or be too few"
    case .line, .horizontal: "have one x or be too few"
    case .counts: "be too few"
    }
  }
}
