import Information
import RealModule
import Screens
import Terminals

/// The numbers as a table, or as one line if there is no room for it.
struct DistributionNumbers {
  let bench: DistributionBench
  let readings: DistributionReadings

  private typealias Row = NumberTable.Row

  func draw(on surface: inout Surface, in rect: Rect) {
    let inner = surface.panel([[Piece("numbers, \(bench.unit.rawValue)", .text)]], in: rect)
    let table = NumberTable([main, outcome, bins], room: inner.rows)
    table.draw(on: &surface, in: inner)
    drawDescription(on: &surface, in: inner.inset(left: 1, top: table.rows.count + 2, right: 1))
  }

  /// Writes what the view shows if there is room for all of it.
  private func drawDescription(on surface: inout Surface, in rect: Rect) {
    guard rect.columns >= 20 else { return }
    let lines = StyledLine.wrapped(surface.transliterate(description), width: rect.columns)
    guard lines.count <= rect.rows else { return }
    for (row, line) in lines.enumerated() {
      surface.write(line, .quiet, column: rect.column, row: row, in: rect)
    }
  }

  private var description: String {
    switch bench.view {
    case .information:
      "The less likely an outcome, the more is learnt when it happens. The mean of h, weighted by P,"
        + " is the entropy."
    case .codes:
      "A code made for q gives an outcome −\(bench.logName) Q. It is needed as often as P says, so q's"
        + " code can only be longer on the mean: the excess is KL(p‖q)."
    case .quantise:
      "Each halving of Δ costs one more bit a value, for ever: H_Δ diverges with −\(bench.logName) Δ."
        + " What is left is H[x]. In P/Q the Δ cancels, so KL has a limit."
    case .where:
      "Weighted by the distribution of the data, so KL(p‖q) and KL(q‖p) are not the same. Below 0 the"
        + " other gives too much; the sum is never below 0."
    }
  }

  func drawSummary(on surface: inout Surface, in rect: Rect) {
    let divergences = [
      [Piece("KL(p‖q) \(bench.text(readings.divergence))", .cost)],
      [Piece("KL(q‖p) \(bench.text(readings.reverse))", .text)],
    ]
    let entropy = [
      [Piece("H[p] \(bench.text(readings.entropyP))", .p)], [Piece(bench.unit.rawValue, .text)],
    ]
    surface.write(title: (bench.isOfOne ? [] : divergences) + entropy, in: rect)
  }

  private func row(_ name: String, nats: Double, _ style: TextStyle) -> Row {
    Row(name, bench.text(nats, decimals: 4), style)
  }

  private func row(_ name: String, probability: Double, _ style: TextStyle) -> Row {
    Row(name, BenchNumber.text(probability, decimals: 4), style)
  }

  private var main: [Row] {
    let mean = readings.isDiscrete ? "Σ" : "∫"
    let entropies = [
      row("H[p]", nats: readings.entropyP, .p), row("H[q]", nats: readings.entropyQ, .q),
    ]
    if bench.isOfOne { return entropies }
    return entropies + [
      row("H(p,q) = −\(mean) p \(bench.logName) q", nats: readings.crossEntropy, .text),
      row("KL(p‖q)", nats: readings.divergence, .cost),
      row("KL(q‖p)", nats: readings.reverse, .text),
    ]
  }

  private var outcome: [Row] {
    let chosen: [Row] =
      switch bench.pair {
      case .discrete(let p, _):
        [
          Row("outcome", p.outcomes[bench.outcome], .strong),
          row("P", probability: readings.chosenP, .p), row("Q", probability: readings.chosenQ, .q),
        ]
      case .continuous:
        [
          Row("bin", bench.binName, .strong),
          row("P in it", probability: Double.exp(-readings.contentP), .p),
          row("Q in it", probability: Double.exp(-readings.contentQ), .q),
        ]
      }
    let own = row("h = −\(bench.logName) P", nats: readings.contentP, .p)
    let other = row("−\(bench.logName) Q", nats: readings.contentQ, .q)
    return chosen + (bench.isOfOne ? [own] : [own, other])
  }

  private var bins: [Row] {
    guard !readings.isDiscrete else { return [] }
    let width = Row("Δ", BenchNumber.place(bench.width), .strong)
    guard let cut = readings.quantized else {
      return [width, Row("more bins than are summed", "", .quiet)]
    }
    let log = Double.log(bench.width)
    let entropies = [
      width, row("H_Δ[p]", nats: cut.entropy, .p),
      row("H_Δ + \(bench.logName) Δ", nats: cut.entropy + log, .text),
    ]
    return entropies + (bench.isOfOne ? [] : [row("KL of the bins", nats: cut.divergence, .cost)])
  }
}
