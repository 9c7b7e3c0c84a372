import Screens
import Stepping

/// Guesses before each half-step.
package enum GuessAction: Hashable, Sendable {
  /// Turns guessing on or off.
  case toggle
  case guess(Guessing.Move)
  case takeBack
  /// Shows the answers, or takes the half-step.
  case confirm
}

extension Session {
  mutating func update(_ guess: GuessAction) {
    switch guess {
    case .toggle:
      run.toggleGuessing()
      windows.close(GuessWindow.self)
    case .guess(let move): run.guess(move)
    case .takeBack:
      run.takeBackGuess()
      if guessing?.question == nil { windows.close(GuessWindow.self) }
    case .confirm:
      guard run.confirmGuess() else { return }
      windows.close(GuessWindow.self)
      growView()
    }
  }
}
