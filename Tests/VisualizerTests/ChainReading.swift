@testable import Visualizer

/// A chain read back from its words.
struct ChainReading {
  /// The terms between the signs, without the terms of before.
  private let terms: [Substring]
  /// The terms of before.
  private let before: Substring

  init(_ line: String) {
    let parts = line.split(separator: " (was ", maxSplits: 1)
    before = parts.count > 1 ? parts[1].dropLast() : ""
    var rest = String(parts[0])
    for sign in [" = ", " ≤ ", " ≥ ", " > ", " < ", "  +  ", ", + ", ", "] {
      rest = rest.split(separator: sign).joined(separator: "\n")
    }
    terms = rest.split(separator: "\n").map { Substring($0) }
  }

  /// The first flaw of the words; nil if there is none.
  func flaw(in chain: Chain) -> String? {
    let (old, new, change) = (chain.old, chain.new, chain.change)
    let wanted: [(name: String, values: [Double])]
    switch chain.part {
    case .ascent:
      let sum: [(String, [Double])] = [
        ("KL", [new.gap]), ("log p", [new.logPosterior, change.logPosterior]),
      ]
      // An infinite gap is behind log p.
      wanted =
        [
          ("log p", [old.logPosterior]), ("L", [old.bound, -old.gap]),
          ("", [new.bound, change.lowerBound]),
        ] + (new.gap.isFinite ? sum : sum.reversed())
    case .newResponsibilities, .newParameters, .identity:
      wanted = [
        ("log p", [new.logPosterior, change.logPosterior]), ("L", [new.bound, change.lowerBound]),
        ("KL", [new.gap]),
      ]
    }
    guard terms.count == wanted.count else { return "\(terms.count) terms" }
    for (term, (name, values)) in zip(terms, wanted) {
      guard term.hasPrefix(name) else { return "\(term) for \(name)" }
      for number in numbers(in: term) where !values.contains(where: { number.says($0) }) {
        return "\(term) for \(values)"
      }
      if numbers(in: term).isEmpty, !term.hasPrefix("L") { return "\(term) without a number" }
    }
    let values = [old.logPosterior, old.bound, old.gap]
    let isCompared = chain.part == .newResponsibilities || chain.part == .newParameters
    if isCompared == before.isEmpty { return "before: \(before)" }
    return numbers(in: before).allSatisfy { number in values.contains { number.says($0) } }
      ? nil : "before: \(before)"
  }

  /// The numbers after names: `−1.3·10⁻⁷`, `4.1e−9`, `+25.335`.
  private func numbers(in text: Substring) -> [PrintedNumber] {
    text.split(whereSeparator: { " (),".contains($0) }).compactMap { PrintedNumber(whole: $0) }
  }
}
