import Mixtures
import Screens

extension Fit {
  /// The gravest event of an M-step, with its cures; nil if there was none.
  /// - Parameter objective: L in its units.
  func trouble(names: BoundNames, objective: String) -> [String]? {
    for case .collapsed(let k, let points) in events {
      return CollapseWords(component: k, points: points, in: self).forms
    }
    for case .emptyComponent(let k) in events {
      // Fewer components help only if there are two or more.
      let hasFewer = mixture.count > 1
      let words = hasFewer ? "Cures: s new seed, < fewer components" : "Cure: s new seed"
      let keys = hasFewer ? "s, <" : "s"
      return [
        "M-step: component \(k + 1) is empty: it stays where it is. \(words).",
        "M-step: component \(k + 1) is empty and stays. \(words).",
        "M-step: component \(k + 1) is empty and stays. \(hasFewer ? "Cures" : "Cure"): \(keys).",
        "M-step: component \(k + 1) is empty; \(keys).",
      ]
    }
    let lower = names.lowerBound
    for case .certain(let k) in events {
      let isHeads = mixture.components[k].heads == 1
      let (p, other) = (isHeads ? "p = 1" : "p = 0", isHeads ? "tails" : "heads")
      return [
        "M-step: coin \(k + 1) has \(p) now: no row with \(other) can be its."
          + " That is no collapse: \(lower) is \(objective).",
        "M-step: coin \(k + 1) has \(p): no row with \(other) can be its. \(lower) is \(objective).",
        "M-step: coin \(k + 1) has \(p); \(lower) is \(objective).",
        "M-step: coin \(k + 1) has \(p).",
      ]
    }
    guard events.contains(.projected) else { return nil }
    let covariances = model.family.dimension.covariances
    return [
      "M-step: the \(covariances) took the chosen shape, which may lower \(lower) once."
        + " Now \(lower) is \(objective).",
      "M-step: \(covariances) took the chosen shape, \(lower) may fall once: \(objective).",
      "M-step: \(covariances) took the shape; \(lower) is \(objective).",
      "M-step: the shape was taken.",
    ]
  }
}
