import Screens

/// The effect of the last key, with numbers.
extension JensenBench {
  private func number(_ x: Double) -> String { BenchNumber.text(x) }

  var opening: Caption {
    let bound = bound
    return Caption(
      "Jensen: log Σ q w = \(number(bound.logSum)) is at least Σ q log w = \(number(bound.chord))."
        + " The gap is \(number(bound.gap)) nats.",
      short:
        "Jensen: log Σ q w \(number(bound.logSum)) ≥ Σ q log w \(number(bound.chord))")
  }

  func moved(_ before: JensenBench) -> Caption {
    guard q != before.q else { return Caption("q stays: a probability is from 0 to 1.") }
    let change = "\(number(before.bound.chord)) → \(number(bound.chord))"
    let gap = "\(number(before.bound.gap)) → \(number(bound.gap))"
    let start = "q(1) = \(BenchNumber.probability(q)): "
    return Caption(forms: [
      start + "Σ q log w \(change), gap \(gap) nats. log p(x) stays \(number(bound.logSum)).",
      start + "Σ q log w \(change), gap \(number(bound.gap))",
      start + "Σ q log w \(number(bound.chord)), gap \(number(bound.gap))",
      start + "gap \(number(bound.gap))",
    ])
  }

  func touched(_ before: JensenBench) -> Caption {
    Caption(
      "q is the posterior: both w equal p(x), and the chord is a point."
        + " Gap \(number(before.bound.gap)) → \(number(bound.gap)).",
      short: "q = posterior \(BenchNumber.probability(q)): gap \(number(before.bound.gap)) →"
        + " \(number(bound.gap))")
  }

  var chosen: Caption {
    let gap = "gap \(number(bound.gap))"
    let point = "Point \(position + 1) of \(examples.count)"
    let place = position == 0 ? "the given p(x,1), p(x,2)" : "\(example.name) in a mixture of two"
    return Caption(
      "\(point), \(place): log p(x) \(number(bound.logSum)), \(gap) nats.",
      short: "\(point): log p(x) \(number(bound.logSum)), \(gap)")
  }
}
