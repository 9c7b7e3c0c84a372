/// A question, with choices or with an answer to think about.
package struct LessonQuestion: Hashable, Sendable {
  package let text: LessonText
  package let form: Form

  package enum Form: Hashable, Sendable {
    /// At least one of these is right.
    case choices([Choice])
    /// The answer is shown when the class has thought about it.
    case open(answer: LessonText)
  }

  package struct Choice: Hashable, Sendable {
    package let text: LessonText
    package let isRight: Bool
  }

  package var choices: [Choice] {
    switch form {
    case .choices(let choices): choices
    case .open: []
    }
  }

  /// The numbers, from 0, of the right choices.
  package var right: Set<Int> { Set(choices.indices.filter { choices[$0].isRight }) }
}
