import Screens

/// `**Press** `e m``: the program presses keys.
package struct PressDirective: LessonDirective {
  package let keys: LessonKeys

  init(reading text: String, _ arguments: DirectiveArguments) throws(LessonError) {
    keys = try LessonKeys(reading: text, arguments)
  }

  func play<Base>(
    at item: Int, in moment: inout LessonMoment<Base>, turn: inout LessonTurn
  ) throws(CancellationError) -> LessonWaiting? {
    guard turn.mayPress else { return .next }
    turn.mayPress = false
    try moment.press(keys.keys, in: turn.size)
    return nil
  }

  func write<Base>(at item: Int, isDone: Bool, on page: inout LessonWriter<Base>) {
    page.add(keys: keys, after: "pressed")
  }

  var printed: String { "  * the program presses: \(keys.text)\n" }
}

/// `**You press** `e m``: the student presses keys.
package struct StudentPressDirective: LessonDirective {
  package let keys: LessonKeys

  init(reading text: String, _ arguments: DirectiveArguments) throws(LessonError) {
    keys = try LessonKeys(reading: text, arguments)
  }

  func play<Base>(
    at item: Int, in moment: inout LessonMoment<Base>, turn: inout LessonTurn
  ) throws(CancellationError) -> LessonWaiting? {
    .keys(pressed: 0)
  }

  func write<Base>(at item: Int, isDone: Bool, on page: inout LessonWriter<Base>) {
    page.add(keys: keys, after: isDone ? "you pressed" : "now you: press")
  }

  var printed: String { "  * the students press: \(keys.text)\n" }
}
