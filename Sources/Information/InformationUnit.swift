import RealModule

/// The unit in which information is displayed. Everything is computed in nats.
package enum InformationUnit: String, Hashable, Sendable, CaseIterable {
  /// The base of the logarithm is e.
  case nats
  /// The base of the logarithm is 2: one bit is ln 2 nats.
  case bits

  /// A number of nats in this unit.
  package func of(nats x: Double) -> Double {
    switch self {
    case .nats: x
    case .bits: x / Double.log(2)
    }
  }
}

/// h = −ln p in nats, the information content of an outcome of probability p; ∞ at p = 0.
package func informationContent(_ probability: Double) -> Double {
  // −ln 1 is 0, not −0.
  probability == 1 ? 0 : -Double.log(probability)
}
