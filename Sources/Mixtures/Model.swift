import CProcessor
import Plane

/// The fixed part of a run: the data and the family of the components.
package struct Model: Sendable {
  package let observations: Observations
  package let family: any Family
  /// The number of threads for long data. No result depends on it.
  package let threads: Int

  /// - Parameter threads: by default the number of processors that this process may use.
  package init(observations: Observations, family: any Family, threads: Int? = nil) {
    self.observations = observations
    self.family = family
    self.threads = max(1, threads ?? Int(processor_count()))
  }

  /// θ in the units of the data.
  package func data(_ mixture: Mixture) -> Mixture {
    mapped(mixture, by: observations.units.inverse)
  }

  /// θ given in the units of the data, in working units.
  package func working(_ mixture: Mixture) -> Mixture {
    mapped(mixture, by: observations.units)
  }

  /// θ in other axes.
  package func mapped(_ mixture: Mixture, by axes: AxisScaling) -> Mixture {
    Mixture(
      weights: mixture.weights, components: mixture.components.map { family.mapped($0, by: axes) })
  }
}

/// Two models are equal if their data and the forms of their families are.
extension Model: Equatable {
  package static func == (a: Model, b: Model) -> Bool {
    a.family.form == b.family.form && a.observations == b.observations
  }
}
