import Drawing
import Mixtures
import Plane
import RealModule

/// The display of a family: in words, in the parameter table and in the plane.
///
/// All components are in data units.
package protocol FamilyPresentation: Sendable {
  /// The family's name.
  var family: String { get }

  /// One sentence for the menu.
  var description: String { get }

  /// The name and the meaning of the outlines of components, for the help.
  var outlineReading: (term: String, text: String) { get }

  /// True if p(x|θ) has contours in the plane.
  var hasDensity: Bool { get }

  /// The columns of the parameter table.
  var columns: [ParameterColumn] { get }

  /// The display of the family in a number of dimensions.
  func spanning(_ dimension: Dimension) -> any FamilyPresentation

  /// The part of the plane that is shown with the data.
  func frame(around data: Bounds) -> Bounds

  /// The place of the badge with the component's number, in a view of the plane.
  func badgePlace(of component: Component, index: Int, count: Int, in view: Bounds) -> Point

  /// The number of standard deviations within which 95 % of a component is.
  func mostDeviations(of component: Component) -> Double

  /// The curves at `level` standard deviations.
  func outline(of component: Component, level: Double, samples: Int, in view: Bounds) -> [Curve]

  /// The box around the outline; nil if the outline is unbounded.
  func outlineBounds(of component: Component, level: Double) -> Bounds?
}

/// The presentations of all families.
package enum FamilyPresentations {
  /// One entry for each family of the catalogue, in its order.
  package static let all: [any FamilyPresentation] = [
    EllipticalPresentation(
      family: GaussianFamily().name, description: "normal components: the classical mixture"),
    EllipticalPresentation(
      family: StudentFamily().name,
      description: "heavy tails, the heavier the smaller ν",
      ownColumns: [
        ParameterColumn(.degreesOfFreedom, .none, "ν") { $0.degreesOfFreedom }
      ], deviationHeading: "scale",
      // P(δ > c) = (1 + c/ν)^(−ν/2) in the plane.
      most: {
        let ν = $0.degreesOfFreedom
        return (ν * Double.expMinusOne(-2 / ν * Double.log(0.05))).squareRoot()
      }),
    LinesPresentation(), CoinsPresentation(),
  ]
}

extension Family {
  /// The family's entry in the table, which has one for each family.
  package var presentation: any FamilyPresentation {
    let entry = FamilyPresentations.all.first { $0.family == name } ?? FamilyPresentations.all[0]
    return entry.spanning(dimension)
  }
}

extension FamilyPresentation {
  package func spanning(_ dimension: Dimension) -> any FamilyPresentation { self }
  /// That of one normal number: √2 erf⁻¹(0.95).
  func mostDeviations(of component: Component) -> Double { 1.959_963_984_540_054 }
  var hasDensity: Bool { true }
  func frame(around data: Bounds) -> Bounds { data }

  /// The places of the badges of all components of a mixture.
  func badgePlaces(of mixture: Mixture, in view: Bounds) -> [Point] {
    mixture.components.enumerated().map {
      badgePlace(of: $1, index: $0, count: mixture.count, in: view)
    }
  }
}

/// A level of the outlines of components.
package enum OutlineLevel: Hashable, Sendable {
  case deviations(Double)
  /// The outline of 95 %.
  case most

  /// The level in standard deviations.
  func deviations(of component: Component, _ family: any FamilyPresentation) -> Double {
    switch self {
    case .deviations(let count): count
    case .most: family.mostDeviations(of: component)
    }
  }
}

/// A polyline in the plane.
package struct Curve: Hashable, Sendable {
  package let points: [Point]
  package let isClosed: Bool
  /// True for a line that is dotted beside a solid one.
  package var isDotted = false
}

extension PlotLayout {
  /// The number of corners of an outline: so many that no edge is longer than about two dots.
  var samples: Int {
    let rect = viewport.rect
    return max(48, min(720, 4 * (rect.columns + 2 * rect.rows)))
  }
}
