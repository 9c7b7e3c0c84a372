import Information
import RealModule
import Screens

/// The effect of the last key, with numbers, for the teacher to read aloud.
struct DistributionCaption {
  let bench: DistributionBench
  let readings: DistributionReadings

  private var unit: String { bench.unit.rawValue }
  private var log: String { bench.logName }
  /// The name of the side that the keys move.
  private var side: String { bench.chosen.rawValue }
  private var name: String { bench.pair.name(of: bench.chosen) }

  private func number(_ nats: Double) -> String { bench.text(nats) }
  private var forward: String { number(readings.divergence) }
  private var backward: String { number(readings.reverse) }

  private func change(
    from earlier: DistributionReadings, _ nats: (DistributionReadings) -> Double
  ) -> String { "\(number(nats(earlier))) → \(number(nats(readings)))" }

  /// The entropy of a side in the view with its change: `H[p] 1.000 → 0.993 bits`.
  private func entropy(of side: DistributionPair.Side, before: DistributionBench) -> String? {
    guard let now = DistributionReadings.entropy(of: side, in: bench),
      let earlier = DistributionReadings.entropy(of: side, in: before)
    else { return nil }
    return "\(bench.entropyName(of: side)) \(number(earlier)) → \(number(now)) \(unit)"
  }

  /// The view's entropy of p: `H[p] = 1.000`.
  private var entropyOfP: String {
    DistributionReadings.entropy(of: .p, in: bench).map {
      "\(bench.entropyName(of: .p)) = \(number($0))"
    } ?? "more bins than are summed"
  }

  var opening: Caption { view }

  /// The caption after an action; nil if the action changes nothing but the look, and the last caption stays.
  func after(_ action: DistributionAction, before: DistributionBench) -> Caption? {
    switch action {
    case .chooseOther: Caption("The keys now move \(side) = \(name).")
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
      return Caption("Nothing moved: \(side) = \(name) is at its limit.")
    }
    let isTilt = bench.pair.isDiscrete && verb == "moved" && !name.hasPrefix("coin")
    let begin = "\(side) \(isTilt ? "tilted" : verb):"
    if bench.isOfOne {
      guard let entropy = entropy(of: bench.chosen, before: before) else {
        return Caption(
          "\(begin) \(name); it has more bins than are summed.", short: "\(begin) \(name)")
      }
      return Caption("\(begin) \(name), entropy \(entropy).", short: "\(begin) \(entropy)")
    }
    let earlier = before.readings
    let forward = change(from: earlier, \.divergence)
    if bench.view == .quantise, !bench.pair.isDiscrete,
      let entropy = entropy(of: bench.chosen, before: before)
    {
      return Caption("\(begin) \(entropy), KL(p‖q) \(forward).", short: "\(begin) \(entropy)")
    }
    guard bench.view == .where else {
      return Caption(
        "\(begin) \(name), KL(p‖q) \(forward) \(unit).",
        short: "\(begin) KL(p‖q) \(forward) \(unit)")
    }
    return Caption(
      "\(begin) \(name), KL(p‖q) \(forward), KL(q‖p) \(change(from: earlier, \.reverse)) \(unit).",
      short: "\(begin) KL(p‖q) \(forward) \(unit)")
  }

  private func kind(_ before: DistributionBench) -> Caption {
    let other = bench.chosen.next
    let otherName = bench.pair.name(of: other)
    let isKept = otherName == before.pair.name(of: other)
    let took = isKept ? "" : " and \(other.rawValue) is \(otherName), with the same outcomes"
    let begin = "\(side) is now \(name)"
    let long = bench.isOfOne ? entropyOfP : "KL(p‖q) = \(forward)"
    return Caption(
      "\(begin)\(took): \(long) \(unit).",
      short: bench.isOfOne ? begin : "\(begin): KL(p‖q) \(forward)")
  }

  private var toggled: Caption {
    let sort = bench.pair.isDiscrete ? "Discrete" : "Continuous"
    let (p, q) = (bench.pair.name(of: .p), bench.pair.name(of: .q))
    let words = bench.isOfOne ? entropyOfP : "KL(p‖q) = \(forward)"
    return Caption(
      "\(sort): p = \(p), q = \(q), \(words) \(unit).", short: "\(sort): \(words) \(unit)")
  }

  private func outcome(_ before: DistributionBench) -> Caption {
    let own = number(readings.contentP)
    let other = bench.isOfOne ? "" : " Its word in q's code has \(number(readings.contentQ))."
    func caption(_ name: String, probability: Double) -> Caption {
      let p = BenchNumber.text(probability)
      return Caption(
        "\(name): P = \(p), so h = −\(log) P = \(own) \(unit).\(other)",
        short: "\(name): P \(p), h \(own) \(unit)")
    }
    switch bench.pair {
    case .discrete(let p, _):
      return caption("Outcome \(p.outcomes[bench.outcome])", probability: readings.chosenP)
    case .continuous where bench.bin == before.bin:
      return Caption("That is the last bin of the picture.")
    case .continuous:
      return caption("Bin \(bench.binName)", probability: Double.exp(-readings.contentP))
    }
  }

  private func width(_ before: DistributionBench) -> Caption {
    guard !bench.pair.isDiscrete else {
      return Caption("Discrete outcomes need no bins. The key d makes p a density.")
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
    let begin =
      "Δ \(bench.width < before.width ? "halved" : "doubled") to \(now): H_Δ[p] \(entropy)"
    guard !bench.isOfOne else { return Caption("\(begin) \(unit).", short: "\(begin) \(unit)") }
    let divergence = number(cut.divergence)
    return Caption(
      "\(begin) \(unit). KL of the bins is \(divergence), KL(p‖q) \(forward).",
      short: "\(begin), KL \(divergence) \(unit)")
  }

  private func swapped(_ before: DistributionBench) -> Caption {
    if bench.isOfOne {
      let words = entropy(of: .p, before: before).map { ": \($0)" } ?? ""
      return Caption("p and q swapped\(words).", short: "Swapped\(words)")
    }
    let change = change(from: before.readings, \.divergence)
    return Caption(
      "p and q swapped: KL(p‖q) \(change) \(unit).",
      short: "Swapped: KL(p‖q) \(change) \(unit)")
  }

  private var units: Caption {
    let bit = BenchNumber.text(Double.log(2))
    let divergence = bench.isOfOne ? "" : ", KL(p‖q) = \(forward)"
    return Caption(
      "Numbers are now in \(unit) (1 bit = \(bit) nats): \(entropyOfP)\(divergence).",
      short: "Now in \(unit): \(entropyOfP)")
  }
}
