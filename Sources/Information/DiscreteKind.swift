/// The discrete distributions that are shipped.
package enum DiscreteKind: String, Hashable, Sendable, CaseIterable {
  case coin
  case die
  /// Half of its throws show a six.
  case loadedDie = "loaded-die"
  /// Eight letters of which one is as common as all others: 2 bits (Cover & Thomas 2006, section 2.1;
  /// PRML section 1.6).
  case alphabet
  /// The same letters, all equally common: 3 bits.
  case evenAlphabet = "even-alphabet"

  package var outcomes: [String] {
    switch self {
    case .coin: ["heads", "tails"]
    case .die, .loadedDie: (1...6).map { "\($0)" }
    case .alphabet, .evenAlphabet: ["a", "b", "c", "d", "e", "f", "g", "h"]
    }
  }

  var probabilities: [Double] {
    switch self {
    case .coin: [0.5, 0.5]
    case .die: Array(repeating: 1.0 / 6, count: 6)
    case .loadedDie: [0.1, 0.1, 0.1, 0.1, 0.1, 0.5]
    case .alphabet:
      [1.0 / 2, 1.0 / 4, 1.0 / 8, 1.0 / 16, 1.0 / 64, 1.0 / 64, 1.0 / 64, 1.0 / 64]
    case .evenAlphabet: Array(repeating: 1.0 / 8, count: 8)
    }
  }

  /// The kind with the same outcomes, all equally likely.
  package var even: DiscreteKind {
    switch self {
    case .coin: .coin
    case .die, .loadedDie: .die
    case .alphabet, .evenAlphabet: .evenAlphabet
    }
  }
}
