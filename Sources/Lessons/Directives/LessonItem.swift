/// A directive of a step: the one set of them.
package enum LessonItem: Hashable, Sendable {
  case look(LookDirective)
  case press(PressDirective)
  case studentPress(StudentPressDirective)
  case ask(LessonQuestion)
  case because(ReasonDirective)
  case check(LessonClaim)

  var directive: any LessonDirective {
    switch self {
    case .look(let directive): directive
    case .press(let directive): directive
    case .studentPress(let directive): directive
    case .ask(let directive): directive
    case .because(let directive): directive
    case .check(let directive): directive
    }
  }

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

/// The bold word that begins a directive in a lesson's file.
enum DirectiveWord: String, CaseIterable {
  case lookAt = "Look at"
  case press = "Press"
  case studentPress = "You press"
  case ask = "Ask"
  case answer = "Answer"
  case because = "Because"
  case check = "Check"

  /// Reads the words after the bold one. Returns nil for a question and its answer, which have lines of
  /// their own.
  func item(
    reading text: String, _ arguments: DirectiveArguments
  ) throws(LessonError) -> LessonItem? {
    switch self {
    case .lookAt: .look(try LookDirective(reading: text, arguments))
    case .press: .press(try PressDirective(reading: text, arguments))
    case .studentPress: .studentPress(try StudentPressDirective(reading: text, arguments))
    case .because: .because(try ReasonDirective(reading: text, arguments))
    case .check: .check(try LessonClaim(reading: text, arguments))
    case .ask, .answer: nil
    }
  }
}
