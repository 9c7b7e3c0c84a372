import Screens

extension JensenBench: Quantities {
  /// `log sum` is ln Σ, `chord` is Σ q ln w; `q` and `posterior` are of component 1.
  package static let quantities: [Quantity<JensenBench>] = [
    Quantity("log sum") { bench, _ in bench.bound.logSum },
    Quantity("chord") { bench, _ in bench.bound.chord },
    Quantity("gap") { bench, _ in bench.bound.gap },
    Quantity("q") { bench, _ in bench.q },
    Quantity("posterior") { bench, _ in bench.bound.posterior[0] },
  ]
}
