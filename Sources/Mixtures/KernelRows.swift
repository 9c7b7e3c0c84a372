import Plane

/// The components of one θ, or of what q remembers, as the kernels read them; components of weight 0 are
/// left out.
struct KernelRows {
  private let numbers: [Double]
  /// The component of the mixture for each row.
  let active: [Int]
  let isFar: Bool
  /// The origin of the moments of each component of the mixture.
  let origins: [Point]

  /// The rows of θ.
  ///
  /// Nil if the family has no quadratic log joints or one of them is too large to be squared.
  init?(_ mixture: Mixture, model: Model) {
    self.init(mixture, model: model) {
      model.family.quadratic(mixture.components[$0], weight: mixture.weights[$0])
    }
  }

  /// The parameters at which q is the posterior; nil for a q of another kind.
  init?(_ q: Responsibilities, model: Model) {
    guard q.partition == nil, q.sources.count == 1 else { return nil }
    let mixture = q.sources[0].mixture
    switch q.sources[0].rule {
    case .posterior: self.init(mixture, model: model)
    case .weights:
      guard KernelRows(mixture, model: model) != nil else { return nil }
      self.init(mixture, model: model) { QuadraticLogJoint(flat: mixture.weights[$0]) }
    case .tempered(let β):
      self.init(mixture, model: model) {
        model.family.quadratic(mixture.components[$0], weight: mixture.weights[$0])?.tempered(β)
      }
    case .hard, .sampled, .random: return nil
    }
  }

  private init?(_ mixture: Mixture, model: Model, _ form: (Int) -> QuadraticLogJoint?) {
    let active = mixture.weights.indices.filter { mixture.weights[$0] > 0 }
    var forms: [QuadraticLogJoint] = []
    for k in active {
      guard let form = form(k), form.isUsable else { return nil }
      forms.append(form)
    }
    guard !active.isEmpty else { return nil }
    let isFar = forms.contains(where: \.isFar)
    let origins = mixture.components.map { isFar ? model.family.centre(of: $0) : .zero }
    self.init(forms: forms, active: active, isFar: isFar, origins: origins)
  }

  private init(forms: [QuadraticLogJoint], active: [Int], isFar: Bool, origins: [Point]) {
    numbers = zip(forms, active).flatMap { $0.row(far: isFar, origin: origins[$1]) }
    (self.active, self.isFar, self.origins) = (active, isFar, origins)
    self.forms = forms
  }

  private let forms: [QuadraticLogJoint]

  /// Calls `body` with `numbersPerComponent` numbers for each active component.
  func withNumbers<R>(_ body: (UnsafePointer<Double>) -> R) -> R { body(numbers) }

  /// The same with moments about other points.
  func about(_ origins: [Point]) -> KernelRows {
    KernelRows(forms: forms, active: active, isFar: true, origins: origins)
  }
}
