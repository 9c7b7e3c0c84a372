import Mixtures
import Screens
import Stepping

/// Guesses before each half-step.
package enum GuessAction: Hashable, Sendable {
  /// Turns guessing on or off.
  case toggle
  case guess(Guessing.Move)
  case takeBack
  /// Takes the half-step; the guesses do not count if some are missing.
  case confirm
}

extension Session {
  /// The last guess takes the half-step, and the verdict comes with the moved picture.
  mutating func update(_ guess: GuessAction) -> [Effect] {
    switch guess {
    case .toggle:
      run.toggleGuessing()
      windows.close(GuessWindow.self)
    case .guess(let move): return finish(run.guess(move))
    case .takeBack: run.takeBackGuess()
    case .confirm: return finish(run.takeGuessedStep())
    }
    if guessing?.question == nil { windows.close(GuessWindow.self) }
    return []
  }

  /// Closes the question if its half-step was taken.
  private mutating func finish(_ question: Guessing.Question?) -> [Effect] {
    guard let question else {
      if guessing?.question == nil { windows.close(GuessWindow.self) }
      return []
    }
    windows.close(GuessWindow.self)
    growView()
    return [.answered(answers(to: question))]
  }

  private func answers(to question: Guessing.Question) -> [Answer] {
    let step = question.halfStep == .expectation ? "the E-step" : "the M-step"
    return question.answers.indices.map { at in
      let guess = question.guesses.indices.contains(at) ? question.guesses[at] : nil
      let quantity = Guessing.Quantity.allCases[at].rawValue
      return Answer(
        source: .data(dataset.name, run: run.number + 1), step: timeline.position, number: at + 1,
        question: "What will \(step) do to \(quantity)?", kind: .guess,
        choices: Guessing.Move.allCases.map(\.rawValue),
        answered: guess.map { [$0.rawValue] } ?? [], correct: [question.answers[at].rawValue],
        isRight: question.isComplete ? guess == question.answers[at] : nil)
    }
  }
}
