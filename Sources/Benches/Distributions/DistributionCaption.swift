import Information
import RealModule
import Screens

/// The effect of the last key, with numbers, for the teacher to read aloud.
struct DistributionCaption {
  let bench: DistributionBench
  let readings: DistributionReadings

  private var unit: String { bench.unit.rawValue }
  private var ln: String { bench.logName }
  /// The name of the side that the keys move.
  private var side: String { bench.chosen.rawValue }
  private var name: String { bench.pair.name(of: bench.chosen) }

  private func number(_ nats: Double) -> String { bench.text(nats) }
  private var forward: String { number(readings.divergence) }
  private var backward: String { number(readings.reverse) }

  private func change(
    from earlier: DistributionReadings, _ nats: (DistributionReadings) -> Double
  ) -> String { "\(number(nats(earlier))) → \(number(nats(readings)))" }

  var opening: Caption {
    bench.isOfOne
      ? view
      : Caption(
        "Telling p with q's code: KL(p‖q) = \(forward) \(unit) too many on the mean.",
        short: "KL(p‖q) \(forward), KL(q‖p) \(backward) \(unit)")
  }

  /// The caption after an action; nil if the action changes nothing but the look, and the last caption stays.
  func after(_ action: DistributionAction, before: DistributionBench) -> Caption? {
    switch action {
    case .chooseOther: Caption("Chosen: the keys move \(side) = \(name) now.")
    case .move: changed("moved", before)
    case .scale(let factor): changed(factor < 1 ? "made narrower" : "made wider", before)
    case .nextKind: kind(before)
    case .toggleDiscrete: toggled
    case .chooseOutcome: outcome(before)
    case .changeWidth: width(before)
    case .nextView: view
    case .swap: swapped(before)
    case .toggleUnit: units
    case .help, .common: nil
    }
  }

  private func changed(_ verb: String, _ before: DistributionBench) -> Caption {
    guard bench.pair != before.pair else {
      return Caption("Nothing moved: \(side) = \(name) stays what it is.")
    }
    let isTilt = bench.pair.isDiscrete && verb == "moved" && !name.hasPrefix("coin")
    let begin = "\(side) \(isTilt ? "tilted" : verb):"
    let earlier = before.readings
    if bench.isOfOne {
      let change = change(from: earlier) { bench.chosen == .p ? $0.entropyP : $0.entropyQ }
      return Caption(
        "\(begin) \(name); its entropy H[\(side)] \(change) \(unit).",
        short: "\(begin) H[\(side)] \(change) \(unit)")
    }
    let forward = change(from: earlier, \.divergence)
    return Caption(
      "\(begin) \(name); KL(p‖q) \(forward), KL(q‖p) \(change(from: earlier, \.reverse)) \(unit).",
      short: "\(begin) KL(p‖q) \(forward) \(unit)")
  }

  private func kind(_ before: DistributionBench) -> Caption {
    let other = bench.chosen.next
    let otherName = bench.pair.name(of: other)
    let isKept = otherName == before.pair.name(of: other)
    let took = isKept ? "" : " and \(other.rawValue) \(otherName), for the same outcomes"
    return Caption(
      "\(side) is now: \(name)\(took); KL(p‖q) = \(forward) \(unit).",
      short: "\(side) is now: \(name); KL(p‖q) \(forward)")
  }

  private var toggled: Caption {
    let sort = bench.pair.isDiscrete ? "Discrete" : "Continuous"
    let (p, q) = (bench.pair.name(of: .p), bench.pair.name(of: .q))
    return Caption(
      "\(sort): p = \(p), q = \(q); KL(p‖q) = \(forward) \(unit).",
      short: "\(sort): KL(p‖q) = \(forward) \(unit)")
  }

