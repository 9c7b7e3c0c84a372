import Plane

/// A kind of component density, and how it is fitted: what EM needs to know of p(x|θₖ).
///
/// A family is one file with one conformance and one line in `FamilyCatalogue`. Both verbs work in
/// bulk, in working units: log densities for a tile of points, and the weighted fit from the moments
/// of q.
public protocol Family: Sendable {
  /// The name on the command line and in files.
  var name: String { get }

  /// What it is, in one sentence.
  var story: String { get }

  /// The constants that turn `logJoint` into a few multiplications; nil where the component is no
  /// density (a singular covariance).
  func prepare(_ component: Component, weight: Double, units: WorkingUnits) -> PreparedComponent?

  /// Writes log πₖ + log p(xₙ|θₖ), in the data's units, for every point of a tile.
  func logJoint(
    _ prepared: PreparedComponent, _ tile: Tile, into output: UnsafeMutablePointer<Double>)

  /// The log joint as a quadratic form in working units; nil (and then the plain pass measures) for a
  /// family that has none, or a component of no density.
  func quadratic(_ component: Component, weight: Double) -> QuadraticLogJoint?

  /// A point near the component's bulk; moments are summed about it so that they keep their digits.
  func centre(of component: Component) -> Point

  /// The M-step: argmax over θ of L(q,θ), from the moments of q, under the rules.
  func maximize(
    _ moments: [Moments], from mixture: Mixture, model: Model, rules: Rules
  ) -> Maximization

  /// A component on the way from one (t = 0) to another (t = 1), and beyond both.
  func between(_ a: Component, _ b: Component, _ t: Double) -> Component

  /// Whether the moments weigh points by more than q.
  var isReweighing: Bool { get }

  /// Writes u_nk, what a point counts beside q_nk at the present θ.
  func reweigh(_ component: Component, _ tile: Tile, into output: UnsafeMutablePointer<Double>)

  /// The K components of a start.
  func start(
    _ method: StartMethod, components: Int, observations: Observations, random: CounterRandom
  ) -> [Component]

  /// log p(θ) under a prior, in the units of the data.
  func logPrior(_ prior: Prior, of mixture: Mixture, model: Model, rules: Rules) -> Double

  /// The covariance shapes that make sense.
  var shapes: [CovarianceShape] { get }

  /// How many free numbers θ has.
  func parameterCount(components: Int, shape: CovarianceShape) -> Int

  /// The component after an affine change of the axes, `x ↦ (x − shift) / scale`, one an axis.
  func mapped(_ component: Component, shift: Point, scale: Point) -> Component

  /// The component moved as a whole.
  func moved(_ component: Component, by shift: Point) -> Component

  /// What start files and traces call the component's numbers, in the order of its slots.
  var startFields: [StartField] { get }

  /// What is wrong with a component (in any units), or nil.
  func defect(of component: Component) -> String?

  /// The columns of the parameter table.
  var columns: [ParameterColumn] { get }

  /// Where the component's number stands, in a view of the plane; component `index` of `count`.
  func marker(of component: Component, index: Int, count: Int, in view: Bounds) -> Point

  /// The curves that show where the component lies, at `level` standard deviations.
  func outline(of component: Component, level: Double, samples: Int, in view: Bounds) -> [Curve]

  /// The box around the outline; nil where it has none.
  func outlineBounds(of component: Component, level: Double) -> Bounds?
}

extension Family {
  public func quadratic(_ component: Component, weight: Double) -> QuadraticLogJoint? { nil }

  public var isReweighing: Bool { false }

  public func reweigh(
    _ component: Component, _ tile: Tile, into output: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<tile.count { output[i] = 1 }
  }
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
  /// `"lines":[{"intercept":a,…},…]`: a slot for each field.
  case records(String, [String])
  /// `"degreesOfFreedom":4`: one number for all components, which may be left out.
  case shared(String, usually: Double)
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

  public enum Unit: Hashable, Sendable { case x, y, slope, ratio }

  public init(
    _ heading: String, plain: String, unit: Unit, value: @escaping @Sendable (Component) -> Double
  ) {
    self.heading = heading
    plainHeading = plain
    self.unit = unit
    self.value = value
  }
}
