import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

extension Session: Screen {
  package static var keys: [KeyGroup<SessionAction>] { SessionKeys.groups }

  /// A window takes all keys, or the first after a mode; a mode comes before the rest.
  package var keymap: [Binding<SessionAction>] {
    guard let window = windows.top else { return mode + SessionKeys.base }
    return window.letsKeysThrough ? mode + window.keymap + SessionKeys.base : window.keymap
  }

  /// The innermost window, if it takes all keys.
  var keyWindow: (any SessionWindow)? { windows.top.flatMap { $0.letsKeysThrough ? nil : $0 } }

  private var mode: [Binding<SessionAction>] {
    if view.editing != nil { return SessionKeys.editing }
    if view.cursor != nil { return SessionKeys.cursor }
    return view.focus == .parameters ? SessionKeys.table : []
  }

  /// The keys of a mode first, then those that still step.
  package var hinted: [Binding<SessionAction>] {
    if let window = keyWindow { return window.keymap }
    let close = (windows.top?.keymap ?? []).filter { $0.hint != nil }
    guard view.editing != nil || view.cursor != nil else { return close + SessionKeys.base }
    return close + (view.editing != nil ? SessionKeys.editing : SessionKeys.cursor)
      + SessionKeys.stepping + [SessionHelp.opening]
  }

  package func action(for key: Key) -> SessionAction? {
    guard let window = keyWindow else { return keymap.action(for: key) }
    return window.action(for: key)
      ?? SessionKeys.base.action(for: key).map { _ in .common(.notify(window.refusal)) }
  }

  /// A window is closed first. A key of a mode says which mode.
  package func refusal(of key: Key) -> String? {
    keyWindow?.refusal
      ?? KeyWords.refusal(
        of: key, in: preferences.glyphs,
        modes: SessionKeys.modes.filter { $0.keys.action(for: key) != nil }.map(\.words))
  }

  package var pasting: Pasting { windows.top?.pasting ?? .refused }

  package mutating func update(_ action: SessionAction, in size: Size) throws(CancellationError)
    -> [Effect]
  {
    if !action.keepsNotice { notice = nil }
    let before = self
    defer {
      settleView()
      noteSilence(of: action, since: before, in: size)
    }
    switch action {
    case .step(let step): try update(step)
    case .play(let play): update(play)
    case .look(let look): update(look, in: size)
    case .model(let change): update(change)
    case .edit(let edit): update(edit)
    case .window(let window): return try update(window, in: size)
    case .guess(let guess): return update(guess)
    case .common(let common): update(common)
    }
    return []
  }

  /// The notice about an action that every screen has.
  private mutating func update(_ common: CommonAction) {
    switch common {
    case .toggleMouse:
      notice = preferences.hasMouse ? "mouse on" : "mouse off: the terminal selects text again"
    case .togglePresenter:
      notice =
        preferences.isPresenting
        ? "presenter mode: fewer panels, larger marks" : "presenter mode off"
    case .notify(let words): notice = words
    case .cycleTheme, .chooseTheme: notice = "theme: \(preferences.theme.rawValue)"
    case .redraw, .save, .undo, .open, .quit: break
    }
  }

  package func isLong(_ action: SessionAction) -> Bool { isPassLong && action.passesOverData }

  /// A run to convergence, a jump and what is chosen in a window may take hundreds of half-steps; many starts
  /// take thousands.
  package func isLongToTheEnd(_ action: SessionAction) -> Bool {
    switch action {
    case .play(.manyStarts), .play(.compareComponents): true
    case .play(.converge), .step(.goTo), .window(.confirm), .window(.choose): passCost > 3_000
    case .step, .play, .look, .model, .edit, .window, .guess, .common: isLong(action)
    }
  }

  package func interruption(by action: SessionAction) -> Interruption? {
    switch action {
    case .common(.quit): .quits
    case .step(.back): .discards
    // The key that ends work in a window also closes the window.
    case .window(.close): windows.isEmpty ? .discards : .discardsAndActs
    case .step, .play, .look, .model, .edit, .window, .guess, .common: nil
    }
  }

  /// `undo` opens no window, asks no question and resumes no run. It takes back the action that was chosen in
  /// a window. A badge that was dragged is back where it was grabbed.
  package func undoPoint(before action: SessionAction) -> Session? {
    switch action {
    case .common, .look(.release), .edit(.moveMean), .window(.open), .window(.input),
      .window(.close):
      return nil
    case .window(.confirm): return undoPoint(before: windows.top)
    case .window(.choose(let item)): return undoPoint(before: windows.top(selecting: item))
    case .play(.toggleRun), .play(.converge):
      // The key that halts a run leaves nothing to take back.
      return playback.mode == .paused ? atRest : nil
    case .play(.tick): return nil
    case .step, .play(.slower), .play(.faster), .play(.manyStarts),
      .play(.compareComponents), .look, .model, .edit, .guess:
      return atRest
    }
  }

  /// The session without windows that take the keys, without a question, at rest.
  private var atRest: Session {
    var earlier = self
    earlier.windows.closeTakingKeys()
    if earlier.guessing?.question?.isTaken == false { earlier.run.dropQuestion() }
    earlier.view.heldBadge = nil
    earlier.notice = nil
    earlier.run.playback.mode = .paused
    return earlier
  }

  private func undoPoint(before window: (any SessionWindow)?) -> Session? {
    window?.confirmed(in: self).action.flatMap(undoPoint(before:))
  }

  /// The meters stay open or closed, as they are now.
  package mutating func keep(from later: Session) {
    preferences = later.preferences
    windows.keepLettingKeysThrough(of: later.windows)
  }

  package var nextTick: Tick<SessionAction>? {
    switch playback.mode {
    case .paused: nil
    case .running: Tick(.play(.tick), interval: playback.interval)
    case .converging: Tick(.play(.tick), interval: 0)
    // Only a bar and a list move, so that fewer frames suffice.
    case .restarting, .comparing: Tick(.play(.tick), interval: 0, patience: 250)
    }
  }

  package var haltingKey: Key? {
    switch playback.mode {
    case .running, .converging: .typed("r")
    case .paused, .restarting, .comparing: nil
    }
  }

  package var hasOpenWindow: Bool { !windows.isEmpty }

  package func between(_ earlier: Session, share: Double) -> Session? {
    guard preferences.hasMotion, timeline.position == earlier.timeline.position + 1,
      run.number == earlier.run.number, !timeline.present.origin.isEdit
    else { return nil }
    var between = self
    between.tween = Tween(from: earlier.timeline.present, share: share)
    return between
  }
}
