import Screens

/// The effect of the last key, with numbers.
extension JensenBench {
  private func number(_ x: Double) -> String { BenchNumber.text(x) }

  var opening: Caption {
    let bound = bound
    return Caption(
      "Jensen: ln Σ q w = \(number(bound.logSum)) is at least Σ q ln w = \(number(bound.chord));"
        + " the gap is \(number(bound.gap)) nats.",
      short:
        "Jensen: ln Σ \(number(bound.logSum)) ≥ \(number(bound.chord)), gap \(number(bound.gap))")
  }

  func moved(_ before: JensenBench) -> Caption {
    guard q != before.q else { return Caption("q stays: it is a probability, from 0 to 1.") }
    let change = "\(number(before.bound.chord)) → \(number(bound.chord))"
    let gap = "\(number(before.bound.gap)) → \(number(bound.gap))"
    let start = "q(1) = \(BenchNumber.probability(q)): "
    return Caption(forms: [
      start + "Σ q ln w \(change), the gap \(gap) nats; ln p(x) stays \(number(bound.logSum)).",
      start + "Σ q ln w \(change), gap \(number(bound.gap))",
      start + "Σ q ln w \(number(bound.chord)), gap \(number(bound.gap))",
      start + "gap \(number(bound.gap))",
    ])
  }

  func touched(_ before: JensenBench) -> Caption {
    Caption(
      "q is the posterior: both w are p(x) now, the chord is a point, and the gap"
        + " \(number(before.bound.gap)) → \(number(bound.gap)).",
      short: "q = posterior \(BenchNumber.probability(q)): gap \(number(before.bound.gap)) →"
        + " \(number(bound.gap))")
  }

  var chosen: Caption {
    let bound = bound
    let posterior = BenchNumber.probability(bound.posterior[0])
    return Caption(
      "Point \(position + 1) of \(examples.count), \(example.name): its posterior is \(posterior),"
        + " q(1) = \(BenchNumber.probability(q)), the gap \(number(bound.gap)) nats.",
      short: "Point \(position + 1) of \(examples.count): posterior \(posterior),"
        + " gap \(number(bound.gap))")
  }
}
