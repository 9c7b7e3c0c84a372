import Mixtures
import Screens

/// Every action of the EM screen. `Session.update` alone defines their effects.
package enum SessionAction: ScreenAction {
  case step(StepAction)
  case play(PlayAction)
  case look(LookAction)
  case model(ModelAction)
  case edit(EditAction)
  case window(WindowAction)
  case guess(GuessAction)
  case common(CommonAction)

  package var common: CommonAction? { if case .common(let action) = self { action } else { nil } }

  /// True if the action may take a pass over the data.
  var passesOverData: Bool {
    switch self {
    case .step, .model, .edit, .guess, .play(.tick), .window(.confirm),
      .window(.choose), .look(.nextGap):
      true
    case .play, .look, .window, .common: false
    }
  }

  /// True if a notice stays in view.
  var keepsNotice: Bool {
    switch self {
    case .play(.tick), .look(.release): true
    case .step, .play, .look, .model, .edit, .window, .guess, .common: false
    }
  }
}
