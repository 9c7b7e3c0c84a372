import RealModule

/// Outcomes with probabilities P, encoded with a code of lengths −ln Q made for Q.
///
/// Entropy, cross-entropy and divergence are each summed by their own route, so that
/// H(P,Q) = H(P) + KL(P‖Q) is a check and not an assignment. All in nats, 0·ln 0 = 0, and ∞ where
/// Q = 0 < P. Probabilities are given as logarithms, so that a Q of 10⁻⁴⁰⁰ is not 0. Cost: O(outcomes).
package struct CodeComparison: Hashable, Sendable {
  /// ln P and ln Q of the same outcomes in the same order.
  package let logP: [Double]
  package let logQ: [Double]

  /// Both should have the same count. The rest of a longer one is ignored.
  package init(logP: [Double], logQ: [Double]) {
    let count = min(logP.count, logQ.count)
    self.logP = Array(logP.prefix(count))
    self.logQ = Array(logQ.prefix(count))
  }

  package init(p: [Double], q: [Double]) {
    self.init(logP: p.map { Double.log($0) }, logQ: q.map { Double.log($0) })
  }

  /// H(P) = Σ P (−ln P): the mean length with the code made for P.
  package var entropy: Double { CodeComparison.entropy(logP: logP) }

  /// H(P,Q) = Σ P (−ln Q): the mean length with the code made for Q.
  package var crossEntropy: Double {
    sum { $1 == -.infinity ? .infinity : Double.exp($0) * (0 - $1) }
  }

  /// KL(P‖Q) = Σ P ln(P/Q): the excess length with the code made for Q.
  package var divergence: Double { sum(CodeComparison.cost) }

  /// P ln(P/Q) of each outcome, its part of the excess. A part may be negative, the sum may not.
  package var costs: [Double] {
    zip(logP, logQ).map(CodeComparison.cost)
  }

  /// The outcomes with Q = 0 < P.
  package var withoutCode: [Int] {
    logP.indices.filter { logP[$0] > -.infinity && logQ[$0] == -.infinity }
  }

  /// H(P) = Σ P (−ln P) of probabilities given as logarithms.
  package static func entropy(logP: [Double]) -> Double {
    var total = CompensatedSum()
    for logP in logP where logP > -.infinity { total.add(Double.exp(logP) * (0 - logP)) }
    return total.value
  }

  /// P ln(P/Q); ∞ where Q = 0 < P even if P itself underflows.
  static func cost(logP: Double, logQ: Double) -> Double {
    if logP == -.infinity { return 0 }
    return logQ == -.infinity ? .infinity : Double.exp(logP) * (logP - logQ)
  }

  private func sum(_ term: (_ logP: Double, _ logQ: Double) -> Double) -> Double {
    var total = CompensatedSum()
    for (logP, logQ) in zip(logP, logQ) where logP > -.infinity { total.add(term(logP, logQ)) }
    return total.value
  }
}
