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
  /// Swaps the history with the newest branch.
  case nextBranch
  /// Swaps the history with a branch by its place among the branches.
  case openBranch(Int)

  /// The half-step that the action takes from a state; nil if it takes none.
  func halfStep(from fit: Fit) -> HalfStep? {
    switch self {
    case .next: fit.nextHalfStep
    case .expectation: .expectation
    case .maximization: .maximization
    case .back, .first, .latest, .goTo, .nextBranch, .openBranch: nil
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
    case .back: return go(to: position - 1)
    case .first: return go(to: 0)
    case .latest: return go(to: latest)
    case .nextBranch: swapBranch(timeline.branches.count - 1)
    case .openBranch(let place): swapBranch(place)
    case .goTo(let target):
      guard target > latest else { return go(to: target) }
      notice = try run.go(to: target)
      return growView(after: latest)
    }
    growView()
  }

  /// Goes to a half-step of the history; a notice says that it ends there.
  private mutating func go(to target: Int) {
    let position = timeline.position
    run.timeline.go(to: target)
    guard timeline.position == position else { return }
    notice =
      target <= 0
      ? "this is the start: there is nothing before it"
      : "this is half-step \(position), the latest: space takes the next"
  }

  private mutating func swapBranch(_ place: Int) {
    guard let branch = run.swapBranch(place) else {
      notice = "there is one history only: go back (b) and take another step to make a branch"
      return
    }
    let count = timeline.branches.count
    notice =
      "branch of \(branch) half-step\(branch == 1 ? "" : "s"); j swaps on"
      + (count > 1 ? ", \(count) others" : "")
    growView(after: 0)
  }
}
