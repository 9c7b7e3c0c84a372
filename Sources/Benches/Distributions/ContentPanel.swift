import Information
import Screens
import Terminals

/// View `information`: h = −log P of each outcome, with its mean, the entropy, as a level.
struct ContentPanel {
  let bench: DistributionBench
  let readings: DistributionReadings

  func draw(on surface: inout Surface, in rect: Rect) {
    switch bench.pair {
    case .discrete(let p, _):
      let mean = bench.text(readings.entropyP)
      let inner = drawFrame("outcome", mean: "H[p]", mean, on: &surface, in: rect)
      OutcomePlot(names: p.outcomes, chosen: bench.outcome).draw(
        [.p(p.probabilities.map { bench.shown(informationContent($0)) })],
        level: bench.shown(readings.entropyP), on: &surface, in: inner)
    case .continuous(let p, let q):
      let mean = readings.quantized.map { bench.text($0.entropy) } ?? "of too many bins"
      let inner = drawFrame("bin", mean: "H_Δ[p]", mean, on: &surface, in: rect)
      BinPlot(
        bench: bench, range: DistributionScale.range(p, q), densities: [p],
        level: readings.quantized.map { bench.shown($0.entropy) }
      ).draw(on: &surface, in: inner)
    }
  }

  private func drawFrame(
    _ outcome: String, mean name: String, _ mean: String, on surface: inout Surface, in rect: Rect
  ) -> Rect {
    let title = [Piece("h = −\(bench.logName) P", .p), Piece(" of each \(outcome)", .text)]
    return surface.panel(
      [title + [Piece("; mean \(name) = \(mean) \(bench.unit.rawValue)", .quiet)], title],
      note: [Piece("dotted: the mean, \(mean)", .quiet)], in: rect)
  }
}
