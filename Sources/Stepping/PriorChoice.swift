import Mixtures
import Plane

/// The choice of a prior. Its default numbers depend on the data and on K, so a run makes the prior.
package enum PriorChoice: Hashable, Sendable {
  case none
  case usual
  /// The numbers of a file; those left out take their defaults.
  case given(PriorFields, name: String)

  /// The name on the command line.
  package var name: String {
    switch self {
    case .none: "none"
    case .usual: "default"
    case .given(_, let name): name
    }
  }

  /// The prior of a run.
  /// - Throws: a usage error if the numbers make no prior, or if the family cannot use one of them.
  func prior(for model: Model, components: Int) throws(RunError) -> Prior? {
    let usual = Prior(default: model, components: components)
    switch self {
    case .none: return nil
    case .usual: return usual
    case .given(let fields, let name):
      if let unusable = fields.unusable(by: model.family.format) {
        throw RunError(
          .usage,
          "\(name): the family \(model.family.name) has no use for '\(unusable)'; leave it out")
      }
      let prior = fields.over(usual)
      if let problem = prior.validationError {
        throw RunError(.usage, "\(name): \(problem)")
      }
      return prior
    }
  }
}

/// The numbers of a prior file: α, m₀, κ₀, ν₀, S₀, each of them optional.
package struct PriorFields: Hashable, Sendable {
  package var concentration: Double?
  package var mean: Point?
  package var meanStrength: Double?
  package var degreesOfFreedom: Double?
  package var scale: SymmetricMatrix?

  package init() {}

  func over(_ usual: Prior) -> Prior {
    Prior(
      concentration: concentration ?? usual.concentration, mean: mean ?? usual.mean,
      meanStrength: meanStrength ?? usual.meanStrength,
      degreesOfFreedom: degreesOfFreedom ?? usual.degreesOfFreedom, scale: scale ?? usual.scale)
  }

  /// The first member given that a family does not use; nil if there is none.
  fileprivate func unusable(by format: FamilyFormat) -> String? {
    let given: [(String, Bool)] = [
      ("mean", mean != nil), ("meanStrength", meanStrength != nil),
      ("degreesOfFreedom", degreesOfFreedom != nil), ("scale", scale != nil),
    ]
    return given.first { $0.1 && !format.priorMembers.contains($0.0) }?.0
  }
}
