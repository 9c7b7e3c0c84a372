import Terminals

/// What a step does.
public enum LessonItem: Hashable, Sendable {
  /// Which panel is lit.
  case look(LessonFocus)
  /// The program presses keys.
  case press(LessonKeys)
  /// The student presses them.
  case studentPress(LessonKeys)
  case ask(LessonQuestion)
  /// Why the answer is what it is: said after the step that shows it.
  case because(LessonText)
  case check(LessonClaim)

  /// Whether it is more than something to look at or to check.
  var isMore: Bool {
    switch self {
    case .look, .check: false
    case .press, .studentPress, .ask, .because: true
    }
  }

  var isPress: Bool {
    switch self {
    case .press, .studentPress: true
    default: false
    }
  }
}

/// Keys in the words of `--keys`.
public struct LessonKeys: Hashable, Sendable {
  public let keys: [Key]
  /// As written.
  public let text: String
  public let place: LessonPlace
}

/// A question to predict from, before the step answers it.
public struct LessonQuestion: Hashable, Sendable {
  public let text: LessonText
  public let form: Form

  public enum Form: Hashable, Sendable {
    /// One or more of these are right.
    case choices([Choice])
    /// Shown when everybody has thought.
    case open(answer: LessonText)
  }

  public struct Choice: Hashable, Sendable {
    public let text: LessonText
    public let isRight: Bool
  }

  public var choices: [Choice] {
    if case .choices(let choices) = form { return choices }
    return []
  }

  /// The numbers, from 0, of the right choices.
  public var right: Set<Int> {
    Set(choices.indices.filter { choices[$0].isRight })
  }
}

/// What the students are to look at.
public enum LessonFocus: String, Hashable, Sendable, CaseIterable {
  case data, chart, slice, table, chain, caption, everything
}
