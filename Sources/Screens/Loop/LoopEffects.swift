import Drawing
import Terminals

extension Loop {
  /// Performs the effects of an action outside of the screen.
  /// - Parameter shown: the picture of the screen before the action.
  func perform(
    _ effects: [Effect], shown: Frame, on terminal: any Terminal, in size: Size,
    _ state: inout LoopState<S>
  ) -> Continuation {
    for effect in effects {
      switch effect {
      case .quit:
        state.halt(in: size)
        return .ends
      case .open(let words):
        guard driver.hasBackground, !state.isPlayed else {
          notify("keys that are played open no other screen", &state, in: size)
          continue
        }
        state.halt(in: size)
        return .opens(words)
      case .redraw: terminal.redraw()
      case .save:
        let notice =
          outside.save?(state.screen, shown, state.recording) ?? "a script saves nothing"
        notify(notice, &state, in: size)
      case .remember: outside.remember?(state.screen)
      // Answers that are played were given before.
      case .answered(let answers):
        guard !state.isPlayed, let problem = outside.answered?(answers) else { continue }
        notify(problem, &state, in: size)
      case .setMouse(let isOn): terminal.setMouse(isOn)
      case .undo:
        cancelOptionalWork(&state)
        notify(state.undo(), &state, in: size)
      case .forget: state.forget()
      }
    }
    return .continues
  }

  /// Shows a notice on the screen.
  private func notify(_ notice: String, _ state: inout LoopState<S>, in size: Size) {
    _ = try? state.screen.perform(.common(.notify(notice)), in: size)
  }
}
