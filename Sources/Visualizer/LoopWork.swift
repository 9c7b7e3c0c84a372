import Drawing
import Terminals

/// Work that takes longer than a frame, on another thread.
extension Loop {
  enum Work {
    case finished(Session, Frame, Done)
    /// A key made it stale.
    case dropped
    case ended
  }

  /// Does an action, and draws what it leads to, on another thread. Meanwhile `q` quits, `b` and Esc
  /// drop the work, and other keys wait their turn.
  func work(
    _ action: Action, _ state: LoopState, _ terminal: any Terminal, shown: Frame,
    waiting: inout [Event]
  ) -> Work {
    let (size, capabilities) = (terminal.size, terminal.capabilities)
    let session = state.session
    let (clouds, slices) = (state.clouds, state.slices)
    let isPlayed = state.isPlayed
    let job = Job<(Session, Frame, Done)> { [self] _ in
      var next = session
      let done = advance(&next, action, isPlayed: isPlayed)
      let frame = next.frame(
        size: size, capabilities: capabilities, clouds: clouds, slices: slices)
      return (next, frame, done)
    }
    // How many waiting keys the screen has told of.
    var told: Int?
    while true {
      if let (next, frame, done) = job.result { return .finished(next, frame, done) }
      let event = terminal.nextEvent(timeout: Loop.glance)
      if case .key(let key) = event {
        switch Keymap.action(for: key, in: session.view) {
        case .quit: return .ended
        case .back, .close: return .dropped
        default: waiting.append(event)
        }
      } else if event == .hangUp {
        return .ended
      }
      if told != waiting.count, job.result == nil {
        told = waiting.count
        present(
          session.busy(shown, waiting: waiting.count, capabilities: capabilities), of: session,
          on: terminal)
      }
    }
  }
}

extension Session {
  func isHeavy(above limit: Int) -> Bool {
    model.observations.count * recipe.components > limit
  }

  /// The frame with a word that something is being computed.
  fileprivate func busy(_ frame: Frame, waiting: Int, capabilities: Capabilities) -> Frame {
    var frame = frame
    let style = Inks(theme: view.theme, capabilities: capabilities).style(.selection)
    let keys = waiting == 0 ? "" : waiting == 1 ? "1 key waits, " : "\(waiting) keys wait, "
    let text = capabilities.glyphs.spell(" computing … \(keys)b stops ")
    let start = max(0, frame.size.columns - text.unicodeScalars.count)
    // Of what it covers in part nothing stays.
    var column = start
    while column > 1, !(frame[column - 1, 0].scalar == " " && frame[column - 2, 0].scalar == " ") {
      column -= 1
      frame[column, 0].scalar = " "
    }
    frame.write(text, column: start, row: 0, style: style)
    return frame
  }
}
