import Information
import Terminals

/// View `codes`: the lengths −ln P of the code made for p and −ln Q of the one made for q.
struct CodePanel {
  let bench: DistributionBench

  func draw(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    let title: BenchCanvas.Words = [
      ("code lengths ", .text), ("−\(bench.logName) P", .p), (" and ", .text),
      ("−\(bench.logName) Q", .q),
    ]
    let inner = canvas.panel(
      [title + [(", \(bench.unit.rawValue)", .text)], title], rect, into: &frame)
    switch bench.pair {
    case .discrete(let p, let q):
      func lengths(_ distribution: DiscreteDistribution) -> [Double] {
        distribution.probabilities.map { bench.unit.of(nats: informationContent($0)) }
      }
      OutcomePlot(names: p.outcomes, chosen: bench.outcome, canvas: canvas).draw(
        (lengths(p), .p, "#"), (lengths(q), .q, "o"), inner, into: &frame)
    case .continuous(let p, let q):
      BinPlot(bench: bench, range: DistributionScale.range(p, q), canvas: canvas).draw(
        [(p, .p, "*"), (q, .q, "o")], level: nil, inner, into: &frame)
    }
  }
}

/// The two mean lengths as lying bars; what the second has more is KL.
struct ExpectedLengths {
  let bench: DistributionBench
  let readings: DistributionReadings

  func draw(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    let unit = bench.unit
    let isCut = !readings.isDiscrete
    let inner = canvas.panel(
      [
        [
          ("mean lengths, weighted by ", .text), ("p", .p), ("; the excess is ", .text),
          ("KL", .cost),
        ],
        [("mean lengths", .text)],
      ], rect, into: &frame)
    guard !isCut || readings.quantized != nil else {
      canvas.write(
        [("more bins than are summed: ] doubles Δ", .quiet)], column: inner.column + 1, in: inner,
        into: &frame)
      return
    }
    let own = unit.of(nats: readings.quantized?.entropy ?? readings.entropyP)
    let other = unit.of(nats: readings.quantized?.crossEntropy ?? readings.crossEntropy)
    let excess = unit.of(nats: readings.quantized?.divergence ?? readings.divergence)
    let names = isCut ? ("H_Δ(P)", "H_Δ(P,Q)") : ("H(P)", "H(P,Q)")
    let label = canvas.width(names.1) + 2
    let room = max(1, inner.columns - label - 11)
    let scale = other.isFinite ? max(other, own, 1e-9) : max(own, 1e-9) * 1.5
    let mine = Int((Double(room) * min(1, max(0, own) / scale)).rounded())
    let all = other.isFinite ? Int((Double(room) * max(0, other) / scale).rounded()) : room
    func line(_ row: Int, _ name: String, _ bar: BenchCanvas.Words, _ value: String) {
      canvas.write([(name, .text)], column: inner.column + 1, row: row, in: inner, into: &frame)
      let end = canvas.write(
        bar, column: inner.column + label, row: row, in: inner, into: &frame)
      canvas.write([(" " + value, .text)], column: end, row: row, in: inner, into: &frame)
    }
    func bar(_ count: Int, _ ink: BenchCanvas.Ink, _ scalar: String, _ plain: String)
      -> BenchCanvas.Words
    {
      [(String(repeating: canvas.isPlain ? plain : scalar, count: max(0, count)), ink)]
    }
    line(0, names.0, bar(mine, .p, "▇", "#"), BenchNumber.text(own))
    line(
      1, names.1,
      bar(min(mine, all), .p, "▇", "#") + bar(all - mine, .role(.gapFill), "░", "+"),
      BenchNumber.text(other))
    let excessText = "excess KL = \(BenchNumber.text(excess)) \(unit.rawValue)"
    let start = max(label, min(inner.columns - canvas.width(excessText) - 1, label + mine))
    canvas.write(
      [(excessText, .cost)], column: inner.column + start, row: 2, in: inner, into: &frame)
  }
}
