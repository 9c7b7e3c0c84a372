/// A statement about a number, such as `KL = 0`.
package struct LessonClaim: Hashable, Sendable {
  package let quantity: LessonQuantity
  package let relation: Relation
  /// The claim as the lesson writes it.
  package let text: String
  package let place: LessonPlace

  /// The claim as the screen shows it, in the signs of the other panels.
  var words: String {
    var words = text.replacing("||", with: "‖").replacing(" inf", with: " ∞")
      .replacing("<=", with: "≤").replacing(">=", with: "≥").replacing(" -", with: " −")
    if case .near = relation, let end = words.firstRange(of: " within ") {
      words = String(words[..<end.lowerBound]).replacing("~", with: "≈")
    }
    return words
  }

  /// The numbers that the claim names.
  var quantities: [LessonQuantity] {
    switch relation {
    case .rose, .fell, .stayed: [quantity]
    case .equals(let value), .less(let value), .greater(let value), .atMost(let value),
      .atLeast(let value), .near(let value, _):
      switch value {
      case .number: [quantity]
      case .quantity(let other): [quantity, other]
      }
    }
  }

  package enum Relation: Hashable, Sendable {
    /// Compared with the state just before the last keys of the step.
    case rose, fell, stayed
    case equals(Value)
    case less(Value), greater(Value), atMost(Value), atLeast(Value)
    case near(Value, tolerance: Double)

    /// True if it compares with the state before a press.
    var needsPress: Bool { [.rose, .fell, .stayed].contains(self) }
  }

  package enum Value: Hashable, Sendable {
    case number(LessonNumber)
    case quantity(LessonQuantity)
  }
}

extension LessonClaim {
  /// - Parameter canCompare: true if keys are pressed before it in its step.
  init(
    reading markdown: String, at place: LessonPlace, on kind: LessonKind, canCompare: Bool
  ) throws(LessonError) {
    let code = try LessonCode(in: markdown, at: place, what: "a claim", example: "`KL = 0`")
    self = try LessonClaimParser(kind: kind, place: code.place).claim(code.text)
    guard canCompare || !relation.needsPress else {
      throw LessonError(
        at: code.place, "'\(text)' compares with the state before a press",
        cure: "put a **Press** before it in this step")
    }
  }
}
