import CProcessor
import Plane

/// What stays fixed during a run: the data, the family of the components and their number.
public struct Model: Sendable {
  public let observations: Observations
  public let family: any Family
  /// On how many threads long data may be measured; the results do not depend on it.
  public let threads: Int

  /// - Parameter threads: all processors that this process may use, unless told.
  public init(observations: Observations, family: any Family, threads: Int? = nil) {
    self.observations = observations
    self.family = family
    self.threads = max(1, threads ?? Int(processor_count()))
  }

  /// The same model, whose passes leave the other processors alone.
  var onOneThread: Model { Model(observations: observations, family: family, threads: 1) }

  /// θ in the units of the data.
  public func data(_ mixture: Mixture) -> Mixture {
    mapped(mixture, by: observations.units.axes.inverse)
  }

  /// θ given in the units of the data, in working units.
  public func working(_ mixture: Mixture) -> Mixture {
    mapped(mixture, by: observations.units.axes)
  }

  /// θ in other axes.
  public func mapped(_ mixture: Mixture, by axes: AxisScaling) -> Mixture {
    Mixture(
      weights: mixture.weights, components: mixture.components.map { family.mapped($0, by: axes) })
  }
}
