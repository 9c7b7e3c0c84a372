import Information
import Screens

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the last key did, with numbers, for the teacher to read aloud.
struct DistributionCaption {
  let bench: DistributionBench
  let readings: DistributionReadings

  init(_ bench: DistributionBench, readings: DistributionReadings) {
    self.bench = bench
    self.readings = readings
  }

  private var unit: String { bench.unit.rawValue }
  private func number(_ nats: Double) -> String { BenchNumber.text(bench.unit.of(nats: nats)) }

  /// True if the view is of one distribution by itself, so that no word is about two of them.
  private var isOfOne: Bool { bench.view == .information }

  var opening: Caption {
    if isOfOne { return view }
    let (forward, backward) = (number(readings.divergence), number(readings.reverse))
    return Caption(
      "Telling p with q's code: KL(p‖q) = \(forward) \(unit) too many on the mean.",
      short: "KL(p‖q) \(forward), KL(q‖p) \(backward) \(unit)")
  }

  /// The caption after an action; nil if the action changes nothing but the look, and the last caption stays.
  func after(_ action: DistributionAction, before: DistributionBench) -> Caption? {
    switch action {
    case .chooseOther:
      return Caption(
        "Chosen: the keys move \(bench.chosen.rawValue) = \(bench.pair.name(of: bench.chosen)) now."
      )
    case .move: return changed("moved", before)
    case .narrower: return changed("made narrower", before)
    case .wider: return changed("made wider", before)
    case .nextKind: return kind(before)
    case .toggleDiscrete: return toggled
    case .chooseOutcome: return outcome(before)
    case .halveWidth, .doubleWidth: return width(before)
    case .nextView: return view
    case .swap: return swapped(before)
    case .toggleUnit: return units
    case .help, .common: return nil
    }
  }

  private func changed(_ verb: String, _ before: DistributionBench) -> Caption {
    let side = bench.chosen
    let name = bench.pair.name(of: side)
    guard bench.pair != before.pair else {
      return Caption("Nothing moved: \(side.rawValue) = \(name) stays what it is.")
    }
    let earlier = before.readings
    let forward = "\(number(earlier.divergence)) → \(number(readings.divergence))"
    let backward = "\(number(earlier.reverse)) → \(number(readings.reverse))"
    let verb = bench.pair.isDiscrete && verb == "moved" && !name.hasPrefix("coin") ? "tilted" : verb
    if isOfOne {
      let entropy = { (of: DistributionReadings) in side == .p ? of.entropyP : of.entropyQ }
      let change = "\(number(entropy(earlier))) → \(number(entropy(readings))) \(unit)"
      return Caption(
        "\(side.rawValue) \(verb): \(name); its entropy H[\(side.rawValue)] \(change).",
        short: "\(side.rawValue) \(verb): H[\(side.rawValue)] \(change)")
    }
    return Caption(
      "\(side.rawValue) \(verb): \(name); KL(p‖q) \(forward), KL(q‖p) \(backward) \(unit).",
      short: "\(side.rawValue) \(verb): KL(p‖q) \(forward) \(unit)")
  }

  private func kind(_ before: DistributionBench) -> Caption {
    let side = bench.chosen
    let other = side.next
    let took =
      bench.pair.name(of: other) == before.pair.name(of: other)
      ? "" : " and \(other.rawValue) \(bench.pair.name(of: other)), for the same outcomes"
    return Caption(
      "\(side.rawValue) is now: \(bench.pair.name(of: side))\(took); KL(p‖q) ="
        + " \(number(readings.divergence)) \(unit).",
      short: "\(side.rawValue) is now: \(bench.pair.name(of: side)); KL(p‖q)"
        + " \(number(readings.divergence))")
  }

  private var toggled: Caption {
    let sort = bench.pair.isDiscrete ? "Discrete" : "Continuous"
    let (p, q) = (bench.pair.name(of: .p), bench.pair.name(of: .q))
    return Caption(
      "\(sort): p = \(p), q = \(q); KL(p‖q) = \(number(readings.divergence)) \(unit).",
      short: "\(sort): KL(p‖q) = \(number(readings.divergence)) \(unit)")
  }

