import Mixtures
import Plane

/// Regression lines with a band.
struct LinesPresentation: FamilyPresentation {
  let family = LinesFamily().name
  let description = "lines y = a + b x with noise: log p of y given x"

  let outlineReading = (
    term: "lines", text: "y = a + b x of each component; dotted: ±2σ about it"
  )

  let columns = [
    ParameterColumn(.intercept, .words("intercept"), "a") { $0.intercept },
    ParameterColumn(.slope, .words("slope"), "b") { $0.slope },
    ParameterColumn(.noise, .words("sd"), "σ") { $0.variance.squareRoot() },
  ]

  /// A place along the line where the badges of different components do not overlap.
  func badgePlace(of component: Component, index: Int, count: Int, in view: Bounds) -> Point {
    let x = view.minimum.x + view.width * Double(index + 1) / Double(count + 1)
    return Point(x, component.intercept + component.slope * x)
  }

  /// The line, and the dotted edges of its ±level·σ band.
  func outline(of component: Component, level: Double, samples: Int, in view: Bounds) -> [Curve] {
    let σ = component.variance.squareRoot()
    return [0, level, -level].map { offset in
      Curve(
        points: [view.minimum.x, view.maximum.x].map {
          Point($0, component.intercept + component.slope * $0 + offset * σ)
        }, isClosed: false, isDotted: offset != 0)
    }
  }

  /// Nil, because a line has no end: the data alone determine the view.
  func outlineBounds(of component: Component, level: Double) -> Bounds? { nil }
}
