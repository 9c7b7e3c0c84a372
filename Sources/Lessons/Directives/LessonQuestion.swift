/// A question, with choices, with a number to find, or with an answer to think about.
package struct LessonQuestion: Hashable, Sendable {
  package let text: LessonText
  package let form: Form

  package enum Form: Hashable, Sendable {
    /// At least one of these is right.
    case choices([Choice])
    /// The student types a number. The text after it belongs to the answer.
    case number(LessonNumericAnswer, LessonText)
    /// The answer is shown when the class has thought about it.
    case open(answer: LessonText)
  }

  package struct Choice: Hashable, Sendable {
    package let text: LessonText
    package let isRight: Bool
    /// The reason that only a student sees who chose this; nil if there is none.
    package var reason: LessonText?
  }

  package var choices: [Choice] {
    switch form {
    case .choices(let choices): choices
    case .number, .open: []
    }
  }

  /// The numbers, from 0, of the right choices.
  package var right: Set<Int> { Set(choices.indices.filter { choices[$0].isRight }) }

  /// The number that answers the question; nil if it asks for none.
  package var number: LessonNumericAnswer? {
    if case .number(let answer, _) = form { answer } else { nil }
  }
}

/// A number that answers a question, and how far from it an answer may be.
package struct LessonNumericAnswer: Hashable, Sendable {
  package let value: Double
  package let tolerance: Double
  /// The number as the lesson writes it.
  package let text: String

  /// The number and its tolerance, as in `0.539 within 0.001`.
  var words: String { "\(text) within \(tolerance)" }

  /// True if a number is within the tolerance. A rounding error in the last place is forgiven.
  package func accepts(_ x: Double) -> Bool {
    (x - value).magnitude <= tolerance + 1e-12 * max(1, value.magnitude)
  }

  /// The number that a student has typed; nil if it is none. A comma is a decimal point.
  package static func number(typed text: String) -> Double? {
    LessonNumber(text.replacing(",", with: "."))?.value
  }

  /// The most characters that a student types.
  static let longest = 20

  /// True if a character may be part of a number. A fraction is typed whole and then refused: without its
  /// stroke 1/2 would be marked as 12.
  static func accepts(_ scalar: Unicode.Scalar, after typed: String) -> Bool {
    guard typed.count < longest else { return false }
    switch scalar {
    case "0"..."9", ".", ",", "-", "+": return true
    case "e", "E", "/": return !typed.isEmpty
    case _: return false
    }
  }
}
