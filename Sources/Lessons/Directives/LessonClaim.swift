import Drawing
import Screens

/// `**Check** `KL = 0``: a statement about a number, true at that moment.
package struct LessonClaim: Hashable, Sendable {
  package let quantity: LessonQuantity
  package let relation: Relation
  /// The claim as the lesson writes it.
  package let text: String
  package let place: LessonPlace

  /// The claim as the screen shows it, in the signs of the other panels.
  var words: String {
    var words: String = text.replacing("||", with: "‖").replacing(" inf", with: " ∞")
      .replacing("<=", with: "≤").replacing(">=", with: "≥").replacing(" -", with: " −")
    if case .near = relation, let end = words.firstRange(of: " within ") {
      words = String(words[..<end.lowerBound]).replacing("~", with: "≈")
    }
    return words
  }

  package enum Relation: Hashable, Sendable {
    /// Compared with the state just before the last keys of the step.
    case rose, fell, stayed
    case equals(Value)
    case less(Value), greater(Value), atMost(Value), atLeast(Value)
    case near(Value, tolerance: Double)

    /// True if it compares with the state before a press.
    package var needsPress: Bool {
      switch self {
      case .rose, .fell, .stayed: true
      case .equals, .less, .greater, .atMost, .atLeast, .near: false
      }
    }
  }

  package enum Value: Hashable, Sendable {
    case number(LessonNumber)
    case quantity(LessonQuantity)
  }
}

extension LessonClaim: LessonDirective {
  init(reading text: String, _ arguments: DirectiveArguments) throws(LessonError) {
    let words = try arguments.code(in: text, what: "a claim", example: "`KL = 0`")
    self = try LessonClaimParser(
      file: arguments.file, kind: arguments.kind, place: arguments.codePlace
    ).claim(words)
    if relation.needsPress, !arguments.earlier.contains(where: \.isPress) {
      throw arguments.error(
        at: place, "'\(self.text)' compares with the state before a press",
        "put a **Press** before it in this step")
    }
  }

  func play<Base>(
    at item: Int, in moment: inout LessonMoment<Base>, turn: inout LessonTurn
  ) throws(CancellationError) -> LessonWaiting? {
    moment.verdicts[item] = verdict(on: moment.base, before: moment.before)
    return nil
  }

  func write<Base>(at item: Int, isDone: Bool, on page: inout LessonWriter<Base>) {
    if let verdict = page.screen.moment.verdicts[item] { page.add(self, verdict) }
  }

  var printed: String { "    true: \(text)\n" }

  /// The number that was found.
  func finding(_ verdict: Verdict) -> String {
    func number(_ x: Double) -> String { NumberFormat.compact(x, digits: 8) }
    guard let found = verdict.found else { return "there is no \(quantity) here" }
    let now = "\(quantity) is \(number(found))"
    guard let before = verdict.before else { return now }
    return now + " and was \(number(before))"
  }
}
