import Information
import RealModule

/// The numbers of a distribution bench, in nats.
package struct DistributionReadings: Hashable, Sendable {
  let isDiscrete: Bool
  /// H[p] and H[q]: of densities the differential entropies.
  package let entropyP: Double
  package let entropyQ: Double
  package let crossEntropy: Double
  /// KL(p‖q).
  package let divergence: Double
  /// KL(q‖p).
  package let reverse: Double
  /// The numbers of the bins; nil for discrete distributions and for more bins than are summed.
  package let quantized: Quantized?
  /// The probability of a chosen discrete outcome, or the density at the middle of the chosen bin.
  package let chosenP: Double
  package let chosenQ: Double
  /// −log P and −log Q of the chosen outcome or bin.
  package let contentP: Double
  package let contentQ: Double

  /// H_Δ of p, the mean length of q's code for the bins, and their KL.
  package struct Quantized: Hashable, Sendable {
    package let entropy: Double
    package let crossEntropy: Double
    package let divergence: Double
  }

  init(_ bench: DistributionBench) {
    isDiscrete = bench.pair.isDiscrete
    switch bench.pair {
    case .discrete(let p, let q):
      let codes = CodeComparison(p: p.probabilities, q: q.probabilities)
      (entropyP, entropyQ) = (p.entropy, q.entropy)
      (crossEntropy, divergence) = (codes.crossEntropy, max(0, codes.divergence))
      reverse = max(0, CodeComparison(p: q.probabilities, q: p.probabilities).divergence)
      quantized = nil
      (chosenP, chosenQ) = (p.probabilities[bench.outcome], q.probabilities[bench.outcome])
      (contentP, contentQ) = (informationContent(chosenP), informationContent(chosenQ))
    case .continuous(let p, let q):
      let codes = ContinuousComparison(p: p, q: q)
      (entropyP, entropyQ) = (p.differentialEntropy, q.differentialEntropy)
      (crossEntropy, divergence) = (codes.crossEntropy, codes.divergence)
      reverse = ContinuousComparison(p: q, q: p).divergence
      quantized = DistributionReadings.quantized(p, q, width: bench.width)
      let middle = (Double(bench.bin) + 0.5) * bench.width
      (chosenP, chosenQ) = (Double.exp(p.logDensity(middle)), Double.exp(q.logDensity(middle)))
      contentP = bench.content(of: p, bin: bench.bin)
      contentQ = bench.content(of: q, bin: bench.bin)
    }
  }

  /// The codes of the bins if there are any, else of p and q themselves.
  var codes: Quantized {
    quantized ?? Quantized(entropy: entropyP, crossEntropy: crossEntropy, divergence: divergence)
  }

  /// The entropy of one side in the view: of densities in bins that of the bins, nil if there are too many.
  static func entropy(of side: DistributionPair.Side, in bench: DistributionBench) -> Double? {
    switch bench.pair {
    case .discrete(let p, let q): (side == .p ? p : q).entropy
    case .continuous(let p, let q) where bench.isOfBins:
      side == .p
        ? quantized(p, p, width: bench.width)?.entropy
        : quantized(q, q, width: bench.width)?.entropy
    case .continuous(let p, let q): (side == .p ? p : q).differentialEntropy
    }
  }

  /// Returns the numbers of two densities cut into bins; nil if there are too many bins.
  static func quantized(
    _ p: some ContinuousDistribution, _ q: some ContinuousDistribution, width: Double
  ) -> Quantized? {
    let bulk = p.bulk.upperBound - p.bulk.lowerBound
    guard bulk / width < DistributionBench.mostBins,
      let codes = try? Quantization(p, width: width).comparison(with: q)
    else { return nil }
    return Quantized(
      entropy: codes.entropy, crossEntropy: codes.crossEntropy, divergence: max(0, codes.divergence)
    )
  }
}
