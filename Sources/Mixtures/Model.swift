/// What stays fixed during a run: the data, the family of the components and their number.
public struct Model: Sendable {
  public let observations: Observations
  public let family: any Family

  public init(observations: Observations, family: any Family) {
    self.observations = observations
    self.family = family
  }

  /// θ in the units of the data.
  public func data(_ mixture: Mixture) -> Mixture {
    Mixture(
      weights: mixture.weights,
      components: mixture.components.map { family.data($0, units: observations.units) })
  }

  /// θ given in the units of the data, as the engine wants it.
  public func working(_ mixture: Mixture) -> Mixture {
    Mixture(
      weights: mixture.weights,
      components: mixture.components.map { family.working($0, units: observations.units) })
  }
}
