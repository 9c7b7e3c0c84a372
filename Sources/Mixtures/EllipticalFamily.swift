import Plane

/// A family whose components have a mean and a covariance (or scale) matrix; slots μ₁ μ₂ Σ₁₁ Σ₁₂ Σ₂₂, then
/// its own.
protocol EllipticalFamily: Family {
  /// The component that starts at a mean with a covariance.
  func component(mean: Point, covariance: SymmetricMatrix) -> Component
}

extension EllipticalFamily {
  func mean(_ c: Component) -> Point { Point(c[0], c[1]) }

  func covariance(_ c: Component) -> SymmetricMatrix {
    SymmetricMatrix(xx: c[2], xy: c[3], yy: c[4])
  }

  /// The component with another mean and matrix.
  func placing(_ mean: Point, _ covariance: SymmetricMatrix, in component: Component) -> Component {
    var next = component
    (next[0], next[1]) = (mean.x, mean.y)
    (next[2], next[3], next[4]) = (covariance.xx, covariance.xy, covariance.yy)
    return next
  }

  public func centre(of component: Component) -> Point { mean(component) }

  /// μ on a straight line, Σ through its matrix logarithm, so that it stays positive definite:
  /// Σ(t) = exp((1−t) log Σ₀ + t log Σ₁).
  public func between(_ a: Component, _ b: Component, _ t: Double) -> Component {
    let μ = mean(a) + t * (mean(b) - mean(a))
    let from = Eigen(covariance(a)).mapped(Double.log)
    let to = Eigen(covariance(b)).mapped(Double.log)
    let Σ = Eigen((1 - t) * from + t * to).mapped(Double.exp)
    return placing(μ, Σ, in: t < 0.5 ? a : b)
  }

  public func mapped(_ component: Component, shift: Point, scale: Point) -> Component {
    let centred = mean(component) - shift
    let a = covariance(component)
    return placing(
      Point(centred.x / scale.x, centred.y / scale.y),
      SymmetricMatrix(
        xx: a.xx / scale.x / scale.x, xy: a.xy / scale.x / scale.y,
        yy: a.yy / scale.y / scale.y),
      in: component)
  }

  public func moved(_ component: Component, by shift: Point) -> Component {
    placing(mean(component) + shift, covariance(component), in: component)
  }

  public func marker(of component: Component, index: Int, count: Int, in view: Bounds) -> Point {
    mean(component)
  }

  public func outline(of component: Component, level: Double, samples: Int, in view: Bounds)
    -> [Curve]
  {
    let ellipse = Ellipse(centre: mean(component), shape: covariance(component), level: level)
    return [Curve(points: ellipse.polygon(count: samples), isClosed: true)]
  }

  public func outlineBounds(of component: Component, level: Double) -> Bounds? {
    Ellipse(centre: mean(component), shape: covariance(component), level: level).bounds
  }

  public var shapes: [CovarianceShape] { CovarianceShape.allCases }

  /// K − 1 weights, 2K means, and what the shape leaves free.
  public func parameterCount(components: Int, shape: CovarianceShape) -> Int {
    components - 1 + 2 * components + shape.parameterCount(components: components)
  }

  public var columns: [ParameterColumn] {
    [
      ParameterColumn("μ₁", plain: "mu1", unit: .x) { $0[0] },
      ParameterColumn("μ₂", plain: "mu2", unit: .y) { $0[1] },
      ParameterColumn("σ₁", plain: "sd1", unit: .x) { $0[2].squareRoot() },
      ParameterColumn("σ₂", plain: "sd2", unit: .y) { $0[4].squareRoot() },
      ParameterColumn("ρ", plain: "rho", unit: .ratio) {
        $0[3] / ($0[2].squareRoot() * $0[4].squareRoot())
      },
    ]
  }

  /// Means by the method, weights 1/K, and every covariance that of the data over K.
  public func start(
    _ method: StartMethod, components: Int, observations: Observations, random: CounterRandom
  ) -> [Component] {
    let covariance = observations.covariance / Double(components)
    return method.points(components, observations, random).map {
      component(mean: $0, covariance: covariance)
    }
  }

  func ellipticalDefect(of component: Component) -> String? {
    if !mean(component).isFinite { return "a mean is not finite" }
    return Cholesky(covariance(component)) == nil ? "a covariance is not positive definite" : nil
  }
}
