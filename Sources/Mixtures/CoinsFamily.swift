import Plane
import RealModule

/// A mixture of coins: each row is h heads (x) and t tails (y) of one coin, tossed h + t times
/// (Do & Batzoglou 2008).
///
/// log p is that of the tosses in their order. The number of orders, a binomial coefficient, does not depend on
/// θ, so it changes neither q nor M. The numbers of tosses are given and may differ between rows.
package struct CoinsFamily: Family {
  package let name = "coins"
  package let regularity = Regularity.counts

  package let meansName = "p of the coins"

  package init() {}

  /// ℓ = log π + h log p + t log(1 − p).
  package func prepare(_ component: Component, weight: Double, units: AxisScaling)
    -> SIMD8<Double>?
  {
    guard validationError(of: component) == nil else { return nil }
    return [
      Double.log(weight), Double.log(component.heads), Double.log(component.tails), 0, 0, 0, 0, 0,
    ]
  }

  /// 0·log 0 = 0: a coin with p = 1 may have a row without tails.
  package func logJoint(
    _ c: SIMD8<Double>, _ tile: Tile, into output: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<tile.count {
      let heads = tile.x[i] > 0 ? tile.x[i] * c[1] : 0
      let tails = tile.y[i] > 0 ? tile.y[i] * c[2] : 0
      output[i] = c[0] + heads + tails
    }
  }

  /// The probability is one of counts, which have no units.
  package func logJacobian(of axes: AxisScaling) -> Double? { nil }

  /// The origin: sums of counts are exact.
  package func centre(of component: Component) -> Point { .zero }

  package var usesSecondMoments: Bool { false }

  /// A coin does not collapse: at p = 0 and p = 1 log p has its bound, 0.
  package func kindOfCollapse(onto places: Places, under shape: CovarianceShape)
    -> CollapsedPoints.Kind
  {
    .resolution
  }

  /// p through its logit, so that it stays between 0 and 1 beyond both ends.
  package func between(_ a: Component, _ b: Component, _ t: Double) -> Component {
    if t == 0 || a == b { return a }
    return t == 1 ? b : Component(logit: a.logit + t * (b.logit - a.logit))
  }

  package var placeCoordinates: [PlaceCoordinate] {
    [PlaceCoordinate(symbol: "p", axis: nil, slot: 0, complement: 1, limits: 0...1)]
  }

  package func mapped(_ component: Component, by axes: AxisScaling) -> Component { component }

  /// The ray from the origin turns as its point at a place moves. It stays off the axes.
  package func moved(
    _ component: Component, by shift: Point, at place: Point
  ) -> Component {
    let end = place + shift
    let (heads, tails) = (max(0, end.x), max(0, end.y))
    guard heads + tails > 0, end.isFinite else { return component }
    let p = heads / (heads + tails)
    return Component(heads: min(max(p, Self.leastMoved), 1 - Self.leastMoved))
  }

  /// The smallest p that the user's hand can give.
  private static let leastMoved = 0.001

  package func validationError(of component: Component) -> String? {
    let (p, rest) = (component.heads, component.tails)
    let isValid = p >= 0 && rest >= 0 && (p + rest - 1).magnitude <= Tolerance.sumOfWeights
    return isValid ? nil : "p is \(p), not from 0 to 1"
  }

  package let shapes: [CovarianceShape] = [.full]

  package func areInShape(
    _ components: [Component], _ shape: CovarianceShape, model: Model
  ) -> Bool { true }

  package func parameterCounts(
    components: Int, shape: CovarianceShape
  ) -> [(block: HeldBlocks, count: Int)] {
    [(.weights, components - 1), (.means, components)]
  }

  /// Coins with the share of heads of some rows. Half a head and half a tail more keep p off 0 and 1.
  package func start(
    _ method: StartMethod, components: Int, observations: Observations, random: CounterRandom
  ) -> [Component] {
    let rows = observations.points
    let shares = Points(
      (0..<rows.count).map { Point((rows.x[$0] + 0.5) / (rows.x[$0] + rows.y[$0] + 1), 0) })
    guard method != .randomResponsibilities else {
      return Array(repeating: Component(heads: 0.5), count: components)
    }
    return method.places(components, among: shares, random) { a, b in
      (a.x - b.x) * (a.x - b.x)
    }.map { Component(heads: $0.x) }
  }

  /// p and 1 − p keep their digits, and counts are exact.
  package func condition(of component: Component, in observations: Observations) -> Double { 1 }

  /// The Dirichlet prior on π; the rest of the prior does not apply.
  package func logPrior(_ prior: Prior, of mixture: Mixture, model: Model, rules: Rules) -> TermSum
  {
    prior.logDensity(weights: mixture.weights)
  }
}
