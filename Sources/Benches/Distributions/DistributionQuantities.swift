import Screens

extension DistributionBench: Quantities {
  /// Information is in the unit that is shown.
  package static let quantities: [Quantity<DistributionBench>] = [
    information("entropy p") { $0.entropyP },
    information("entropy q") { $0.entropyQ },
    information("cross-entropy") { $0.crossEntropy },
    information("KL(p||q)") { $0.divergence },
    information("KL(q||p)") { $0.reverse },
    Quantity("width") { bench, _ in bench.width },
    information("quantised entropy p") { $0.quantized?.entropy },
    information("quantised KL") { $0.quantized?.divergence },
    information("differential entropy p") { $0.isDiscrete ? nil : $0.entropyP },
    information("h") { $0.contentP },
    Quantity("p") { bench, _ in bench.readings.chosenP },
    Quantity("q") { bench, _ in bench.readings.chosenQ },
  ]

  private static func information(
    _ name: String, nats: @escaping @Sendable (DistributionReadings) -> Double?
  ) -> Quantity<DistributionBench> {
    Quantity(name) { bench, _ in nats(bench.readings).map(bench.shown) }
  }
}
