import Information
import RealModule
import Screens

extension DistributionCaption {
  /// The main fact of the view, in plain English.
  var view: Caption {
    let (unit, log) = (bench.unit.rawValue, bench.logName)
    let codes = readings.codes
    let (own, other) = (bench.text(codes.entropy), bench.text(codes.crossEntropy))
    let forward = bench.text(readings.divergence)
    let backward = bench.text(readings.reverse)
    switch bench.view {
    case .information:
      let name = bench.entropyName(of: .p)
      return Caption(
        "An outcome tells h = −\(log) P. The mean of h is the entropy, \(name) = \(own) \(unit).",
        short: "The mean of h is the entropy, \(name) = \(own) \(unit)")
    case .codes:
      let excess = bench.text(codes.divergence)
      return Caption(
        "Coding p with q's code costs \(excess) \(unit) more per message on average.",
        short: "q's code: \(other) \(unit) instead of \(own)")
    case .quantise:
      guard readings.quantized != nil else {
        return Caption("Discrete outcomes need no bins. The key d makes p a density.")
      }
      let rest = bench.text(codes.entropy + Double.log(bench.width))
      return Caption(
        "H_Δ[p] = \(own) \(unit), and H_Δ[p] + \(log) Δ = \(rest) is near"
          + " H[p] = \(bench.text(readings.entropyP)).",
        short: "H_Δ[p] \(own), H_Δ[p] + \(log) Δ \(rest) \(unit)")
    case .where:
      return Caption(
        "The areas sum to KL(p‖q) = \(forward) and KL(q‖p) = \(backward) \(unit).",
        short: "KL(p‖q) \(forward), KL(q‖p) \(backward) \(unit)")
    }
  }
}