  private func outcome(_ before: DistributionBench) -> Caption {
    let own = number(readings.contentP)
    let other = bench.isOfOne ? "" : "; q's code spends \(number(readings.contentQ))"
    func caption(_ name: String, probability: Double) -> Caption {
      let p = BenchNumber.text(probability)
      return Caption(
        "\(name): P = \(p), so h = −\(ln) P = \(own) \(unit)\(other).",
        short: "\(name): P \(p), h \(own) \(unit)")
    }
    switch bench.pair {
    case .discrete(let p, _):
      return caption("Outcome \(p.outcomes[bench.outcome])", probability: readings.chosenP)
    case .continuous where bench.bin == before.bin:
      return Caption("That is the last bin: beyond it nothing is drawn.")
    case .continuous:
      return caption("Bin \(bench.binName)", probability: Double.exp(-readings.contentP))
    }
  }

  private func width(_ before: DistributionBench) -> Caption {
    guard !bench.pair.isDiscrete else {
      return Caption("Nothing to cut: discrete outcomes are bins already; d makes p a density.")
    }
    let now = BenchNumber.place(bench.width)
    guard bench.width != before.width else {
      return Caption("Δ stays: \(now) is the last width that can be summed and seen.")
    }
    guard let cut = readings.quantized else {
      return Caption("Δ is now \(now): there are more bins than are summed.")
    }
    let change = before.readings.quantized.map { bench.shown(cut.entropy - $0.entropy) }
    let entropy = number(cut.entropy) + (change.map { " (\(BenchNumber.signed($0)))" } ?? "")
    let begin = "Δ \(bench.width < before.width ? "halved" : "doubled") to \(now): H_Δ \(entropy)"
    let divergence = number(cut.divergence)
    return Caption(
      "\(begin) \(unit), but the bins' KL is \(divergence), the integral \(forward).",
      short: "\(begin), KL \(divergence) \(unit)")
  }

  private var view: Caption {
    let codes = readings.codes
    let own = number(codes.entropy)
    switch bench.view {
    case .information:
      return Caption(
        "Information: h = −\(ln) P of each outcome; its mean is the entropy, \(own) \(unit).",
        short: "Information: the mean of h is \(own) \(unit)")
    case .codes:
      let other = number(codes.crossEntropy)
      return Caption(
        "Codes: p's own needs \(own) on the mean, q's \(other): the excess"
          + " \(number(codes.divergence)) \(unit) is KL.",
        short: "Codes: \(own) with p's, \(other) \(unit) with q's")
    case .quantise:
      guard readings.quantized != nil else {
        return Caption("Quantise: discrete outcomes are bins already; d makes p a density.")
      }
      let rest = number(codes.entropy + Double.log(bench.width))
      return Caption(
        "Quantise: H_Δ = \(own) grows as Δ → 0; H_Δ + \(ln) Δ = \(rest) goes to"
          + " H[x] = \(number(readings.entropyP)) \(unit).",
        short: "Quantise: H_Δ \(own), H_Δ + \(ln) Δ \(rest) \(unit)")
    case .where:
      return Caption(
        "Where: p \(ln)(p/q) sums to KL(p‖q) = \(forward), q \(ln)(q/p) to KL(q‖p) ="
          + " \(backward) \(unit).",
        short: "Where: KL(p‖q) \(forward), KL(q‖p) \(backward) \(unit)")
    }
  }

  private func swapped(_ before: DistributionBench) -> Caption {
    let change = change(from: before.readings, \.divergence)
    return Caption(
      "Swapped: KL(p‖q) \(change) \(unit): weighted by the distribution of the data.",
      short: "Swapped: KL(p‖q) \(change) \(unit)")
  }

  private var units: Caption {
    let bit = BenchNumber.text(Double.log(2))
    let entropy = number(readings.entropyP)
    return Caption(
      "Units: \(unit) now (1 bit = \(bit) nats); H[p] = \(entropy), KL(p‖q) = \(forward).",
      short: "Units: \(unit) now; H[p] = \(entropy)")
  }
}
