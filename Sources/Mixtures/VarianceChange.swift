import Plane

/// Another size of all components, by hand.
package enum VarianceChange: Hashable, Sendable {
  /// One variance in every direction, in squared units of the data.
  case set(Double)
  /// Every variance and covariance times a factor.
  case scale(Double)

  /// The variance of a number that is one now.
  func applied(to variance: Double) -> Double {
    switch self {
    case .set(let value): value
    case .scale(let factor): factor * variance
    }
  }

  /// The covariance instead of one.
  func applied(to covariance: SymmetricMatrix) -> SymmetricMatrix {
    switch self {
    case .set(let value): .diagonal(value, value)
    case .scale(let factor): factor * covariance
    }
  }
}

extension Model {
  /// The same places with other variances, in data units. Nil if the family has no variance, or if a component
  /// would be more than 10⁶ times narrower or wider than the data: then only rounding is left.
  package func resizing(_ mixture: Mixture, by change: VarianceChange) -> Mixture? {
    var next = mixture
    for (k, component) in mixture.components.enumerated() {
      guard let resized = family.resized(component, by: change) else { return nil }
      next.components[k] = resized
    }
    let isUsual = working(next).components.allSatisfy {
      family.validationError(of: $0) == nil
        && (1e-6...1e6).contains(family.condition(of: $0, in: observations))
    }
    return isUsual ? next : nil
  }
}
