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
    /// The moves of the three quantities; empty until the half-step is taken.
    package var answers: [Move] = []
    /// True once the half-step was taken.
    package var isTaken: Bool { !answers.isEmpty }
    /// True if every quantity was guessed, so that the guesses count.
    package var isComplete: Bool { guesses.count == Quantity.allCases.count }

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

  /// Takes one guess. The third takes the half-step at once.
  /// - Returns: the question if its half-step was taken.
  package mutating func guess(_ move: Guessing.Move) -> Guessing.Question? {
    guard let question = guessing?.question, !question.isTaken else { return nil }
    guessing?.question?.guesses.append(move)
    return guessing?.question?.isComplete == true ? takeGuessedStep() : nil
  }

  /// Takes back the last guess; without one the question goes.
  package mutating func takeBackGuess() {
    guard let question = guessing?.question, !question.isTaken else { return }
    if question.guesses.isEmpty {
      dropQuestion()
    } else {
      guessing?.question?.guesses.removeLast()
    }
  }

  /// Takes the half-step of the open question. The guesses count if they are complete.
  /// - Returns: the question with its answers; nil if no question is open, or if the history is full.
  package mutating func takeGuessedStep() -> Guessing.Question? {
    guard let question = guessing?.question, !question.isTaken else { return nil }
    let before = timeline.present.measuringPrior(
      under: rules, insteadOf: timeline.presentEntry.rules)
    let position = timeline.position
    advance(question.halfStep)
    guard timeline.position > position else {
      dropQuestion()
      return nil
    }
    let answers = Guessing.moves(from: before, to: timeline.present)
    guessing?.question?.answers = answers
    guard question.isComplete else { return guessing?.question }
    for (guess, answer) in zip(question.guesses, answers) {
      guessing?.score.count(isRight: guess == answer)
    }
    return guessing?.question
  }

  /// Drops the question; its half-step is not taken.
  package mutating func dropQuestion() { guessing?.question = nil }
}
