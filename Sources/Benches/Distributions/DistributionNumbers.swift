import Information
import RealModule
import Screens
import Terminals

/// The numbers as a table, or as one line if there is no room for it.
struct DistributionNumbers {
  let bench: DistributionBench
  let readings: DistributionReadings

  private typealias Row = NumberTable.Row

  /// A bin as an interval: `[0.5, 1)`.
  static func binName(_ bin: Int, width: Double) -> String {
    let (low, high) = (Double(bin) * width, Double(bin + 1) * width)
    return "[\(BenchNumber.place(low)), \(BenchNumber.place(high)))"
  }

  func draw(on surface: inout Surface, in rect: Rect) {
    let inner = surface.panel([[Piece("numbers, \(bench.unit.rawValue)", .text)]], in: rect)
    let parts = [main, outcome, bins]
    // Blank lines between the parts if there is room for all.
    let rows = parts.reduce(0) { $0 + $1.count }
    let spacing = inner.rows >= rows + 2 ? 1 : 0
    var table: [Row] = []
    for part in parts where !part.isEmpty {
      if !table.isEmpty, spacing > 0 { table.append(.blank) }
      table += part
    }
    NumberTable(rows: table).draw(on: &surface, in: inner)
    drawDescription(
      on: &surface, in: inner.inset(left: 1, top: table.count + 2, right: 1))
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
      "Weighted by whoever makes the data, so KL(p‖q) and KL(q‖p) are not the same. Below 0 the other"
        + " gives too much; the sum is never below 0."
    }
  }

  func drawSummary(on surface: inout Surface, in rect: Rect) {
    let forward = number(readings.divergence, decimals: 3)
    let backward = number(readings.reverse, decimals: 3)
    let divergences: [[Piece]] =
      isOfOne ? [] : [[Piece("KL(p‖q) \(forward)", .cost)], [Piece("KL(q‖p) \(backward)", .text)]]
    let parts: [[Piece]] =
      divergences + [
        [Piece("H[p] \(number(readings.entropyP, decimals: 3))", .p)],
        [Piece(bench.unit.rawValue, .text)],
      ]
    surface.write(title: parts, in: rect)
  }

  private func number(_ nats: Double, decimals: Int = 4) -> String {
    BenchNumber.text(bench.unit.of(nats: nats), decimals: decimals)
  }

  /// True if the view is of each distribution by itself and shows no numbers of both.
  private var isOfOne: Bool { bench.view == .information }

  private var main: [Row] {
    let mean = readings.isDiscrete ? "Σ" : "∫"
    let entropies: [Row] = [
      Row("H[p]", number(readings.entropyP), .p), Row("H[q]", number(readings.entropyQ), .q),
    ]
    if isOfOne { return entropies }
    return entropies + [
      Row("H(p,q) = −\(mean) p \(bench.logName) q", number(readings.crossEntropy), .text),
      Row("KL(p‖q)", number(readings.divergence), .cost),
      Row("KL(q‖p)", number(readings.reverse), .text),
    ]
  }

  private var outcome: [Row] {
    let rows: [Row] =
      switch bench.pair {
      case .discrete(let p, _):
        [
          Row("outcome", p.outcomes[bench.outcome], .strong),
          Row("P", BenchNumber.text(readings.chosenP, decimals: 4), .p),
          Row("Q", BenchNumber.text(readings.chosenQ, decimals: 4), .q),
          Row("h = −\(bench.logName) P", number(readings.contentP), .p),
          Row("−\(bench.logName) Q", number(readings.contentQ), .q),
        ]
      case .continuous:
        [
          Row("bin", DistributionNumbers.binName(bench.bin, width: bench.width), .strong),
          Row("P in it", BenchNumber.text(Double.exp(-readings.contentP), decimals: 4), .p),
          Row("Q in it", BenchNumber.text(Double.exp(-readings.contentQ), decimals: 4), .q),
          Row("h = −\(bench.logName) P", number(readings.contentP), .p),
          Row("−\(bench.logName) Q", number(readings.contentQ), .q),
        ]
      }
    return isOfOne ? rows.dropLast() : rows
  }

  private var bins: [Row] {
    guard !readings.isDiscrete else { return [] }
    let width: Row = Row("Δ", BenchNumber.place(bench.width), .strong)
    guard let cut = readings.quantized else {
      return [width, Row("more bins than are summed", "", .quiet)]
    }
    let rows: [Row] = [
      width, Row("H_Δ[p]", number(cut.entropy), .p),
      Row("H_Δ + \(bench.logName) Δ", number(cut.entropy + Double.log(bench.width)), .text),
      Row("KL of the bins", number(cut.divergence), .cost),
    ]
    return isOfOne ? rows.dropLast() : rows
  }
}