  private func outcome(_ before: DistributionBench) -> Caption {
    let own = number(readings.contentP)
    let other = isOfOne ? "" : "; q's code spends \(number(readings.contentQ))"
    switch bench.pair {
    case .discrete(let p, _):
      let probability = BenchNumber.text(readings.chosenP)
      return Caption(
        "Outcome \(p.outcomes[bench.outcome]): P = \(probability), so h = −\(bench.logName) P ="
          + " \(own) \(unit)\(other).",
        short: "Outcome \(p.outcomes[bench.outcome]): P \(probability), h \(own) \(unit)")
    case .continuous:
      if bench.bin == before.bin {
        return Caption("That is the last bin: beyond it nothing is drawn.")
      }
      let probability = BenchNumber.text(exp(-readings.contentP))
      return Caption(
        "Bin \(binName): P = \(probability), so h = −\(bench.logName) P = \(own) \(unit)\(other).",
        short: "Bin \(binName): P \(probability), h \(own) \(unit)")
    }
  }

  private var binName: String { DistributionNumbers.binName(bench.bin, width: bench.width) }

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
    let change = before.readings.quantized.map { cut.entropy - $0.entropy }
    let verb = bench.width < before.width ? "halved" : "doubled"
    let entropy =
      number(cut.entropy)
      + (change.map { " (\(BenchNumber.signed(bench.unit.of(nats: $0))))" } ?? "")
    return Caption(
      "Δ \(verb) to \(now): H_Δ \(entropy) \(unit), but the bins' KL is"
        + " \(number(cut.divergence)), the integral \(number(readings.divergence)).",
      short: "Δ \(verb) to \(now): H_Δ \(entropy), KL \(number(cut.divergence)) \(unit)")
  }

  private var view: Caption {
    switch bench.view {
    case .information:
      let mean = readings.quantized?.entropy ?? readings.entropyP
      return Caption(
        "Information: h = −\(bench.logName) P of each outcome; its mean is the entropy, \(number(mean)) \(unit).",
        short: "Information: the mean of h is \(number(mean)) \(unit)")
    case .codes:
      let own = readings.quantized?.entropy ?? readings.entropyP
      let other = readings.quantized?.crossEntropy ?? readings.crossEntropy
      let excess = readings.quantized?.divergence ?? readings.divergence
      return Caption(
        "Codes: p's own needs \(number(own)) on the mean, q's \(number(other)): the excess"
          + " \(number(excess)) \(unit) is KL.",
        short: "Codes: \(number(own)) with p's, \(number(other)) \(unit) with q's")
    case .quantise:
      guard let cut = readings.quantized else {
        return Caption("Quantise: discrete outcomes are bins already; d makes p a density.")
      }
      let rest = number(cut.entropy + log(bench.width))
      return Caption(
        "Quantise: H_Δ = \(number(cut.entropy)) grows as Δ → 0; H_Δ + \(bench.logName) Δ = \(rest) goes to"
          + " H[x] = \(number(readings.entropyP)) \(unit).",
        short: "Quantise: H_Δ \(number(cut.entropy)), H_Δ + \(bench.logName) Δ \(rest) \(unit)")
    case .where:
      return Caption(
        "Where: p \(bench.logName)(p/q) sums to KL(p‖q) = \(number(readings.divergence)), q \(bench.logName)(q/p) to KL(q‖p) ="
          + " \(number(readings.reverse)) \(unit).",
        short: "Where: KL(p‖q) \(number(readings.divergence)),"
          + " KL(q‖p) \(number(readings.reverse)) \(unit)")
    }
  }

  private func swapped(_ before: DistributionBench) -> Caption {
    let change = "\(number(before.readings.divergence)) → \(number(readings.divergence))"
    return Caption(
      "Swapped: KL(p‖q) \(change) \(unit): it is weighted by whoever makes the data.",
      short: "Swapped: KL(p‖q) \(change) \(unit)")
  }

  private var units: Caption {
    let bit = BenchNumber.text(log(2))
    return Caption(
      "Units: \(unit) now (1 bit = \(bit) nats); H[p] = \(number(readings.entropyP)), KL(p‖q) ="
        + " \(number(readings.divergence)).",
      short: "Units: \(unit) now; H[p] = \(number(readings.entropyP))")
  }
}
