import Plane

/// The shape of the covariances of a mixture; the only place that knows the shapes.
///
/// The letters are those of mclust (Scrucca et al. 2016).
package enum CovarianceShape: String, Hashable, Sendable, CaseIterable {
  /// Any covariance, each component its own (VVV).
  case full
  /// Axes parallel to those of the data (VVI).
  case diagonal
  /// Circles (VII).
  case spherical
  /// Any covariance, one for all (EEE).
  case tied
  /// Axes parallel to those of the data, one for all (EEI).
  case tiedDiagonal = "tied-diagonal"
  /// One circle for all (EII); held and small, EM becomes k-means.
  case tiedSpherical = "tied-spherical"

  /// True if all components share one covariance.
  package var isTied: Bool { rule.tied }

  enum Restriction { case none, axes, circle }

  /// The restriction on each covariance.
  var restriction: Restriction { rule.restriction }

  /// The look of the covariances in one sentence.
  package func description(in dimension: Dimension) -> String {
    switch dimension {
    case .one: isTied ? "one variance for all" : "a variance of its own for each component"
    case .two: rule.description
    }
  }

  /// The restriction of each covariance, true if all share one, and both in words.
  private var rule: (restriction: Restriction, tied: Bool, description: String) {
    switch self {
    case .full: (.none, false, "any ellipse, each component its own")
    case .diagonal: (.axes, false, "ellipses parallel to the axes")
    case .spherical: (.circle, false, "circles, each its own size")
    case .tied: (.none, true, "one ellipse for all")
    case .tiedDiagonal: (.axes, true, "one for all, parallel to the axes")
    case .tiedSpherical: (.circle, true, "one circle for all; held and small it is k-means")
    }
  }

  /// The maximum likelihood covariances under this shape.
  ///
  ///     free:  Σₖ = restrict(Wₖ / N_k)        tied:  Σ = restrict(Σₖ Wₖ / N)
  ///
  /// restrict keeps the whole matrix, its diagonal, or half its trace in data units on the diagonal.
  /// - Parameters:
  ///   - scatters: Wₖ = Σₙ q_nk (xₙ−μₖ)(xₙ−μₖ)ᵀ in working units.
  ///   - weights: N_k = Σₙ q_nk, positive.
  ///   - aspect: `AxisScaling.aspect`; a circle in data units is an ellipse in working units.
  /// - Returns: one matrix for each scatter.
  func covariances(scatters: [SymmetricMatrix], weights: [Double], aspect: Double)
    -> [SymmetricMatrix]
  {
    let (restriction, tied, _) = rule
    if tied {
      let pooled = scatters.reduce(.zero, +) / weights.reduce(0, +)
      return Array(repeating: restrict(pooled, to: restriction, aspect), count: scatters.count)
    }
    return zip(scatters, weights).map { restrict($0 / $1, to: restriction, aspect) }
  }

  /// The covariances of this shape nearest to `covariances`, components weighted alike.
  func projected(_ covariances: [SymmetricMatrix], aspect: Double) -> [SymmetricMatrix] {
    self.covariances(
      scatters: covariances, weights: Array(repeating: 1, count: covariances.count), aspect: aspect)
  }

  /// True if the covariances have this shape already, to rounding.
  func holds(_ covariances: [SymmetricMatrix], aspect: Double) -> Bool {
    zip(covariances, projected(covariances, aspect: aspect)).allSatisfy { given, shaped in
      let tolerance = Tolerance.shape
      return (given.xx - shaped.xx).magnitude <= tolerance * shaped.xx
        && (given.yy - shaped.yy).magnitude <= tolerance * shaped.yy
        && (given.xy - shaped.xy).magnitude
          <= tolerance * (shaped.xx * shaped.yy).squareRoot()
    }
  }

  /// The shapes that differ: in one dimension a variance for each component, or one for all.
  static func allCases(in dimension: Dimension) -> [CovarianceShape] {
    switch dimension {
    case .one: [.full, .tied]
    case .two: allCases
    }
  }

  /// The shape of a dimension that shares as much between the components.
  package func nearest(in dimension: Dimension) -> CovarianceShape {
    CovarianceShape.allCases(in: dimension).contains(self) ? self : isTied ? .tied : .full
  }

  /// The free numbers in the covariances of K components.
  package func parameterCount(components: Int, dimension: Dimension) -> Int {
    let (restriction, tied, _) = rule
    let each =
      switch (dimension, restriction) {
      case (.one, _), (.two, .circle): 1
      case (.two, .axes): 2
      case (.two, .none): 3
      }
    return each * (tied ? 1 : components)
  }

  private func restrict(
    _ a: SymmetricMatrix, to restriction: Restriction, _ aspect: Double
  ) -> SymmetricMatrix {
    switch restriction {
    case .none: return a
    case .axes: return .diagonal(a.xx, a.yy)
    case .circle:
      let variance = (a.xx + aspect * aspect * a.yy) / 2
      return .diagonal(variance, variance / (aspect * aspect))
    }
  }
}
