import Screens
import Terminals

/// What a directive does in a lesson: its file has everything but its name in the set of `LessonItem`.
protocol LessonDirective: Hashable, Sendable {
  /// Plays the directive as far as that is possible without the class.
  /// - Parameter item: its number in the step.
  /// - Returns: what it waits for; nil if it is done.
  func play<Base>(
    at item: Int, in moment: inout LessonMoment<Base>, turn: inout LessonTurn
  ) throws(CancellationError) -> LessonWaiting?

  /// Writes the directive on the page of the step. It is done, or it waits for the class.
  func write<Base>(at item: Int, isDone: Bool, on page: inout LessonWriter<Base>)

  /// The lines in the text for the teacher.
  var printed: String { get }
}

/// A stretch of a lesson from one wait to the next.
struct LessonTurn {
  /// True if one press, or one new step, may happen before the lesson waits.
  var mayPress: Bool
  /// The size of the picture.
  let size: Size
}

/// What a lesson waits for.
package enum LessonWaiting: Hashable, Sendable {
  /// The key that continues.
  case next
  /// An answer to the present question.
  case answer
  /// Keys that the student presses, of which some are pressed already.
  case keys(pressed: Int)
  /// Nothing: the lesson is over.
  case end
}
