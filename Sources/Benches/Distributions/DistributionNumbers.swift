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
    let log = bench.logName
    return switch bench.view {
    case .information:
      "h is what an outcome tells when it happens. The mean of h, weighted by P, is the entropy."
    case .codes:
      "A code made for q gives an outcome a word of length −\(log) Q. The outcome occurs with"
        + " probability P, so both means are weighted by p."
    case .quantise:
      "H_Δ[p] is the entropy of the bins. The dotted lines are H[p] − \(log) Δ and KL(p‖q), which need"
        + " no bins."
    case .where:
      "Above: p \(log)(p/q), weighted by p. Below: q \(log)(q/p), weighted by q. An area below 0 is a"
        + " place where the other one gives more."
    }
  }

  func drawSummary(on surface: inout Surface, in rect: Rect) {
    let parts = summary + [[Piece(bench.unit.rawValue, .text)]]
    surface.write(title: parts, in: rect)
  }

  /// The most important numbers of the view.
  private var summary: [[Piece]] {
    let entropy = DistributionReadings.entropy(of: .p, in: bench).map {
      [Piece("\(bench.entropyName(of: .p)) \(bench.text($0))", .p)]
    }
    let cut = readings.quantized
    let bins = cut.map { [Piece("KL of the bins \(bench.text($0.divergence))", .cost)] }
    let divergence = [Piece("KL(p‖q) \(bench.text(readings.divergence))", .cost)]
    let cross = [Piece("H[p,q] \(bench.text(readings.crossEntropy))", .text)]
    let reverse = [Piece("KL(q‖p) \(bench.text(readings.reverse))", .text)]
    let parts: [[Piece]?] =
      switch bench.view {
      case .information: [entropy]
      case .codes where bench.isOfBins: [bins, entropy]
      case .quantise where !readings.isDiscrete:
        [
          cut.map { [Piece("H_Δ[p] \(bench.text($0.entropy))", .p)] }, entropy, bins, divergence,
        ]
      case .codes, .quantise: [divergence, entropy, cross]
      case .where: [divergence, reverse, entropy]
      }
    return parts.compactMap(\.self)
  }

  private func row(_ name: String, nats: Double, _ style: TextStyle) -> Row {
    Row(name, bench.text(nats, decimals: 4), style)
  }

  private func row(_ name: String, probability: Double, _ style: TextStyle) -> Row {
    Row(name, BenchNumber.text(probability, decimals: 4), style)
  }

  private var main: [Row] {
    guard !bench.isOfBins else { return [] }
    let mean = readings.isDiscrete ? "Σ" : "∫"
    let own = row("H[p]", nats: readings.entropyP, .p)
    let other = row("H[q]", nats: readings.entropyQ, .q)
    let name = "H[p,q] = −\(mean) p \(bench.logName) q"
    let cross = row(name, nats: readings.crossEntropy, .text)
    let divergence = row("KL(p‖q)", nats: readings.divergence, .cost)
    let reverse = row("KL(q‖p)", nats: readings.reverse, .text)
    switch bench.view {
    case .information: return [own, other]
    case .quantise where !readings.isDiscrete: return [own, divergence]
    case .codes, .quantise: return [own, cross, divergence]
    case .where: return [own, other, cross, divergence, reverse]
    }
  }

  private var outcome: [Row] {
    let own = row("h = −\(bench.logName) P", nats: readings.contentP, .p)
    let other = row("−\(bench.logName) Q", nats: readings.contentQ, .q)
    let lengths = bench.isOfOne ? [own] : [own, other]
    switch bench.pair {
    case .discrete(let p, _):
      return [
        Row("outcome", p.outcomes[bench.outcome], .strong),
        row("P", probability: readings.chosenP, .p), row("Q", probability: readings.chosenQ, .q),
      ] + lengths
    case .continuous where bench.view == .where: return []
    case .continuous:
      return [
        Row("bin", bench.binName, .strong),
        row("P in it", probability: Double.exp(-readings.contentP), .p),
        row("Q in it", probability: Double.exp(-readings.contentQ), .q),
      ] + lengths
    }
  }

  private var bins: [Row] {
    guard !readings.isDiscrete, bench.view != .where else { return [] }
    let width = Row("Δ", BenchNumber.place(bench.width), .strong)
    guard let cut = readings.quantized else {
      return [width, Row("more bins than are summed", "", .quiet)]
    }
    let entropy = row("H_Δ[p]", nats: cut.entropy, .p)
    let divergence = row("KL of the bins", nats: cut.divergence, .cost)
    switch bench.view {
    case .information: return [width, entropy]
    case .codes:
      return [width, entropy, row("H_Δ[p,q]", nats: cut.crossEntropy, .text), divergence]
    case .quantise, .where:
      let rest = cut.entropy + Double.log(bench.width)
      return [width, entropy, row("H_Δ[p] + \(bench.logName) Δ", nats: rest, .text), divergence]
    }
  }
}
