import Plane

extension LinesFamily {
  /// Weighted least squares:
  ///
  ///     bₖ = Sxy/Sxx,   aₖ = ȳ − bₖ x̄,   σₖ² = Σ q (y − a − b x)² / N_k   (tied: summed over all, / N)
  ///
  /// A component without spread in x, or with less than 10⁻¹² of y's variance about its line, has
  /// collapsed and is not moved. If the variance is one for all, a component without spread in x keeps its
  /// line and shares the variance, in which its residuals count. O(K).
  package func maximize(
    _ moments: [Moments], from mixture: Mixture, model: Model, rules: Rules
  ) -> Maximization {
    let total = Double(model.observations.count)
    let data = model.observations.covariance
    let η = rules.maximization.share
    var next = mixture
    next.weights = rules.weights(moments, from: mixture.weights, total: total)
    let owners = moments.indices.filter { moments[$0].weight > Tolerance.emptyShare * total }
    var events = moments.indices.filter { !owners.contains($0) }.map {
      FitEvent.emptyComponent(component: $0)
    }
    var lines = mixture.components
    var (upright, collapsed): (Set<Int>, Set<Int>) = ([], [])
    for k in owners where !rules.held.contains(.means) {
      let s = moments[k].scatter
      guard s.xx > Tolerance.collapse * data.xx * moments[k].weight else {
        upright.insert(k)
        continue
      }
      let slope = s.xy / s.xx
      let target = (moments[k].mean.y - slope * moments[k].mean.x, slope)
      lines[k].intercept = (1 - η) * lines[k].intercept + η * target.0
      lines[k].slope = (1 - η) * lines[k].slope + η * target.1
    }
    if !rules.held.contains(.covariances) {
      let moved = moveVariances(
        of: &lines, owners, moments, from: mixture, model: model, rules: rules)
      events += moved.floored.map { FitEvent.floored(component: $0) }
      collapsed = moved.collapsed
    }
    for k in owners {
      let isCollapsed = collapsed.contains(k) || upright.contains(k)
      if isCollapsed { events.append(.collapsed(component: k, onto: .unnamed)) }
      if !isCollapsed || (rules.shape.isTied && !collapsed.contains(k)) {
        next.components[k] = lines[k]
      }
    }
    if !rules.held.contains(.covariances),
      !areInShape(owners.map { mixture.components[$0] }, rules.shape, model: model)
    {
      events.insert(.projected, at: 0)
    }
    return Maximization(mixture: next, events: events)
  }

  /// Moves the variances of lines towards those of their residuals.
  /// - Returns: the components whose variance is the floor, and those whose variance is too small to be moved.
  private func moveVariances(
    of lines: inout [Component], _ owners: [Int], _ moments: [Moments], from mixture: Mixture,
    model: Model, rules: Rules
  ) -> (floored: [Int], collapsed: Set<Int>) {
    let η = rules.maximization.share
    let variances = variances(owners, moments, lines, isTied: rules.shape.isTied)
    let scale = model.observations.units.scale.y
    let floor = rules.covarianceFloor / scale / scale
    let before = owners.map { mixture.components[$0] }
    let isInShape = areInShape(before, rules.shape, model: model)
    let mean = before.map(\.variance).reduce(0, +) / Double(max(1, before.count))
    var (floored, collapsed): ([Int], Set<Int>) = ([], [])
    for (at, k) in owners.enumerated() {
      var value = (1 - η) * (isInShape ? before[at].variance : mean) + η * variances[at]
      if value < floor {
        value = floor
        floored.append(k)
      }
      if value > 0, value >= Tolerance.collapse * model.observations.covariance.yy {
        lines[k].variance = value
      } else {
        collapsed.insert(k)
      }
    }
    return (floored, collapsed)
  }

  /// Σ q (y − a − b x)² = Syy − 2b Sxy + b² Sxx + N_k (ȳ − a − b x̄)², divided by the weights.
  private func variances(
    _ owners: [Int], _ moments: [Moments], _ lines: [Component], isTied: Bool
  ) -> [Double] {
    let sums = owners.map { k in
      let (s, b) = (moments[k].scatter, lines[k].slope)
      let offset = moments[k].mean.y - lines[k].intercept - b * moments[k].mean.x
      return max(0, s.yy - 2 * b * s.xy + b * b * s.xx) + moments[k].weight * offset * offset
    }
    let weights = owners.map { moments[$0].weight }
    guard isTied else { return zip(sums, weights).map { $0 / $1 } }
    let pooled = sums.reduce(0, +) / weights.reduce(0, +)
    return owners.map { _ in pooled }
  }
}
