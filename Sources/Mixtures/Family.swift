import Plane

/// A kind of component density p(x|θₖ): its log density, its M-step and its starts.
///
/// A family is one conformance and one line in `FamilyCatalogue`. Everything is in working units unless
/// stated otherwise. The layers that display families and write them to files have tables of their own.
package protocol Family: Sendable {
  /// The name on the command line and in files.
  var name: String { get }

  /// The demand of the family on the data.
  var regularity: Regularity { get }

  /// The family for points of a dimension; nil if it has no density of them.
  func spanning(_ dimension: Dimension) -> (any Family)?

  /// The number that is the same in all components and that no half-step changes; nil if the family has none.
  var fixedNumber: FixedNumber? { get }

  /// The family with another fixed number. Nil if it has none, or cannot have this one.
  func fixing(_ number: Double) -> (any Family)?

  /// The family with the fixed number of a component.
  func adopting(_ component: Component) -> any Family

  /// The constants that turn `logJoint` into a few multiplications, in an order that the family chooses.
  ///
  /// Nil if the component is not a density (a singular covariance).
  func prepare(_ component: Component, weight: Double, units: AxisScaling) -> SIMD8<Double>?

  /// Writes log πₖ + log p(xₙ|θₖ), in the data's units, for every point of a tile.
  func logJoint(
    _ constants: SIMD8<Double>, _ tile: Tile, into output: UnsafeMutablePointer<Double>)

  /// The log joint as a quadratic form.
  ///
  /// Nil if the family has none or the component is not a density. The plain pass then measures. A family
  /// with auxiliary weights must have none.
  func quadratic(_ component: Component, weight: Double) -> QuadraticLogJoint?

  /// log |∂data/∂working| of what the density is of, for the axes of working units; nil if the data have no units.
  func logJacobian(of axes: AxisScaling) -> Double?

  /// A point near the bulk of the component. Moments are summed about it so that they keep their digits.
  func centre(of component: Component) -> Point

  /// True if the M-step needs Σ w d dᵀ, whose digits depend on the origin of the moments.
  var usesSecondMoments: Bool { get }

  /// The M-step: argmax over θ of L(q,θ), from the moments of q, under the rules.
  func maximize(
    _ moments: [Moments], from mixture: Mixture, model: Model, rules: Rules
  ) -> Maximization

  /// The kind of a collapse onto points.
  func kindOfCollapse(onto places: Places, under shape: CovarianceShape) -> CollapsedPoints.Kind

  /// A component on the way from one (t = 0) to another (t = 1), and beyond both.
  func between(_ a: Component, _ b: Component, _ t: Double) -> Component

  /// True if the M-step weights points by q_nk u_nk rather than by q_nk.
  var usesAuxiliaryWeights: Bool { get }

  /// Writes the auxiliary weights u_nk of one component, at the present θ.
  func auxiliaryWeights(
    of component: Component, _ tile: Tile, into output: UnsafeMutablePointer<Double>)

  /// The coordinates of the place of a component that a map of log p can vary, each on its own.
  var placeCoordinates: [PlaceCoordinate] { get }

  /// The K components of a start.
  func start(
    _ method: StartMethod, components: Int, observations: Observations, random: CounterRandom
  ) -> [Component]

  /// log p(θ) under a prior, in the units of the data.
  func logPrior(_ prior: Prior, of mixture: Mixture, model: Model, rules: Rules) -> TermSum

  /// The covariance shapes that the family has.
  var shapes: [CovarianceShape] { get }

  /// True if components have a covariance shape already, to rounding.
  func areInShape(_ components: [Component], _ shape: CovarianceShape, model: Model) -> Bool

  /// The number of free parameters in each block of θ.
  func parameterCounts(components: Int, shape: CovarianceShape) -> [(block: HeldBlocks, count: Int)]

  /// The factor by which the relative rounding of coordinates is larger in the log density of a component:
  /// the spread of the data over that of the component, and the cancellation in its covariance.
  func condition(of component: Component, in observations: Observations) -> Double

  /// The component in other axes.
  func mapped(_ component: Component, by axes: AxisScaling) -> Component

  /// The name of the block `means` in sentences.
  var meansName: String { get }

  /// The component moved as a whole, in the units it has.
  /// - Parameter place: the place at which the component is held; only rays turn about another one.
  func moved(_ component: Component, by shift: Point, at place: Point) -> Component

  /// The component with another variance, in the units it has. Nil if the family has no variance.
  func resized(_ component: Component, by change: VarianceChange) -> Component?

  /// The validation error of a component, in any units; nil if it is valid.
  func validationError(of component: Component) -> String?
}

extension Family {
  /// The number of free parameters in the blocks of θ that are not held.
  package func parameterCount(components: Int, shape: CovarianceShape, held: HeldBlocks) -> Int {
    parameterCounts(components: components, shape: shape)
      .reduce(0) { held.contains($1.block) ? $0 : $0 + $1.count }
  }

  package var meansName: String { "means" }

  /// The dimension of the points that the density is of.
  package var dimension: Dimension { regularity.dimension }

  package func spanning(_ dimension: Dimension) -> (any Family)? {
    dimension == self.dimension ? self : nil
  }

  package func resized(_ component: Component, by change: VarianceChange) -> Component? { nil }

  package var fixedNumber: FixedNumber? { nil }
  package func fixing(_ number: Double) -> (any Family)? { nil }
  package func adopting(_ component: Component) -> any Family { self }

  /// The blocks of θ that the family has.
  package func blocks(components: Int, shape: CovarianceShape) -> HeldBlocks {
    parameterCounts(components: components, shape: shape).reduce([]) { $0.union($1.block) }
  }

  /// True if rules hold every block of θ.
  package func isHeld(by rules: Rules, components: Int) -> Bool {
    blocks(components: components, shape: rules.shape).isSubset(of: rules.held)
  }

  /// True if components have covariances, of which there is a shape to choose.
  package var hasShapes: Bool { shapes.count > 1 }

  /// The name, with the fixed number if there is one: `gaussian`, `student-t:4`.
  package var form: String { fixedNumber.map { "\(name):\($0.text)" } ?? name }

  package func moved(
    _ component: Component, by shift: Point, at place: Point
  ) -> Component {
    mapped(component, by: AxisScaling(centre: Point(-shift.x, -shift.y), scale: Point(1, 1)))
  }

  package func quadratic(_ component: Component, weight: Double) -> QuadraticLogJoint? { nil }

  package var usesSecondMoments: Bool { true }

  package var usesAuxiliaryWeights: Bool { false }

  package func auxiliaryWeights(
    of component: Component, _ tile: Tile, into output: UnsafeMutablePointer<Double>
  ) {
    output.update(repeating: 1, count: tile.count)
  }
}

/// The outcome of an M-step: the new θ and its events.
package struct Maximization: Sendable {
  package var mixture: Mixture
  package var events: [FitEvent]
}
