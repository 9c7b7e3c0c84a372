import Mixtures
import Plane

/// How a family is displayed: in words, in the parameter table and in the plane.
///
/// All components are in data units.
package protocol FamilyPresentation: Sendable {
  /// The family's name.
  var family: String { get }

  /// One sentence for the menu.
  var description: String { get }

  /// The columns of the parameter table.
  var columns: [ParameterColumn] { get }

  /// The place of the badge with the component's number, in a view of the plane.
  func badgePlace(of component: Component, index: Int, count: Int, in view: Bounds) -> Point

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
      family: StudentFamily().name, description: "heavy tails: outliers weigh less"),
    LinesPresentation(),
  ]
}

extension Family {
  /// The family's entry in the table; without one only its badges are drawn.
  package var presentation: any FamilyPresentation {
    FamilyPresentations.all.first { $0.family == name } ?? BadgesOnly(family: name)
  }
}

private struct BadgesOnly: FamilyPresentation {
  let family: String
  let description = ""
  let columns: [ParameterColumn] = []

  func badgePlace(of component: Component, index: Int, count: Int, in view: Bounds) -> Point {
    view.centre
  }

  func outline(of component: Component, level: Double, samples: Int, in view: Bounds) -> [Curve] {
    []
  }

  func outlineBounds(of component: Component, level: Double) -> Bounds? { nil }
}
