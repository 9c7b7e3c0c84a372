import Terminals

/// The frames of a movement.
enum Motion {
  /// The shares of the way that are shown. The next frame shows the end.
  static let shares = [0.12, 0.35, 0.6, 0.8, 0.93]
  /// Milliseconds between two of them; less than 200 in all.
  static let interval = 33
}

extension Loop {
  /// Shows a half-step as a short movement, which any event ends.
  func move(from before: S, on terminal: any Terminal, _ state: inout LoopState<S>) {
    guard !state.isPlayed, !hasInput(state, on: terminal) else { return }
    for share in Motion.shares {
      guard let between = state.screen.between(before, share: share) else { return }
      present(between, on: terminal, memo: state.memo)
      let event = terminal.nextEvent(timeout: Motion.interval)
      guard event == .timeout else {
        state.waiting.append(event)
        return
      }
    }
  }
}
