import Stepping

/// The names of the quantities of the bound, with a star if they include log p(θ).
struct BoundNames {
  let hasPrior: Bool

  var logPosterior: String { hasPrior ? "log p*" : "log p" }
  var lowerBound: String { hasPrior ? "L*" : "L" }
  /// Q with log p(θ) under a prior, so that L* = Q* + H.
  var expectedLogJoint: String { hasPrior ? "Q*" : "Q" }
  /// The function of θ that an M-step climbs.
  var objective: String { hasPrior ? "L*" : "L(q,θ)" }
}

extension Session {
  /// The names in the present state.
  var boundNames: BoundNames { BoundNames(hasPrior: timeline.presentEntry.rules.prior != nil) }
}
