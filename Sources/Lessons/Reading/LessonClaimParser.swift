/// Reads `KL = 0`, `L rose`, `mean 1 x ~ 2.04 within 0.01`, `L <= log p`.
struct LessonClaimParser {
  let file: String
  let kind: LessonKind
  let place: LessonPlace

  func claim(_ text: String) throws(LessonError) -> LessonClaim {
    let words = text.split(separator: " ").map(String.init)
    if let last = words.last, let relation = LessonClaimParser.motions[last] {
      return LessonClaim(
        quantity: try quantity(words.dropLast()), relation: relation, text: text, place: place)
    }
    guard let at = words.firstIndex(where: { LessonClaimParser.signs.contains($0) }) else {
      throw error(
        "'\(text)' is no claim",
        "write NAME rose, fell or stayed, or NAME = VALUE (also < > <= >=, ~ VALUE within T)")
    }
    let quantity = try quantity(words[..<at])
    let rest = words[(at + 1)...]
    return LessonClaim(
      quantity: quantity, relation: try relation(words[at], rest), text: text, place: place)
  }

  private static let motions: [String: LessonClaim.Relation] = [
    "rose": .rose, "fell": .fell, "stayed": .stayed,
  ]
  private static let signs: Set<String> = ["=", "<", ">", "<=", ">=", "≤", "≥", "~", "≈"]

  private func relation(_ sign: String, _ words: ArraySlice<String>) throws(LessonError)
    -> LessonClaim.Relation
  {
    switch sign {
    case "<": return .less(try value(words))
    case ">": return .greater(try value(words))
    case "<=", "≤": return .atMost(try value(words))
    case ">=", "≥": return .atLeast(try value(words))
    case "~", "≈":
      guard let at = words.firstIndex(of: "within"), at == words.endIndex - 2,
        let tolerance = LessonNumber(words[at + 1]), tolerance.value >= 0
      else {
        throw error("'~' needs a tolerance", "write NAME ~ VALUE within TOLERANCE")
      }
      return .near(try value(words[..<at]), tolerance: tolerance.value)
    default: return .equals(try value(words))
    }
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
    let guess = LessonError.guess(for: text, in: kind.quantities)
      .map { "did you mean '\($0)'? " }
    throw error(
      "there is no number '\(text)' on this screen",
      (guess ?? "") + "there is " + kind.quantities.joined(separator: ", "))
  }

  private func error(_ what: String, _ cure: String) -> LessonError {
    LessonError(file: file, place: place, what: what, cure: cure)
  }
}
