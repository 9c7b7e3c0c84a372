extension Observations: Equatable {
  package static func == (a: Observations, b: Observations) -> Bool {
    a.units == b.units && a.points == b.points
  }
}

/// Two models are equal if their data and the names of their families are; the threads change no result.
extension Model: Equatable {
  package static func == (a: Model, b: Model) -> Bool {
    a.family.name == b.family.name && a.observations == b.observations
  }
}

/// Two fits are equal if all they hold is; NaN equals NaN.
extension Fit: Equatable {
  package static func == (a: Fit, b: Fit) -> Bool {
    a.halfStep == b.halfStep && a.iteration == b.iteration && a.origin == b.origin
      && a.mixture == b.mixture && a.responsibilities == b.responsibilities
      && a.bound.isIdentical(to: b.bound) && a.moments == b.moments && a.events == b.events
      && a.model == b.model
  }
}

extension Bound {
  /// True if every number has the same bits.
  fileprivate func isIdentical(to other: Bound) -> Bool {
    bits == other.bits
  }

  private var bits: [UInt64] {
    [logLikelihood, expectedLogJoint, entropy, divergence, logPrior, magnitude].map(\.bitPattern)
  }
}

extension Fit {
  /// The largest change of L or log p in nats that is rounding.
  package var resolution: Double {
    let size = bound.objective.magnitude
    return size.isFinite ? Tolerance.change * (1 + size) : 0
  }
}
