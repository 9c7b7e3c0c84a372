import Screens

/// A directive of a step: the one set of them.
package enum LessonItem: Hashable, Sendable {
  /// `**Look at** the chart`: lights a part of the picture.
  case look(Part)
  /// `**Press** `e m``: the program presses keys.
  case press(LessonKeys)
  /// `**You press** `e m``: the student presses keys.
  case studentPress(LessonKeys)
  /// `**Ask** …`: a question that the class answers before the step shows the answer.
  case ask(LessonQuestion)
  /// `**Because** …`: explains an answer, after the step that shows it.
  case because(LessonText)
  /// `**Check** `KL = 0``: a statement about a number, true at that moment.
  case check(LessonClaim)

  /// False for something to look at or to check only.
  var isMore: Bool {
    switch self {
    case .look, .check: false
    case .press, .studentPress, .ask, .because: true
    }
  }

  var isPress: Bool {
    switch self {
    case .press, .studentPress: true
    case .look, .ask, .because, .check: false
    }
  }
}
