import Plane
import RealModule

/// A family whose components have a mean and a covariance (or scale) matrix.
protocol EllipticalFamily: Family {
  /// The component of a start with this mean and covariance.
  func component(mean: Point, covariance: SymmetricMatrix) -> Component

  /// The log of the constant of the density with Σ = I: −(D/2) log 2π for a normal one.
  func logNormalizer(of component: Component) -> Double
}

extension EllipticalFamily {
  package func logJacobian(of axes: AxisScaling) -> Double? { axes.logJacobian }

  package func centre(of component: Component) -> Point { component.mean }

  /// μ on a straight line, Σ through its matrix logarithm, so that it stays positive definite:
  /// Σ(t) = exp((1−t) log Σ₀ + t log Σ₁).
  package func between(_ a: Component, _ b: Component, _ t: Double) -> Component {
    let μ = a.mean + t * (b.mean - a.mean)
    let from = Eigen(a.covariance).mapped { Double.log($0) }
    let to = Eigen(b.covariance).mapped { Double.log($0) }
    let Σ = Eigen((1 - t) * from + t * to).mapped { Double.exp($0) }
    return (t < 0.5 ? a : b).with(mean: μ, covariance: Σ)
  }

  package var placeCoordinates: [PlaceCoordinate] {
    let x = PlaceCoordinate(symbol: "μ", axis: .x, slot: 0)
    return switch dimension {
    case .one: [x]
    case .two: [x, PlaceCoordinate(symbol: "μ", axis: .y, slot: 1)]
    }
  }

  package func mapped(_ component: Component, by axes: AxisScaling) -> Component {
    component.with(
      mean: dimension.confined(axes.scaled(component.mean)),
      covariance: dimension.confined(axes.scaled(component.covariance)))
  }

  package func resized(_ component: Component, by change: VarianceChange) -> Component? {
    component.with(
      mean: component.mean,
      covariance: dimension.confined(change.applied(to: component.covariance)))
  }

  package var shapes: [CovarianceShape] { CovarianceShape.allCases(in: dimension) }

  package func areInShape(
    _ components: [Component], _ shape: CovarianceShape, model: Model
  ) -> Bool {
    shape.holds(components.map(\.covariance), aspect: model.observations.units.aspect)
  }

  /// K − 1 weights, D·K coordinates of means, and the free numbers of the shape.
  package func parameterCounts(
    components: Int, shape: CovarianceShape
  ) -> [(block: HeldBlocks, count: Int)] {
    [
      (.weights, components - 1), (.means, dimension.rawValue * components),
      (.covariances, shape.parameterCount(components: components, dimension: dimension)),
    ]
  }

  /// Means by the method, weights 1/K, and every covariance that of the data over K.
  package func start(
    _ method: StartMethod, components: Int, observations: Observations, random: CounterRandom
  ) -> [Component] {
    let covariance = dimension.confined(observations.covariance / Double(components))
    return method.points(components, observations, random).map {
      component(mean: $0, covariance: covariance)
    }
  }

  /// log π + log c − ½ log|Σ|, the constant of the log joint, with Σ = L Lᵀ and c of `logNormalizer`.
  func logConstant(of component: Component, weight: Double, _ l: Cholesky) -> Double {
    Double.log(weight) + logNormalizer(of: component) - Double.log(l.l11) - Double.log(l.l22)
  }

  /// The constants for δ = u² + v² = (x−μ)ᵀ Σ⁻¹ (x−μ), and one more number of the family.
  func prepare(
    _ component: Component, weight: Double, units: AxisScaling, last: Double
  ) -> SIMD8<Double>? {
    let mean = component.mean
    guard let l = Cholesky(component.covariance), mean.isFinite else { return nil }
    return [
      logConstant(of: component, weight: weight, l) - units.logJacobian, mean.x, mean.y, 1 / l.l11,
      -l.l21 / (l.l11 * l.l22), 1 / l.l22, last, 0,
    ]
  }

  /// max over the axes of sd(data) / sd(component), over 1 − |ρ|.
  package func condition(of component: Component, in observations: Observations) -> Double {
    let (data, Σ) = (observations.covariance, component.covariance)
    let narrowness =
      switch dimension {
      case .one: (data.xx / Σ.xx).squareRoot()
      case .two: max(data.xx / Σ.xx, data.yy / Σ.yy).squareRoot()
      }
    let correlation = Σ.xy / (Σ.xx.squareRoot() * Σ.yy.squareRoot())
    return narrowness / max(1 - correlation.magnitude, .ulpOfOne)
  }

  /// The validation error of μ or Σ; nil if both are valid.
  func ellipticalError(of component: Component) -> String? {
    if !component.mean.isFinite { return "a mean is not finite" }
    guard Cholesky(component.covariance) == nil else { return nil }
    return switch dimension {
    case .one: "a variance is not positive"
    case .two: "a covariance is not positive definite"
    }
  }
}
