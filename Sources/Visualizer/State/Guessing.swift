import Mixtures

/// Predict first: before a half-step takes effect, which of log p, L and the gap will move, and which way?
public struct Guessing: Hashable, Sendable {
  public enum Move: String, Hashable, Sendable, CaseIterable {
    case up = "rises"
    case stay = "stays"
    case down = "falls"

    /// What a quantity did; changes below the resolution are none.
    init(from old: Double, to new: Double, resolution: Double) {
      if new == old || (new - old).magnitude <= resolution {
        self = .stay
      } else {
        self = new > old ? .up : .down
      }
    }
  }

  /// What is asked for, in this order: the objectives of the chart, and the gap between them.
  public enum Quantity: String, Hashable, Sendable, CaseIterable {
    case evidence = "log p"
    case bound = "L"
    case gap = "the gap"
  }

  /// One half-step that is guessed at.
  public struct Question: Hashable, Sendable {
    public let halfStep: HalfStep
    public var guesses: [Move] = []
    /// What happens, once it is told.
    public var answers: [Move] = []
    public var isTold: Bool { !answers.isEmpty }
    /// Whether the half-step was taken.
    public var isTaken = false

    init(halfStep: HalfStep) { self.halfStep = halfStep }
  }

  /// The question that is open, or the one whose half-step was taken last.
  public var question: Question?
  public var score = LessonScore()

  public init() {}

  /// The moves of the three quantities over a half-step.
  static func moves(from old: Fit, to new: Fit) -> [Move] {
    // As the caption tells it.
    let resolution = max(old.resolution, new.resolution)
    return Quantity.allCases.map { quantity in
      Move(from: quantity.value(old), to: quantity.value(new), resolution: resolution)
    }
  }
}

extension Guessing.Quantity {
  func value(_ fit: Fit) -> Double {
    switch self {
    case .evidence: fit.logPosterior
    case .bound: fit.bound.objective
    case .gap: fit.bound.gap
    }
  }
}

extension Session {
  /// Turns guessing on and off.
  mutating func toggleGuessing() {
    playback.mode = .paused
    if view.overlay == .guess { view.overlay = .none }
    guessing = guessing == nil ? Guessing() : nil
  }

  /// Asks before a half-step where guessing is on.
  /// - Returns: whether the half-step has to wait for the answer.
  mutating func asks(before halfStep: HalfStep) -> Bool {
    guard guessing != nil else { return false }
    guessing?.question = Guessing.Question(halfStep: halfStep)
    view.overlay = .guess
    return true
  }

  /// Takes one guess; the third brings the answer.
  mutating func guess(_ move: Guessing.Move) {
    guard var question = guessing?.question, !question.isTold else { return }
    question.guesses.append(move)
    guessing?.question = question
    guard question.guesses.count == Guessing.Quantity.allCases.count else { return }
    let answers = tellAnswers()
    for (guess, answer) in zip(question.guesses, answers) {
      guessing?.score.count(isRight: guess == answer)
    }
  }

  mutating func takeBackGuess() {
    guard let question = guessing?.question, !question.isTold else { return }
    if question.guesses.isEmpty {
      dropGuess()
    } else {
      guessing?.question?.guesses.removeLast()
    }
  }

  /// The answer without a full guess, which does not count; or, once it is told, the half-step.
  mutating func confirmGuess() {
    guard let question = guessing?.question else { return }
    guard question.isTold else {
      _ = tellAnswers()
      return
    }
    view.overlay = .none
    advance(question.halfStep)
    guessing?.question?.isTaken = true
  }

  /// The half-step is not taken after all.
  mutating func dropGuess() {
    view.overlay = .none
    guessing?.question = nil
  }

  private mutating func tellAnswers() -> [Guessing.Move] {
    guard let halfStep = guessing?.question?.halfStep else { return [] }
    let fit = timeline.present
    let answers = Guessing.moves(from: fit, to: fit.advance(halfStep, rules: recipe.rules))
    guessing?.question?.answers = answers
    return answers
  }
}

extension Action {
  /// The half-step that an action takes, if it takes one.
  func halfStep(after fit: Fit) -> HalfStep? {
    switch self {
    case .halfStep: fit.nextHalfStep
    case .expectationStep: .expectation
    case .maximizationStep: .maximization
    default: nil
    }
  }
}
