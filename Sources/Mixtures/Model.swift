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
    let units = observations.units
    let inverse = Point(1 / units.scale.x, 1 / units.scale.y)
    let centre = Point(-units.centre.x / units.scale.x, -units.centre.y / units.scale.y)
    return mapped(mixture, shift: centre, scale: inverse)
  }

  /// θ given in the units of the data, as the engine wants it.
  public func working(_ mixture: Mixture) -> Mixture {
    mapped(mixture, shift: observations.units.centre, scale: observations.units.scale)
  }

  private func mapped(_ mixture: Mixture, shift: Point, scale: Point) -> Mixture {
    Mixture(
      weights: mixture.weights,
      components: mixture.components.map { family.mapped($0, shift: shift, scale: scale) })
  }
}
