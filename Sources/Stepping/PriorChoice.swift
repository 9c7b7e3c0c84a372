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
      if let problem = prior.validationError(in: model.family.dimension) {
        throw RunError(.usage, "\(name): \(problem)")
      }
      return prior
    }
  }
}

extension PriorChoice {
  /// The choice with its numbers changed; without a file there are none to change.
  func changing(_ change: (inout PriorFields) -> Void) -> PriorChoice {
    guard case .given(var fields, let name) = self else { return self }
    change(&fields)
    return .given(fields, name: name)
  }

  /// The names of the numbers that another choice has and this one lacks, if both are from a file.
  func members(lostFrom other: PriorChoice) -> [String] {
    guard case .given(let fields, _) = self, case .given(let others, _) = other else { return [] }
    return zip(fields.members, others.members).filter { !$0.isGiven && $1.isGiven }.map {
      $0.0.name
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

  /// The numbers by their names in files.
  fileprivate var members: [(name: String, isGiven: Bool)] {
    [
      ("concentration", concentration != nil), ("mean", mean != nil),
      ("meanStrength", meanStrength != nil), ("degreesOfFreedom", degreesOfFreedom != nil),
      ("scale", scale != nil),
    ]
  }

  /// The first member given that a family does not use; nil if there is none.
  fileprivate func unusable(by format: FamilyFormat) -> String? {
    members.first { $0.isGiven && !format.priorMembers.contains($0.name) }?.name
  }

  /// Leaves out the numbers that a family does not use.
  mutating func keep(usableBy format: FamilyFormat) {
    func isUsed(_ name: String) -> Bool { format.priorMembers.contains(name) }
    mean = isUsed("mean") ? mean : nil
    meanStrength = isUsed("meanStrength") ? meanStrength : nil
    degreesOfFreedom = isUsed("degreesOfFreedom") ? degreesOfFreedom : nil
    scale = isUsed("scale") ? scale : nil
  }

  /// Swaps the axes.
  mutating func swapAxes() {
    mean = mean.map { Point($0.y, $0.x) }
    scale = scale.map { SymmetricMatrix(xx: $0.yy, xy: $0.xy, yy: $0.xx) }
  }

  /// Leaves out the numbers that are in the units of the axes.
  mutating func forgetAxes() { (mean, scale) = (nil, nil) }
}
