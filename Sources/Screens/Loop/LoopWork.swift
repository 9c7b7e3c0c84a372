import Drawing
import Terminals

extension Loop {
  /// The outcome of an action: its effects, and how often it was done.
  struct Done: Sendable {
    var effects: [Effect] = []
    var count = 0
  }

  enum WorkEnd {
    case finished(S, Done)
    /// A key discarded the work; the event is handled again if it also means something else.
    case discarded(again: Event?)
    case ended
  }

  /// Milliseconds for which ticks may compute before the picture shows that work is running.
  private static var busyDelay: Int { 500 }

  /// Does an action at once. Ticks that follow each other are done until the patience ends, but played ones
  /// as often as they are written.
  func advance(_ screen: inout S, _ action: S.Action, in size: Size, isPlayed: Bool) -> Done {
    let began = now
    var done = Done()
    repeat {
      done.effects += (try? screen.perform(action, in: size)) ?? []
      done.count += 1
    } while repeats(action, on: screen, isPlayed: isPlayed) && now - began < Self.patience
    return done
  }

  private func repeats(_ action: S.Action, on screen: S, isPlayed: Bool) -> Bool {
    guard let tick = screen.nextTick, tick.action == action else { return false }
    return tick.interval == 0 && driver.hasBackground && !isPlayed
  }

  /// Does an action in a task, and makes the parts of the next picture. Returns nil if it was cancelled without
  /// a result. A cancelled tick keeps the ticks before it.
  private func advance(
    _ screen: S, _ action: S.Action?, in size: Size, picture: Size, memo: Memo, isPlayed: Bool
  ) -> (S, Done)? {
    let began = now
    let patience = screen.nextTick?.patience ?? Self.patience
    var next = screen
    var done = Done()
    do throws(CancellationError) {
      if let action {
        repeat {
          try checkCancellation()
          var attempt = next
          done.effects += try attempt.perform(action, in: size)
          done.count += 1
          next = attempt
        } while repeats(action, on: next, isPlayed: isPlayed) && now - began < patience
      }
      for work in next.wanted(in: picture, emphasis: Emphasis())
      where work.isNeeded && work.isMissing(in: memo) {
        try work.make(in: memo)
      }
    } catch {
      return done.count > 0 ? (next, done) : nil
    }
    return (next, done)
  }

  /// Does an action, if any, in the background, and makes what its picture needs. Meanwhile keys wait, or
  /// end the work. The mouse is ignored, because it points at an outdated picture.
  func work(
    _ action: S.Action?, shown: Frame, on terminal: any Terminal, _ state: inout LoopState<S>
  ) -> WorkEnd {
    let (screen, memo, isPlayed) = (state.screen, state.memo, state.isPlayed)
    let (size, picture) = (state.size(on: terminal), terminal.size)
    let job = Background { [self] in
      advance(screen, action, in: size, picture: picture, memo: memo, isPlayed: isPlayed)
    }
    let isTick = action.map(state.isTick) ?? false
    let began = now
    var queue = WaitingEvents(state.waiting, on: screen)
    state.waiting = []
    defer {
      job.cancel()
      state.waiting = queue.events
    }
    // The number of waiting keys that the picture shows, and since when.
    var (shownKeys, shownTime): (Int?, Int) = (nil, 0)
    while true {
      if job.isFinished {
        let (next, done) = job.value ?? (screen, Done())
        return .finished(next, done)
      }
      let event = terminal.nextEvent(timeout: Self.pollInterval)
      if let end = handle(event, during: action, on: screen, &queue) { return end }
      // A tick ends early so that the key is answered.
      if event != .timeout, isTick { job.cancel() }
      let isSilent = isTick && queue.events.isEmpty && now - began < Self.busyDelay
      let isRecent = shownKeys != nil && now - shownTime < Self.patience && terminal.hasInput
      if shownKeys != queue.keys, !isSilent, !isRecent, !job.isFinished {
        (shownKeys, shownTime) = (queue.keys, now)
        showBusy(
          Busy(waitingKeys: queue.keys, canStop: action != nil), over: shown, screen, on: terminal)
      }
    }
  }

  private func showBusy(_ busy: Busy, over shown: Frame, _ screen: S, on terminal: any Terminal) {
    var surface = Surface(
      over: shown,
      styles: Styles(theme: screen.preferences.theme, capabilities: terminal.capabilities))
    screen.drawBusy(busy, on: &surface)
    present(surface.frame, of: screen, on: terminal)
  }

  /// The way in which an event ends the work; nil if the work continues, and then the event may have to wait.
  private func handle(
    _ event: Event, during action: S.Action?, on screen: S, _ queue: inout WaitingEvents<S>
  ) -> WorkEnd? {
    switch event {
    case .key(let key):
      let interruption =
        queue.keepsMeanings ? screen.action(for: key).flatMap(screen.interruption(by:)) : nil
      switch interruption {
      case .quits: return .ended
      case .discards where action != nil: return .discarded(again: nil)
      case .discardsAndActs where action != nil: return .discarded(again: event)
      case .discards, .discardsAndActs, nil: queue.append(event)
      }
    case .pasted, .resize: queue.append(event)
    case .hangUp: return .ended
    case .mouse, .timeout: break
    }
    return nil
  }

  /// Makes the needed long parts of the picture in the background.
  /// - Returns: false if the user ended the program meanwhile.
  func prepare(_ shown: Frame, on terminal: any Terminal, _ state: inout LoopState<S>) -> Bool {
    // A new size may need other parts.
    while driver.hasBackground, isMissingParts(state, in: terminal.size) {
      if case .ended = work(nil, shown: shown, on: terminal, &state) {
        state.halt(in: terminal.size)
        return false
      }
    }
    return true
  }

  private func isMissingParts(_ state: LoopState<S>, in size: Size) -> Bool {
    state.screen.wanted(in: size, emphasis: Emphasis()).contains {
      $0.isNeeded && $0.isLong && $0.isMissing(in: state.memo)
    }
  }

  /// Begins work that takes long and that the picture does not wait for; ends work that is no longer wanted.
  func startOptionalWork(for size: Size, _ state: inout LoopState<S>) {
    guard driver.hasBackground else { return }
    let wanted =
      state.screen.nextTick != nil
      ? nil
      : state.screen.wanted(in: size, emphasis: Emphasis()).first {
        !$0.isNeeded && $0.isLong && $0.isMissing(in: state.memo)
      }
    guard state.optionalWork?.key != wanted?.key else { return }
    cancelOptionalWork(&state)
    guard let wanted else { return }
    let memo = state.memo
    let job = Background<Bool> {
      do throws(CancellationError) { try wanted.make(in: memo) } catch { return nil }
      return true
    }
    state.optionalWork = (wanted.key, job)
  }

  func cancelOptionalWork(_ state: inout LoopState<S>) {
    state.optionalWork?.job?.cancel()
    state.optionalWork = nil
  }
}
