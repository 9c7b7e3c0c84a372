import Mixtures

/// Predictions before a half-step: which of log p, L and the gap will move, and which way.
package struct Guessing: Hashable, Sendable {
  package enum Move: String, Hashable, Sendable, CaseIterable {
    case up = "rises"
    case stay = "stays"
    case down = "falls"

    /// The move of a quantity by its change, which is 0 if it is rounding.
    init(change: Double) {
      self = change == 0 ? .stay : change > 0 ? .up : .down
    }
  }

  /// The quantities in the order of the questions: the objectives of the chart, and the gap between them.
  package enum Quantity: String, Hashable, Sendable, CaseIterable {
    case logPosterior = "log p"
    case bound = "L"
    case gap = "the gap"
  }

  /// A half-step before which the user is asked.
  package struct Question: Hashable, Sendable {
    package let halfStep: HalfStep
    package var guesses: [Move] = []
    /// The answers; empty until they are shown.
    package var answers: [Move] = []
    package var isTold: Bool { !answers.isEmpty }
    /// True once the half-step was taken.
    package var isTaken = false

    init(halfStep: HalfStep) { self.halfStep = halfStep }
  }

  /// The question that is open, or the one whose half-step was taken last.
  package var question: Question?
  package var score = Score()

  /// How many guesses were right.
  package struct Score: Hashable, Sendable {
    package var right = 0
    package var asked = 0

    mutating func count(isRight: Bool) {
      asked += 1
      right += isRight ? 1 : 0
    }
  }

  package init() {}

  /// The moves of the three quantities over a half-step.
  package static func moves(from old: Fit, to new: Fit) -> [Move] {
    let change = BoundChange(from: old.bound, to: new.bound)
    return Quantity.allCases.map { Move(change: $0.value(change)) }
  }
}

extension Guessing.Quantity {
  package func value(_ fit: Fit) -> Double {
    switch self {
    case .logPosterior: fit.logPosterior
    case .bound: fit.bound.objective
    case .gap: fit.bound.divergence
    }
  }

  fileprivate func value(_ change: BoundChange) -> Double {
    switch self {
    case .logPosterior: change.logPosterior
    case .bound: change.lowerBound
    case .gap: change.divergence
    }
  }
}

extension Run {
  /// Turns guessing on or off.
  package mutating func toggleGuessing() {
    playback.mode = .paused
    guessing = guessing == nil ? Guessing() : nil
  }

  /// Asks before a half-step if guessing is on.
  /// - Returns: true if the half-step has to wait for the answer.
  package mutating func asks(before halfStep: HalfStep) -> Bool {
    guard guessing != nil else { return false }
    guessing?.question = Guessing.Question(halfStep: halfStep)
    return true
  }

  /// Takes one guess; the third shows the answers.
  package mutating func guess(_ move: Guessing.Move) {
    guard var question = guessing?.question, !question.isTold else { return }
    question.guesses.append(move)
    guessing?.question = question
    guard question.guesses.count == Guessing.Quantity.allCases.count else { return }
    let answers = showAnswers()
    for (guess, answer) in zip(question.guesses, answers) {
      guessing?.score.count(isRight: guess == answer)
    }
  }

  /// Takes back the last guess; without one the question goes.
  package mutating func takeBackGuess() {
    guard let question = guessing?.question, !question.isTold else { return }
    if question.guesses.isEmpty {
      dropQuestion()
    } else {
      guessing?.question?.guesses.removeLast()
    }
  }

  /// Shows the answers, which then do not count; or, once they are shown, takes the half-step.
  /// - Returns: true if the half-step was taken.
  package mutating func confirmGuess() -> Bool {
    guard let question = guessing?.question else { return false }
    guard question.isTold else {
      _ = showAnswers()
      return false
    }
    advance(question.halfStep)
    guessing?.question?.isTaken = true
    return true
  }

  /// Drops the question; its half-step is not taken.
  package mutating func dropQuestion() { guessing?.question = nil }

  private mutating func showAnswers() -> [Guessing.Move] {
    guard let halfStep = guessing?.question?.halfStep else { return [] }
    let fit = timeline.present.measuringPrior(
      under: rules, insteadOf: timeline.presentEntry.rules)
    let answers = Guessing.moves(from: fit, to: fit.advance(halfStep, rules: rules))
    guessing?.question?.answers = answers
    return answers
  }
}
