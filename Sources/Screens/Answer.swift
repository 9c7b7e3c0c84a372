/// The answer of a user to a question of a lesson, or to one before a half-step.
package struct Answer: Hashable, Sendable {
  /// The form of a question.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Some of several choices.
    case choice
    /// A number.
    case number
    /// A question to think about, which is never right or wrong.
    case open
    /// A guess about the effect of a half-step before it is taken.
    case guess
  }

  /// The subject of the questions.
  package enum Source: Hashable, Sendable {
    case lesson(String)
    /// The data of the visualiser, and the number of the run since the program began.
    case data(String, run: Int)
  }

  package let source: Source
  /// The step of the lesson, or the half-step.
  package let step: Int
  /// The number of the question within the step, from 1.
  package let number: Int
  package let question: String
  package let kind: Kind
  /// The choices, in their order.
  package let choices: [String]
  /// The answers of the user; empty if the user had the answer shown.
  package let answered: [String]
  /// The right answers; empty for an open question.
  package let correct: [String]
  /// Nil if the user let the answer be shown, and for an open question.
  package let isRight: Bool?

  package init(
    source: Source, step: Int, number: Int, question: String, kind: Kind, choices: [String],
    answered: [String], correct: [String], isRight: Bool?
  ) {
    self.source = source
    self.step = step
    self.number = number
    self.question = question
    self.kind = kind
    self.choices = choices
    self.answered = answered
    self.correct = correct
    self.isRight = isRight
  }
}
