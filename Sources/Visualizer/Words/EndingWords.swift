import Mixtures
import Stepping

extension Ending {
  /// The words at the end of a run, from long to short.
  func words(_ fit: Fit, _ rules: Rules) -> [String] {
    switch self {
    case .converged:
      guard let (one, other) = fit.twins else {
        let objective = rules.objectiveName
        return [
          "Converged: a whole iteration gains next to nothing in \(objective).",
          "Converged: an iteration gains next to nothing in \(objective).",
          "Converged: \(objective) gains next to nothing.", "Converged.",
        ]
      }
      let pair = "\(one + 1) and \(other + 1)"
      guard rules.expectation == .soft else {
        return [
          "Converged, and components \(pair) have become one and the same.",
          "Converged; components \(pair) are the same.", "\(pair) are the same.",
        ]
      }
      return [
        "Converged, but components \(pair) are one and the same: a saddle, no top; x moves one.",
        "Converged, but \(pair) are the same: a saddle, no top; x moves one.",
        "Converged, but \(pair) are the same: a saddle.",
        "\(pair) are the same: a saddle; x moves one.", "\(pair) the same: a saddle.",
      ]
    case .patience:
      return [
        "Stopped after \(fit.iteration) iterations, though each still gains.",
        "Stopped after \(fit.iteration), still gains.", "Stopped, still gains.",
      ]
    case .unsettled:
      return [
        "Stopped after \(fit.iteration) iterations: a q that is drawn never settles.",
        "A drawn q never settles.",
      ]
    }
  }
}

extension Fit {
  /// The first two components that differ in nothing but their weight; nil if there are none.
  fileprivate var twins: (Int, Int)? {
    for one in 0..<mixture.count {
      for other in mixture.components.indices.dropFirst(one + 1)
      where StoppingRule.distance(
        mixture.components[one], mixture.components[other], in: model) < Tolerance.twins
      {
        return (one, other)
      }
    }
    return nil
  }
}
