import Plane

/// A kind of component density, and how it is fitted: what EM needs to know of p(x|θₖ).
///
/// A family is one file with one conformance and one line in `FamilyCatalogue`. Both verbs work in
/// bulk, in working units: log densities for a tile of points, and the weighted fit from the moments
/// of q.
public protocol Family: Sendable {
  /// The name on the command line and in files.
  var name: String { get }

  /// The constants that turn `logJoint` into a few multiplications; nil where the component is no
  /// density (a singular covariance).
  func prepare(_ component: Component, weight: Double, units: WorkingUnits) -> PreparedComponent?

  /// Writes log πₖ + log p(xₙ|θₖ), in the data's units, for every point of a tile.
  func logJoint(
    _ prepared: PreparedComponent, _ tile: Tile, into output: UnsafeMutablePointer<Double>)

  /// A point near the component's bulk; moments are summed about it so that they keep their digits.
  func centre(of component: Component) -> Point

  /// The M-step: argmax over θ of L(q,θ), from the moments of q, under the rules.
  func maximize(
    _ moments: [Moments], from mixture: Mixture, observations: Observations, rules: Rules
  ) -> Maximization

  /// The component that starts at a mean with a covariance.
  func component(mean: Point, covariance: SymmetricMatrix) -> Component

  /// The component after an affine change of the axes, `x ↦ (x − shift) / scale`, one an axis.
  func mapped(_ component: Component, shift: Point, scale: Point) -> Component

  /// What start files and traces call the component's numbers, in the order of its slots.
  var startFields: [StartField] { get }

  /// What is wrong with a component (in any units), or nil.
  func defect(of component: Component) -> String?

  /// The columns of the parameter table.
  var columns: [ParameterColumn] { get }

  /// The curves that show where the component lies, at `level` standard deviations.
  func outline(of component: Component, level: Double, samples: Int) -> [Curve]

  /// The box around the outline.
  func outlineBounds(of component: Component, level: Double) -> Bounds
}

/// Constants of one component, in the order its family wants.
public struct PreparedComponent: Sendable {
  public var constants: SIMD8<Double>
  public init(_ constants: SIMD8<Double>) { self.constants = constants }
}

/// What an M-step found: the new θ and what had to be said about it.
public struct Maximization: Sendable {
  public var mixture: Mixture
  public var events: [FitEvent]
}

/// A polyline in the plane.
public struct Curve: Hashable, Sendable {
  public var points: [Point]
  public var isClosed: Bool

  public init(points: [Point], isClosed: Bool) {
    self.points = points
    self.isClosed = isClosed
  }
}

/// One member of a start file: an array of K entries, each filling the next slots of a component.
public enum StartField: Hashable, Sendable {
  /// `"means":[[x,y],…]`: two slots.
  case pairs(String)
  /// `"covariances":[[[xx,xy],[xy,yy]],…]`: three slots xx, xy, yy.
  case matrices(String)
}

/// One column of the parameter table.
public struct ParameterColumn: Sendable {
  public let heading: String
  /// The heading in 7-bit characters.
  public let plainHeading: String
  /// The axis whose units the numbers have, which gives them their decimals.
  public let unit: Unit
  /// The column's number, from a component in data units.
  public let value: @Sendable (Component) -> Double

  public enum Unit: Hashable, Sendable { case x, y, ratio }

  public init(
    _ heading: String, plain: String, unit: Unit, value: @escaping @Sendable (Component) -> Double
  ) {
    self.heading = heading
    plainHeading = plain
    self.unit = unit
    self.value = value
  }
}
