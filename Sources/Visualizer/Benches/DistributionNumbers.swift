import Information
import Terminals

import RealModule

/// The numbers in words: a table, or one line where there is no room for it.
struct DistributionNumbers {
  let bench: DistributionBench
  let readings: DistributionReadings

  private typealias Row = (name: String, value: String, ink: BenchCanvas.Ink)

  /// `[0.5, 1)`.
  static func binName(_ bin: Int, width: Double) -> String {
    let (low, high) = (Double(bin) * width, Double(bin + 1) * width)
    return "[\(BenchNumber.place(low)), \(BenchNumber.place(high)))"
  }

  func draw(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    let inner = canvas.panel([[("numbers, \(bench.unit.rawValue)", .text)]], rect, into: &frame)
    let parts = [main, outcome, bins]
    // Blank lines between the parts where there is room for all.
    let rows = parts.reduce(0) { $0 + $1.count }
    let spacing = inner.rows >= rows + 2 ? 1 : 0
    var table: [Row] = []
    for part in parts where !part.isEmpty {
      if !table.isEmpty, spacing > 0 { table.append(("", "", .text)) }
      table += part
    }
    canvas.draw(table: table, inner, into: &frame)
    drawStory(canvas, inner.inset(left: 1, top: table.count + 2, right: 1), into: &frame)
  }

  /// What the view shows, where there is room for all of it.
  private func drawStory(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    guard rect.columns >= 20 else { return }
    let lines = TextOverlay.wrapped(canvas.spell(story), width: rect.columns)
    guard lines.count <= rect.rows else { return }
    for (row, line) in lines.enumerated() {
      canvas.write([(line, .quiet)], column: rect.column, row: row, in: rect, into: &frame)
    }
  }

  private var story: String {
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

  func drawSummary(_ canvas: BenchCanvas, _ rect: Rect, into frame: inout Frame) {
    let forward = number(readings.divergence, decimals: 3)
    let backward = number(readings.reverse, decimals: 3)
    let divergences: [BenchCanvas.Words] =
      isOfOne ? [] : [[("KL(p‖q) \(forward)", .cost)], [("KL(q‖p) \(backward)", .text)]]
    let parts: [BenchCanvas.Words] =
      divergences + [
        [("H[p] \(number(readings.entropyP, decimals: 3))", .p)], [(bench.unit.rawValue, .text)],
      ]
    canvas.draw(title: parts, rect, into: &frame)
  }

  private func number(_ nats: Double, decimals: Int = 4) -> String {
    BenchNumber.text(bench.unit.of(nats: nats), decimals: decimals)
  }

  /// Whether the view is of each distribution by itself: then there are no numbers of both.
  private var isOfOne: Bool { bench.view == .information }

  private var main: [Row] {
    let mean = readings.isDiscrete ? "Σ" : "∫"
    let entropies: [Row] = [
      ("H[p]", number(readings.entropyP), .p), ("H[q]", number(readings.entropyQ), .q),
    ]
    if isOfOne { return entropies }
    return entropies + [
      ("H(p,q) = −\(mean) p \(bench.logName) q", number(readings.crossEntropy), .text),
      ("KL(p‖q)", number(readings.divergence), .cost),
      ("KL(q‖p)", number(readings.reverse), .text),
    ]
  }

  private var outcome: [Row] {
    let rows: [Row] =
      switch bench.pair {
      case .discrete(let p, _):
        [
          ("outcome", p.outcomes[bench.outcome], .strong),
          ("P", BenchNumber.text(readings.chosenP, decimals: 4), .p),
          ("Q", BenchNumber.text(readings.chosenQ, decimals: 4), .q),
          ("h = −\(bench.logName) P", number(readings.contentP), .p),
          ("−\(bench.logName) Q", number(readings.contentQ), .q),
        ]
      case .continuous:
        [
          ("bin", DistributionNumbers.binName(bench.bin, width: bench.width), .strong),
          ("P in it", BenchNumber.text(Double.exp(-readings.contentP), decimals: 4), .p),
          ("Q in it", BenchNumber.text(Double.exp(-readings.contentQ), decimals: 4), .q),
          ("h = −\(bench.logName) P", number(readings.contentP), .p),
          ("−\(bench.logName) Q", number(readings.contentQ), .q),
        ]
      }
    return isOfOne ? rows.dropLast() : rows
  }

  private var bins: [Row] {
    guard !readings.isDiscrete else { return [] }
    let width: Row = ("Δ", BenchNumber.place(bench.width), .strong)
    guard let cut = readings.quantized else {
      return [width, ("more bins than are summed", "", .quiet)]
    }
    let rows: [Row] = [
      width, ("H_Δ[p]", number(cut.entropy), .p),
      ("H_Δ + \(bench.logName) Δ", number(cut.entropy + Double.log(bench.width)), .text),
      ("KL of the bins", number(cut.divergence), .cost),
    ]
    return isOfOne ? rows.dropLast() : rows
  }
}
