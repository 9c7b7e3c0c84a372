import Mixtures
import Plane

extension HalfStepDraws {
  /// θ by a method, or any θ that a file may hold.
  mutating func start(_ kind: HalfSteps.Kind, model: Model, components: Int, rules: Rules)
    -> Mixture
  {
    let method = pick(StartMethod.allCases) ?? .kMeansPlusPlus
    var θ = method.mixture(
      components: components, model: model, seed: UInt64(index(below: 1000)), rules: rules)
    guard chance(0.4) else { return θ }
    let reach = kind == .hostile ? 4.0 : 1
    for k in θ.components.indices {
      let axes = AxisScaling(
        centre: power(-1, reach / 2) * Point(normal(), normal()),
        scale: Point(power(-1, reach), power(-1, reach)))
      let other = model.family.mapped(θ.components[k], by: axes)
      if model.family.validationError(of: other) == nil { θ.components[k] = other }
    }
    var weights = θ.weights.map { _ in chance(0.1) ? 0 : power(-reach * reach, 0) }
    if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
    let sum = weights.reduce(0, +) * (1 + 1e-9 * (uniform() - 0.5))
    θ.weights = weights.map { $0 / sum }
    return θ
  }
}
