import Mixtures
import Plane
import RealModule
import Stepping

/// Components with a mean and a matrix: ellipses; in one dimension with a mean and a variance: intervals.
struct EllipticalPresentation: FamilyPresentation {
  let family: String
  let description: String

  let outlineReading = (
    term: "ellipses",
    text: "each component at 2 standard deviations (2σ), with its number at its mean"
  )

  /// The columns after those that all elliptical families have.
  var ownColumns: [ParameterColumn] = []
  /// The number of standard deviations within which 95 % of a component is.
  var most: @Sendable (Component) -> Double = { _ in (-2 * Double.log(0.05)).squareRoot() }
  /// The heading of the square root of a variance in the matrix.
  var deviationHeading = "sd"
  private var dimension = Dimension.two

  init(
    family: String, description: String, ownColumns: [ParameterColumn] = [],
    deviationHeading: String = "sd", most: (@Sendable (Component) -> Double)? = nil
  ) {
    self.family = family
    self.description = description
    self.ownColumns = ownColumns
    self.deviationHeading = deviationHeading
    if let most { self.most = most }
  }

  func spanning(_ dimension: Dimension) -> any FamilyPresentation {
    var copy = self
    copy.dimension = dimension
    return copy
  }

  var columns: [ParameterColumn] {
    let all: [ParameterColumn] = [
      ParameterColumn(.mean(.x), .axis(.x), "mean") { $0.mean.x },
      ParameterColumn(.deviation(.x), .axis(.x), deviationHeading) {
        $0.covariance.xx.squareRoot()
      },
      ParameterColumn(.mean(.y), .axis(.y), "mean") { $0.mean.y },
      ParameterColumn(.deviation(.y), .axis(.y), deviationHeading) {
        $0.covariance.yy.squareRoot()
      },
      ParameterColumn(.correlation, .none, "corr") {
        let c = $0.covariance
        return c.xy / (c.xx.squareRoot() * c.yy.squareRoot())
      },
    ]
    let shared = dimension == .two ? all : Array(all.prefix(2))
    return shared + ownColumns
  }

  func mostDeviations(of component: Component) -> Double { most(component) }

  func badgePlace(of component: Component, index: Int, count: Int, in view: Bounds) -> Point {
    component.mean
  }

  func outline(of component: Component, level: Double, samples: Int, in view: Bounds) -> [Curve] {
    guard dimension == .two else { return [] }
    let ellipse = Ellipse(centre: component.mean, shape: component.covariance, level: level)
    return [Curve(points: ellipse.polygon(count: samples), isClosed: true)]
  }

  func outlineBounds(of component: Component, level: Double) -> Bounds? {
    let box = Ellipse(centre: component.mean, shape: component.covariance, level: level).bounds
    return Bounds(
      minimum: Point(box.minimum.x, dimension == .two ? box.minimum.y : 0),
      maximum: Point(box.maximum.x, dimension == .two ? box.maximum.y : 0))
  }
}
