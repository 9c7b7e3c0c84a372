import MixtureKernels
import Plane

/// The components of one θ, or of the parameters that q remembers, as the kernels read them. Components of
/// weight 0 are left out.
struct KernelRows {
  /// Eight numbers for each row.
  let numbers: [Double]
  /// The component of the mixture for each row.
  let active: [Int]
  let isFar: Bool
  /// The origin of the moments of each component of the mixture.
  let origins: [Point]
  private let forms: [QuadraticLogJoint]

  /// The rows at which q is the posterior, by default at θ itself.
  ///
  /// Nil if the family has no quadratic log joints, if one of them is too large to be squared, or if q is
  /// not a posterior.
  init?(_ mixture: Mixture, rule: Responsibilities.Rule = .posterior, model: Model) {
    let active = mixture.weights.indices.filter { mixture.weights[$0] > 0 }
    let forms = active.compactMap { k in
      model.family.quadratic(mixture.components[k], weight: mixture.weights[k])
        .flatMap { rule.form(of: $0, weight: mixture.weights[k]) }
    }
    guard !active.isEmpty, forms.count == active.count, forms.allSatisfy(\.isUsable) else {
      return nil
    }
    let isFar = forms.contains(where: \.isFar)
    let origins = mixture.components.map { isFar ? model.family.centre(of: $0) : .zero }
    self.init(forms: forms, active: active, isFar: isFar, origins: origins)
  }

  /// The parameters at which q is the posterior; nil for a q of another kind.
  init?(_ q: Responsibilities, model: Model) {
    guard q.partition == nil, q.sources.count == 1 else { return nil }
    self.init(q.sources[0].mixture, rule: q.sources[0].rule, model: model)
  }

  private init(forms: [QuadraticLogJoint], active: [Int], isFar: Bool, origins: [Point]) {
    numbers = zip(forms, active).flatMap { $0.row(far: isFar, origin: origins[$1]) }
    (self.active, self.isFar, self.origins, self.forms) = (active, isFar, origins, forms)
  }

  /// The same rows with moments about other points.
  func about(_ origins: [Point]) -> KernelRows {
    KernelRows(forms: forms, active: active, isFar: true, origins: origins)
  }

  /// The sums of the kernels as moments, one for each component of the mixture.
  func moments(_ sums: [Double]) -> [Moments] {
    var moments = origins.map { Moments(origin: $0) }
    for (row, k) in active.enumerated() {
      let at = momentSlot + 6 * row
      moments[k] = Moments(
        origin: origins[k], weight: sums[at], first: Point(sums[at + 1], sums[at + 2]),
        second: SymmetricMatrix(xx: sums[at + 3], xy: sums[at + 4], yy: sums[at + 5]))
    }
    return moments
  }
}
