import Screens

/// A directive of a step: the one set of them.
package enum LessonItem: Hashable, Sendable {
  /// `**Look at** the chart`: lights a part of the picture.
  case look(Part)
  /// `**Hide** the caption`: hides parts of the picture until the next question is answered.
  case hide(Set<Part>)
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
    case .look, .hide, .check: false
    case .press, .studentPress, .ask, .because: true
    }
  }

  var isQuestion: Bool {
    switch self {
    case .ask: true
    case .look, .hide, .press, .studentPress, .because, .check: false
    }
  }

  /// True if it shows the answer of a question, or if an item after it does not show it: a claim before
  /// keys is true without them.
  var endsAnswer: Bool {
    switch self {
    case .press, .studentPress, .ask, .check: true
    case .look, .hide, .because: false
    }
  }

  /// True if it prepares the picture for the item after it.
  var isPreparation: Bool {
    switch self {
    case .look, .hide: true
    case .press, .studentPress, .ask, .because, .check: false
    }
  }

  var isPress: Bool {
    switch self {
    case .press, .studentPress: true
    case .look, .hide, .ask, .because, .check: false
    }
  }
}
