import Information
import Terminals

/// View `information`: h = −ln P of each outcome, with its mean, the entropy, as a level.
struct ContentPanel {
  let bench: DistributionBench
  let readings: DistributionReadings

  func draw(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    let unit = bench.unit
    func shown(_ nats: Double) -> Double { unit.of(nats: nats) }
    switch bench.pair {
    case .discrete(let p, _):
      let mean = BenchNumber.text(shown(readings.entropyP))
      let title: BenchCanvas.Words = [("h = −\(bench.logName) P", .p), (" of each outcome", .text)]
      let inner = canvas.panel(
        [title + [("; mean H[p] = \(mean) \(unit.rawValue)", .quiet)], title],
        note: [("dotted: the mean, \(mean)", .quiet)], rect, into: &frame)
      OutcomePlot(names: p.outcomes, chosen: bench.outcome, canvas: canvas).draw(
        (p.probabilities.map { shown(informationContent($0)) }, .p, "#"), nil,
        level: (shown(readings.entropyP), .quiet), inner, into: &frame)
    case .continuous(let p, let q):
      let mean =
        readings.quantized.map { BenchNumber.text(shown($0.entropy)) } ?? "of too many bins"
      let title: BenchCanvas.Words = [("h = −\(bench.logName) P", .p), (" of each bin", .text)]
      let inner = canvas.panel(
        [title + [("; mean H_Δ = \(mean) \(unit.rawValue)", .quiet)], title],
        note: [("dotted: the mean, \(mean)", .quiet)], rect, into: &frame)
      BinPlot(bench: bench, range: DistributionScale.range(p, q), canvas: canvas).draw(
        [(p, .p, "*")], level: readings.quantized.map { shown($0.entropy) }, inner, into: &frame)
    }
  }
}
