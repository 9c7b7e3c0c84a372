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
    if let words = certainty(lower: lower, objective: objective) { return words }
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

  /// The coins that came to p = 0 or p = 1; nil if none did.
  private func certainty(lower: String, objective: String) -> [String]? {
    let coins = events.compactMap { event -> (name: String, p: String)? in
      guard case .certain(let k) = event else { return nil }
      return ("\(k + 1)", mixture.components[k].heads > 0.5 ? "p = 1" : "p = 0")
    }
    guard let first = coins.first else { return nil }
    let isOne = coins.count == 1
    let who = isOne ? "coin \(first.name)" : "coins \(Words.list(coins.map(\.name)))"
    let has = isOne ? "has \(first.p)" : "have \(Words.list(coins.map(\.p)))"
    let rows = isOne ? "only rows of one side are its" : "each has only rows of one side"
    return [
      "M-step: \(who) \(has) up to rounding: \(rows). That is no collapse: \(lower) is \(objective).",
      "M-step: \(who) \(has) up to rounding: \(rows). \(lower) is \(objective).",
      "M-step: \(who) \(has) up to rounding. \(lower) is \(objective).",
      "M-step: \(who) \(has); \(lower) is \(objective).", "M-step: \(who) \(has).",
      isOne ? "M-step: \(first.p)." : "M-step: p is 0 or 1.",
    ]
  }
}
