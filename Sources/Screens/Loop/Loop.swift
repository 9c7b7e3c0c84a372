import Drawing
import Terminals

/// The loop that runs any screen: present, wait, update, record.
///
/// It knows neither curses nor clocks. Long work runs in the background, so that every key is answered at once.
package struct Loop<S: Screen>: Sendable {
  /// Milliseconds for which ticks may follow each other before a new picture is drawn.
  static var patience: Int { 30 }
  /// Milliseconds between two polls of running work.
  static var pollInterval: Int { 15 }
  /// The time for waiting input after a picture, in multiples of the time that the picture took.
  private static var drawingShare: Int { 4 }
  /// The longest such time in milliseconds.
  private static var longestRest: Int { 1000 }

  let driver: Driver
  /// Paints the ground of a theme; nil if pictures are shown unchanged.
  private let painter: GroundPainter?
  let outside: Outside

  /// The effects outside of the program.
  package struct Outside: Sendable {
    /// Writes the picture, the trace and the run, and returns a notice.
    package var save: (@Sendable (S, Frame, Recording) -> String)?
    /// Remembers how far the user came.
    package var remember: (@Sendable (S) -> Void)?
    /// Keeps answers, and returns a notice if that is impossible.
    package var answered: (@Sendable ([Answer]) -> String?)?

    package init(
      save: (@Sendable (S, Frame, Recording) -> String)? = nil,
      remember: (@Sendable (S) -> Void)? = nil,
      answered: (@Sendable ([Answer]) -> String?)? = nil
    ) {
      self.save = save
      self.remember = remember
      self.answered = answered
    }
  }

  /// The end of a loop.
  package struct End: Sendable {
    package let screen: S
    package let recording: Recording
    /// The words of the command that opens the next screen; nil if the user quit.
    package let opens: [String]?
    /// The screens to which `undo` can go back.
    let past: [UndoPoint<S>]
  }

  package init(
    driver: Driver = .script, painter: GroundPainter? = nil, outside: Outside = Outside()
  ) {
    self.driver = driver
    self.painter = painter
    self.outside = outside
  }

  /// Runs a screen until the user quits, another screen is opened, or the terminal is gone.
  /// - Parameters:
  ///   - first: an action that is done once the screen is shown, before any event.
  ///   - end: the end of an earlier loop, whose recording and `undo` continue; nil if there is none.
  package func run(
    _ screen: S, on terminal: any Terminal, first: S.Action? = nil, continuing end: End? = nil
  ) -> End {
    var state = LoopState(
      screen, driver: driver, due: now,
      recording: end?.recording ?? Recording(size: terminal.size), past: end?.past ?? [])
    state.screen.preferences.glyphs = terminal.capabilities.glyphs
    var shown = Frame(size: terminal.size)
    var opens: [String]?
    var first = first
    loop: while true {
      let isOvertaken = isOvertaken(state, on: terminal)
      let isDrawn = !isOvertaken && !terminal.showsOnlyLastFrame && !skipsFrame(state)
      if isDrawn {
        guard prepare(shown, on: terminal, &state) else { break }
        let began = now
        shown = frame(of: state.screen, on: terminal, memo: state.memo)
        present(shown, of: state.screen, on: terminal)
        state.restsUntil = now + Self.rest(afterDrawing: now - began)
      }
      if !isOvertaken { startOptionalWork(for: terminal.size, &state) }
      let begun = first
      first = nil
      let event = begun == nil ? nextEvent(from: terminal, &state) : .timeout
      guard event != .hangUp else {
        if !isDrawn { present(state.screen, on: terminal, memo: state.memo) }
        break
      }
      state.hasTicked = event == .timeout
      guard let action = begun ?? action(for: event, on: terminal, &state) else { continue }
      let before = state.screen
      switch take(action, event, shown: shown, isCurrent: isDrawn, on: terminal, &state) {
      case .continues: break
      case .ends:
        if !isDrawn { present(before, on: terminal, memo: state.memo) }
        break loop
      case .opens(let words):
        opens = words
        break loop
      }
    }
    cancelOptionalWork(&state)
    if !driver.hasBackground { complete(state, on: terminal) }
    return End(
      screen: state.screen, recording: state.recording, opens: opens, past: state.past)
  }

  var now: Int { driver.clock?() ?? 0 }

  enum Continuation { case continues, ends, opens([String]) }

  /// True while a script runs to its end; intermediate frames are skipped.
  private func skipsFrame(_ state: LoopState<S>) -> Bool {
    state.hasTicked && state.screen.nextTick?.interval == 0
      && (!driver.hasBackground || state.opening.first == .timeout)
  }

  /// True if more input waits and the last picture is recent. Each event has its effect, and they are drawn
  /// together, so that a flood of them cannot delay a key for long.
  private func isOvertaken(_ state: LoopState<S>, on terminal: any Terminal) -> Bool {
    guard driver.hasBackground, state.opening.isEmpty, let end = state.restsUntil, now < end else {
      return false
    }
    return hasInput(state, on: terminal)
  }

  /// Milliseconds in which waiting input comes before the next picture.
  static func rest(afterDrawing time: Int) -> Int {
    min(longestRest, max(patience, drawingShare * time))
  }

  func hasInput(_ state: LoopState<S>, on terminal: any Terminal) -> Bool {
    !state.waiting.isEmpty || terminal.hasInput
  }

  /// The picture of a screen at the terminal's size.
  func frame(of screen: S, on terminal: any Terminal, memo: Memo) -> Frame {
    screen.frame(size: terminal.size, capabilities: terminal.capabilities, memo: memo)
  }

  /// The picture of a screen that was not drawn. What it needs and takes long is made in the background.
  /// - Parameter shown: the picture that is shown meanwhile.
  /// - Returns: nil if the user ended the program meanwhile.
  private func frame(
    of screen: S, insteadOf shown: Frame, on terminal: any Terminal, _ state: inout LoopState<S>
  ) -> Frame? {
    let present = state.screen
    state.screen = screen
    guard prepare(shown, on: terminal, &state) else { return nil }
    state.screen = present
    return frame(of: screen, on: terminal, memo: state.memo)
  }

  /// Shows the last picture again if parts are missing that a user would get a moment later.
  private func complete(_ state: LoopState<S>, on terminal: any Terminal) {
    guard makeParts(of: state.screen, on: terminal, memo: state.memo) else { return }
    present(state.screen, on: terminal, memo: state.memo)
  }

  /// Makes the missing parts of a picture. Returns false if none was missing.
  private func makeParts(of screen: S, on terminal: any Terminal, memo: Memo) -> Bool {
    let missing = screen.wanted(in: terminal.size).filter { $0.isMissing(in: memo) }
    for work in missing { work.makeIfMissing(in: memo) }
    return !missing.isEmpty
  }

  func present(_ screen: S, on terminal: any Terminal, memo: Memo) {
    present(frame(of: screen, on: terminal, memo: memo), of: screen, on: terminal)
  }

  /// Shows a picture on the terminal's ground.
  func present(_ frame: Frame, of screen: S, on terminal: any Terminal) {
    let depth = terminal.capabilities.colors
    terminal.present(
      painter?.painted(frame, theme: screen.preferences.theme, depth: depth) ?? frame)
  }

  /// The meaning of an event; nil if it has none.
  private func action(
    for event: Event, on terminal: any Terminal, _ state: inout LoopState<S>
  ) -> S.Action? {
    switch event {
    case .key(let key):
      return state.screen.action(for: key)
        ?? state.screen.refusal(of: key).map { .common(.notify($0)) }
    case .mouse(let mouse):
      return state.screen.action(
        for: mouse, in: state.size(on: terminal), terminal.capabilities)
    case .timeout:
      guard let tick = state.screen.nextTick else { return nil }
      state.due = max(state.due + tick.interval, now)
      return tick.action
    case .pasted(let text): return paste(text, &state)
    case .resize(let size):
      state.record(size)
      if state.isPlayed { state.playedSize = size }
      return nil
    case .hangUp: return nil
    }
  }

  private func paste(_ text: String, _ state: inout LoopState<S>) -> S.Action? {
    switch state.screen.pasting {
    case .ignored: return nil
    case .refused: return S.Action.common(.notify("pasted text is ignored"))
    case .typed:
      state.waiting.prepend(PastedLine(text).keys.map(Event.key))
      return nil
    }
  }

  /// Does an action, in the background if it is long, then performs its effects.
  /// - Parameter isCurrent: true if the picture that is shown is of the present screen.
  private func take(
    _ action: S.Action, _ event: Event, shown: Frame, isCurrent: Bool, on terminal: any Terminal,
    _ state: inout LoopState<S>
  ) -> Continuation {
    let before = state.screen
    let size = state.size(on: terminal)
    let isTick = before.nextTick?.action == action
    if isTick { state.mustTick = false }
    let isApart = driver.hasBackground && before.isLong(action)
    var done = Done()
    if isApart {
      cancelOptionalWork(&state)
      switch work(action, shown: shown, on: terminal, &state) {
      case .ended:
        state.halt(in: size)
        return .ends
      case .discarded(let again):
        if let again { state.waiting.prepend([again]) }
        state.halt(in: size)
        return .continues
      case .finished(let next, let all): (state.screen, done) = (next, all)
      }
    } else {
      done = advance(&state.screen, action, in: size, isPlayed: state.isPlayed)
    }
    state.record(event, action, effects: done.effects, count: done.count)
    if !isTick, let earlier = before.undoPoint(before: action),
      let words = before.words(for: action, before: state.screen)
    {
      state.remember(UndoPoint(screen: earlier, action: words))
    }
    var picture = shown
    if !isCurrent, done.effects.contains(.save) {
      guard let made = frame(of: before, insteadOf: shown, on: terminal, &state) else {
        return .ends
      }
      picture = made
    }
    let end = perform(done.effects, shown: picture, on: terminal, in: size, &state)
    guard case .continues = end else { return end }
    if !isApart, !isTick { move(from: before, on: terminal, &state) }
    if before.nextTick == nil, state.screen.nextTick != nil {
      state.due = now
      state.mustTick = driver.hasBackground
    }
    return .continues
  }
}
