import Plane
import RealModule

/// A mixture of linear regressions: p(y|x,θₖ) = N(y | aₖ + bₖ x, σₖ²) (De Veaux 1989).
///
/// log p is that of Y given X. It is not comparable with log p of the other families.
package struct LinesFamily: Family {
  package let name = "lines"
  package let regularity = Regularity.horizontal

  package init() {}

  /// ℓ = log π − ½ log 2πσ² − log|∂y/∂working| − (y − a − b x)²/2σ².
  package func prepare(_ component: Component, weight: Double, units: AxisScaling)
    -> SIMD8<Double>?
  {
    guard validationError(of: component) == nil else { return nil }
    let constant =
      Double.log(weight) - 0.5 * Double.log(2 * .pi * component.variance)
      - Double.log(units.scale.y)
    return [
      constant, component.intercept, component.slope, 1 / component.variance.squareRoot(), 0, 0, 0,
      0,
    ]
  }

  package func logJoint(
    _ c: SIMD8<Double>, _ tile: Tile, into output: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<tile.count {
      let u = (tile.y[i] - c[1] - c[2] * tile.x[i]) * c[3]
      output[i] = c[0] - 0.5 * u * u
    }
  }

  /// Intercept and slope on a straight line, σ through its logarithm.
  package func between(_ a: Component, _ b: Component, _ t: Double) -> Component {
    Component(
      intercept: a.intercept + t * (b.intercept - a.intercept),
      slope: a.slope + t * (b.slope - a.slope),
      variance: Double.exp((1 - t) * Double.log(a.variance) + t * Double.log(b.variance)))
  }

  /// The density is that of y alone.
  package func logJacobian(of axes: AxisScaling) -> Double? { Double.log(axes.scale.y) }

  package var placeCoordinates: [PlaceCoordinate] {
    [PlaceCoordinate(symbol: "a", axis: .y, slot: 0)]
  }

  /// The point of the line at the mean x of the data.
  package func centre(of component: Component) -> Point { Point(0, component.intercept) }

  /// y = a + b x in other axes.
  package func mapped(_ component: Component, by axes: AxisScaling) -> Component {
    let (shift, scale) = (axes.centre, axes.scale)
    let (a, b) = (component.intercept, component.slope)
    return Component(
      intercept: (a + b * shift.x - shift.y) / scale.y, slope: b * scale.x / scale.y,
      variance: component.variance / scale.y / scale.y)
  }

  /// y = a + b x, moved: a + (shift.y − b·shift.x), in this order of operations.
  package func moved(
    _ component: Component, by shift: Point, at place: Point
  ) -> Component {
    var next = component
    next.intercept += shift.y - component.slope * shift.x
    return next
  }

  package func resized(_ component: Component, by change: VarianceChange) -> Component? {
    var next = component
    next.variance = change.applied(to: component.variance)
    return next
  }

  package func validationError(of component: Component) -> String? {
    if !component.intercept.isFinite || !component.slope.isFinite { return "a line is not finite" }
    return component.variance > 0 && component.variance.isFinite
      ? nil : "a variance is not positive"
  }

  package let shapes: [CovarianceShape] = [.full, .tied]

  /// K − 1 weights, K intercepts and slopes, and the variances.
  package func areInShape(
    _ components: [Component], _ shape: CovarianceShape, model: Model
  ) -> Bool {
    guard shape.isTied, let first = components.first?.variance else { return true }
    return components.allSatisfy { ($0.variance - first).magnitude <= Tolerance.shape * first }
  }

  package func parameterCounts(
    components: Int, shape: CovarianceShape
  ) -> [(block: HeldBlocks, count: Int)] {
    [
      (.weights, components - 1), (.means, 2 * components),
      (.covariances, shape.isTied ? 1 : components),
    ]
  }

  /// Lines through two random points with different x each. The variance is that of one line through all
  /// data, over K; that of y, or 1, if the data lie on one line.
  package func start(
    _ method: StartMethod, components: Int, observations: Observations, random: CounterRandom
  ) -> [Component] {
    let c = observations.covariance
    let aboutLine = c.yy - c.xy * c.xy / c.xx
    let isOnLine = !(aboutLine > Tolerance.collapse * c.yy)
    let residual = (isOnLine ? c.yy > 0 ? c.yy : 1 : aboutLine) / Double(components)
    return (0..<components).map { k in
      let (p, q) = pair(k, observations, random)
      let slope = q.x == p.x ? 0 : (q.y - p.y) / (q.x - p.x)
      return Component(intercept: p.y - slope * p.x, slope: slope, variance: residual)
    }
  }

  private func pair(_ k: Int, _ data: Observations, _ random: CounterRandom) -> (Point, Point) {
    let first = data.points[random.index(below: data.count, 2 * k)]
    for draw in 1...1000 {
      let second = data.points[random.index(below: data.count, 2 * k + 1, draw: draw)]
      if second.x != first.x { return (first, second) }
    }
    return (first, first)
  }

  /// c = the spread of y and of b x, of whose difference the residuals are, over σ. The M-step subtracts the
  /// squares, so σ² has a relative error of a few ε c². As L is flat there, it costs the square of that.
  package func condition(of component: Component, in observations: Observations) -> Double {
    let data = observations.covariance
    let slope = component.slope
    let ratio = (data.yy + slope * slope * data.xx) / component.variance
    return ratio.squareRoot() + 0.25 * .ulpOfOne * ratio * ratio
  }

  /// The Dirichlet prior on π; the rest of the prior does not apply.
  package func logPrior(_ prior: Prior, of mixture: Mixture, model: Model, rules: Rules) -> TermSum
  {
    prior.logDensity(weights: mixture.weights)
  }
}
