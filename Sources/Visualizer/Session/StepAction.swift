import Mixtures
import Screens
import Stepping

/// Half-steps that the user takes, and positions in the history.
package enum StepAction: Hashable, Sendable {
  /// The half-step that EM takes next.
  case next
  case expectation
  case maximization
  case back
  case first
  case latest
  /// Goes to a half-step by number, taking those that are missing.
  case goTo(Int)

  /// The half-step that the action takes from a state; nil if it takes none.
  func halfStep(from fit: Fit) -> HalfStep? {
    switch self {
    case .next: fit.nextHalfStep
    case .expectation: .expectation
    case .maximization: .maximization
    case .back, .first, .latest, .goTo: nil
    }
  }
}

extension Session {
  /// A step pauses a run. If guessing is on, a question comes first.
  mutating func update(_ step: StepAction) throws(CancellationError) {
    run.playback.mode = .paused
    run.dropQuestion()
    if let halfStep = step.halfStep(from: timeline.present), run.asks(before: halfStep) {
      windows.open(GuessWindow())
      return
    }
    let (position, latest) = (timeline.position, timeline.entries.count - 1)
    switch step {
    case .next: run.advance()
    case .expectation: run.advance(.expectation)
    case .maximization: run.advance(.maximization)
    case .back: return run.timeline.go(to: position - 1)
    case .first: return run.timeline.go(to: 0)
    case .latest: return run.timeline.go(to: latest)
    case .goTo(let target):
      guard target > latest else { return run.timeline.go(to: target) }
      try run.go(to: target)
      return growView(after: latest)
    }
    growView()
  }
}
