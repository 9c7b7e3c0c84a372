import Information

import RealModule

/// The numbers of a distribution bench, in nats.
public struct DistributionReadings: Hashable, Sendable {
  let isDiscrete: Bool
  /// H[p] and H[q]: of densities the differential entropies.
  public let entropyP: Double
  public let entropyQ: Double
  public let crossEntropy: Double
  /// KL(p‖q).
  public let divergence: Double
  /// KL(q‖p).
  public let reverse: Double
  /// H_Δ of p, the same told with q's code, and KL of the bins; nil for discrete distributions and for
  /// more bins than are summed.
  public let quantized: Quantized?
  /// The chosen outcome: probability of a discrete one, density at the middle of a bin.
  public let chosenP: Double
  public let chosenQ: Double
  /// −ln P and −ln Q of the chosen outcome; of densities those of the chosen bin.
  public let contentP: Double
  public let contentQ: Double

  public struct Quantized: Hashable, Sendable {
    public let entropy: Double
    public let crossEntropy: Double
    public let divergence: Double
  }

  init(_ bench: DistributionBench) {
    isDiscrete = bench.pair.isDiscrete
    switch bench.pair {
    case .discrete(let p, let q):
      let codes = CodeComparison(p: p.probabilities, q: q.probabilities)
      (entropyP, entropyQ) = (p.entropy, q.entropy)
      (crossEntropy, divergence) = (codes.crossEntropy, max(0, codes.divergence))
      reverse = max(
        0, CodeComparison(p: q.probabilities, q: p.probabilities).divergence)
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
      contentP = 0 - Quantization.logMass(of: p, bin: bench.bin, width: bench.width)
      contentQ = 0 - Quantization.logMass(of: q, bin: bench.bin, width: bench.width)
    }
  }

  /// What cutting into bins makes of two densities; nil where there are too many bins.
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

  /// A quantity of information by the name that lessons use.
  func nats(_ name: String) -> Double? {
    switch name {
    case "entropy p": entropyP
    case "entropy q": entropyQ
    case "cross-entropy": crossEntropy
    case "KL(p||q)": divergence
    case "KL(q||p)": reverse
    case "quantised entropy p": quantized?.entropy
    case "quantised KL": quantized?.divergence
    case "differential entropy p": isDiscrete ? nil : entropyP
    case "h": contentP
    default: nil
    }
  }
}
