import Screens
import Terminals

/// An action in a lesson on a screen with actions of its own.
package enum LessonAction<BaseAction: ScreenAction>: ScreenAction {
  case common(CommonAction)
  /// Continues: the rest of the text, the answer, the step.
  case next
  case back
  /// Moves the text by some lines.
  case scroll(by: Int)
  /// Chooses an answer by its number, from 1.
  case answer(Int)
  /// Types a character of a number.
  case type(Unicode.Scalar)
  /// Erases the last character of the number.
  case erase
  /// A key for the screen, which the lesson may wait for.
  case press(Key)
  case list(List)
  /// Leaves the lesson to try things out.
  case explore
  case comeBack
  /// An action of the screen while exploring.
  case base(BaseAction)
  case tick
  /// Goes to a step.
  case go(to: Int)
  /// Goes to the step where the user left the lesson another day.
  case resume(at: Int)

  /// An action in the list of steps.
  package enum List: Hashable, Sendable {
    case open
    case move(by: Int)
    case confirm
    /// Goes to a step by its number.
    case choose(Int)
    case close
  }

  package var common: CommonAction? { if case .common(let action) = self { action } else { nil } }
}
