import RealModule

// Slots: p 1−p.
extension Component {
  /// A coin with a probability of heads from 0 to 1.
  package init(heads p: Double) {
    self.init([p, 1 - p, 0, 0, 0, 0, 0, 0])
  }

  /// The coin with the highest likelihood for some heads and tails; nil if there are neither.
  ///
  /// Heads, however few, keep a probability: if it were rounded to 0, their log joint, and so L, would be −∞.
  init?(heads: Double, tails: Double) {
    let tosses = heads + tails
    guard tosses > 0 else { return nil }
    func share(_ part: Double) -> Double {
      part > 0 ? max(part / tosses, .leastNonzeroMagnitude) : 0
    }
    self.init([share(heads), share(tails), 0, 0, 0, 0, 0, 0])
  }

  /// The coin of log p/(1 − p).
  init(logit: Double) {
    self.init([1 / (1 + Double.exp(-logit)), 1 / (1 + Double.exp(logit)), 0, 0, 0, 0, 0, 0])
  }

  /// p, the probability of heads.
  package var heads: Double { self[0] }

  /// 1 − p, which keeps its digits if p is near 1.
  package var tails: Double { self[1] }

  /// True if p is 0 or 1, up to rounding.
  package var isCertain: Bool { heads == 1 || tails == 1 }

  /// log p/(1 − p), between the logarithms of the smallest double and of its inverse.
  var logit: Double {
    min(max(Double.log(heads) - Double.log(tails), -Component.largestLogit), Component.largestLogit)
  }

  private static let largestLogit = -Double.log(.leastNonzeroMagnitude)
}
