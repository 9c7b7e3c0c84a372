import RealModule

/// The probabilities of a density in bins of width Δ, bin i being iΔ ≤ x < (i+1)Δ.
///
/// The probabilities are exact integrals, P_i = ∫ over the bin (not p(x_i)Δ): they sum to 1, and since
/// halving Δ cuts each bin in two, the quantised KL can only rise towards ∫ p ln(p/q) (grouping loses
/// information). H_Δ = −Σ P_i ln P_i ≈ H[x] − ln Δ diverges; H_Δ + ln Δ → H[x] with an error of order Δ²
/// for a smooth density.
package struct Quantization: Hashable, Sendable {
  /// Δ > 0.
  package let width: Double
  /// The bins that hold all of p but 10⁻²⁰.
  package let bins: ClosedRange<Int>
  /// ln P_i of those bins.
  package let logP: [Double]

  /// The largest number of bins.
  package static let mostBins = 1 << 20

  /// - Throws: `DistributionError` if Δ is not positive, or so small that there would be more than `mostBins`
  ///   bins, or so small against the distance from 0 that bins have no exact numbers.
  /// - Complexity: O(width of p's bulk / Δ).
  package init(_ p: some ContinuousDistribution, width: Double) throws(DistributionError) {
    guard width > 0, width.isFinite else {
      throw DistributionError("a bin's width is a positive number, not \(width)")
    }
    let first = (p.bulk.lowerBound / width).rounded(.down)
    let last = (p.bulk.upperBound / width).rounded(.down)
    guard first.magnitude < 1e15, last.magnitude < 1e15, last - first < Double(Self.mostBins) else {
      throw DistributionError("bins of width \(width) are too narrow for this distribution")
    }
    self.width = width
    bins = Int(first)...Int(last)
    logP = bins.map { Quantization.logMass(of: p, bin: $0, width: width) }
  }

  /// ln ∫ p dx over bin i.
  package static func logMass(
    of p: some ContinuousDistribution, bin: Int, width: Double
  ) -> Double {
    p.logMass(from: Double(bin) * width, to: Double(bin + 1) * width)
  }

  /// H_Δ = −Σ P_i ln P_i, in nats.
  package var entropy: Double { CodeComparison.entropy(logP: logP) }

  /// The bins coded for another density: Σ P_i ln(P_i/Q_i), in which Δ cancels.
  package func comparison(with q: some ContinuousDistribution) -> CodeComparison {
    CodeComparison(
      logP: logP, logQ: bins.map { Quantization.logMass(of: q, bin: $0, width: width) })
  }

  /// The number of the bin that contains x.
  package static func bin(of x: Double, width: Double) -> Int {
    let number = (x / width).rounded(.down)
    return number.magnitude < 1e15 ? Int(number) : 0
  }
}
