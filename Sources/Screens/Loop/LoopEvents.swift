import Terminals

extension Loop {
  /// The next event: one that is played, a tick that must come first, one that waited, the end of optional
  /// work, or one of the terminal.
  func nextEvent(from terminal: any Terminal, _ state: inout LoopState<S>) -> Event {
    if let event = playedEvent(from: terminal, &state) { return event }
    if state.mustTick {
      state.mustTick = false
      return .timeout
    }
    if let event = state.waiting.popFirst() { return event }
    guard let job = state.optionalWork?.job else {
      return terminal.nextEvent(timeout: timeout(state))
    }
    while !job.isFinished {
      let event = terminal.nextEvent(timeout: Self.pollInterval)
      if event != .timeout { return event }
    }
    // The picture is drawn again once, even if the work was finished before the first look.
    state.optionalWork?.job = nil
    return .timeout
  }

  /// The next event of the opening; during a replay a key that the user presses comes first.
  private func playedEvent(from terminal: any Terminal, _ state: inout LoopState<S>) -> Event? {
    state.isPlayed = false
    guard !state.opening.isEmpty else {
      state.endOpening(at: terminal.size)
      return nil
    }
    let timeout = timeout(state)
    var opening = state.opening
    let event = opening.next(timeout: timeout)
    if let pace = driver.pace {
      let pressed = terminal.nextEvent(timeout: event == .timeout ? timeout ?? 0 : pace)
      guard pressed == .timeout else { return pressed }
    }
    state.opening = opening
    state.isPlayed = true
    return event
  }

  /// Milliseconds to the next tick; nil while nothing runs, and then the program waits without waking.
  ///
  /// A run waits for a moment at least, so that a script says itself when time passes.
  private func timeout(_ state: LoopState<S>) -> Int? {
    guard let tick = state.screen.nextTick else { return nil }
    return tick.interval == 0 ? 0 : max(1, state.due - now)
  }
}
