extension Session {
  /// As `reduce`, but ends early where nobody wants the end any more.
  /// - Parameter checking: called before each half-step of a long way; what it throws ends the work.
  mutating func reduce(_ action: Action, checking: () throws -> Void) rethrows -> [Effect] {
    try checking()
    guard let target = jump(action) else { return reduce(action) }
    if action == .confirm { view.overlay = .none }
    let last = min(target, timeline.entries.count - 1 + Session.longestJump)
    var effects: [Effect] = []
    for next in timeline.entries.count..<max(timeline.entries.count, last) {
      try checking()
      effects += reduce(.goTo(next))
    }
    try checking()
    return effects + reduce(.goTo(last))
  }

  /// The half-step that an action goes to, if it does.
  private func jump(_ action: Action) -> Int? {
    switch (action, view.overlay) {
    case (.goTo(let target), _): target
    case (.confirm, .palette(let palette)):
      if case .goTo(let target) = choice(palette) { target } else { nil }
    default: nil
    }
  }
}
