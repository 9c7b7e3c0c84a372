import Mixtures
import Plane

/// Components with a mean and a matrix: ellipses.
struct EllipticalPresentation: FamilyPresentation {
  let family: String
  let description: String

  let columns = [
    ParameterColumn(heading: "μ₁", plainHeading: "mu1", unit: .x) { $0.mean.x },
    ParameterColumn(heading: "μ₂", plainHeading: "mu2", unit: .y) { $0.mean.y },
    ParameterColumn(heading: "σ₁", plainHeading: "sd1", unit: .x) { $0.covariance.xx.squareRoot() },
    ParameterColumn(heading: "σ₂", plainHeading: "sd2", unit: .y) { $0.covariance.yy.squareRoot() },
    ParameterColumn(heading: "ρ", plainHeading: "rho", unit: .ratio) {
      let c = $0.covariance
      return c.xy / (c.xx.squareRoot() * c.yy.squareRoot())
    },
  ]

  func badgePlace(of component: Component, index: Int, count: Int, in view: Bounds) -> Point {
    component.mean
  }

  func outline(of component: Component, level: Double, samples: Int, in view: Bounds) -> [Curve] {
    let ellipse = Ellipse(centre: component.mean, shape: component.covariance, level: level)
    return [Curve(points: ellipse.polygon(count: samples), isClosed: true)]
  }

  func outlineBounds(of component: Component, level: Double) -> Bounds? {
    Ellipse(centre: component.mean, shape: component.covariance, level: level).bounds
  }
}
