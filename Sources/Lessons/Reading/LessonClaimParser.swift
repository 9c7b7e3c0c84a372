import JSON

/// Reads `KL = 0`, `L rose`, `mean 1 x ~ 2.04 within 0.01`, `L <= log p`.
struct LessonClaimParser {
  let kind: LessonKind
  let place: LessonPlace

  private typealias Relation = LessonClaim.Relation

  private static let motions: [String: Relation] = [
    "rose": .rose, "fell": .fell, "stayed": .stayed,
  ]
  private static let comparisons: [String: @Sendable (LessonClaim.Value) -> Relation] = [
    "=": { .equals($0) }, "<": { .less($0) }, ">": { .greater($0) }, "<=": { .atMost($0) },
    "≤": { .atMost($0) }, ">=": { .atLeast($0) }, "≥": { .atLeast($0) },
  ]
  private static let nearSigns = ["~", "≈"]

  func claim(_ text: String) throws(LessonError) -> LessonClaim {
    let words = text.split(separator: " ").map(String.init)
    if let last = words.last, let relation = Self.motions[last] {
      return LessonClaim(
        quantity: try quantity(words.dropLast()), relation: relation, text: text, place: place)
    }
    let signs = Self.comparisons.keys + Self.nearSigns
    guard let at = words.firstIndex(where: signs.contains) else {
      throw LessonError(
        at: place, "'\(text)' is no claim",
        cure: "write NAME rose, fell or stayed, or NAME = VALUE"
          + " (also < > <= >=, ~ VALUE within T)")
    }
    return LessonClaim(
      quantity: try quantity(words[..<at]), relation: try relation(words[at], words[(at + 1)...]),
      text: text, place: place)
  }

  private func relation(
    _ sign: String, _ words: ArraySlice<String>
  ) throws(LessonError) -> Relation {
    if let comparison = Self.comparisons[sign] { return comparison(try value(words)) }
    guard let at = words.firstIndex(of: "within"), at == words.endIndex - 2,
      let tolerance = LessonNumber(words[at + 1]), tolerance.value >= 0
    else {
      throw LessonError(
        at: place, "'~' needs a tolerance", cure: "write NAME ~ VALUE within TOLERANCE")
    }
    return .near(try value(words[..<at]), tolerance: tolerance.value)
  }

  private func value(_ words: ArraySlice<String>) throws(LessonError) -> LessonClaim.Value {
    if words.count == 1, let word = words.first, let number = LessonNumber(word) {
      return .number(number)
    }
    return .quantity(try quantity(words))
  }

  private func quantity(_ words: ArraySlice<String>) throws(LessonError) -> LessonQuantity {
    let text = words.joined(separator: " ")
    if let quantity = LessonQuantity(text, on: kind) { return quantity }
    if text.contains(","), LessonNumber(text.replacing(",", with: ".")) != nil {
      throw LessonError(
        at: place, "there is no number '\(text)' on this screen",
        cure: "write a decimal point, as in \(text.replacing(",", with: "."))")
    }
    let guess = nearest(to: text, in: kind.quantities).map { "did you mean '\($0)'? " } ?? ""
    throw LessonError(
      at: place, "there is no number '\(text)' on this screen",
      cure: "\(guess)there is \(kind.quantities.joined(separator: ", "))")
  }
}
