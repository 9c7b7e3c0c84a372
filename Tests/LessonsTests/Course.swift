import Lessons
import Screens
import Terminals

/// A lesson on a counter, and the keys of a class.
enum Course {
  static let size = Size(columns: 120, rows: 40)
  static let head = "# Title\n\n*5 minutes · opens `anything`*\n\n"
  static let text =
    head + """
      Introduction.

      ## First

      Words.

      - **Look at** the chart
      - **Check** `L = 0`
      - **Ask** What will L do?
        - [x] rise
        - [ ] fall
      - **Because** it is so.
      - **Press** `+ +`
      - **Check** `L rose`
      - **Check** `L = 2`

      ## Second

      - **Look at** the table
      - **You press** `+ +`
      - **Check** `L = 4`
      - **Ask** Which of these?
        - [x] a
        - [ ] b
        - [x] c

      ## Third

      Words only.

      - **Ask** Why?
        - **Answer** So.
      """

  static func lesson(_ text: String = text) throws(LessonError) -> Lesson {
    try LessonParser.lesson(in: text, file: "x.md", kinds: Kinds.all)
  }

  static func screen(
    _ text: String = text, on counter: Counter = Counter(), following: String? = nil
  ) throws -> LessonScreen<Counter> {
    LessonScreen(
      try lesson(text), on: counter,
      course: following.map { name in
        [
          LessonEntry(number: 1, name: "x", title: "Title", minutes: 5),
          LessonEntry(number: 2, name: name, title: "Next", minutes: 1),
        ]
      } ?? [])
  }

  /// Presses keys as the loop does, and returns the effects of the last.
  @discardableResult
  static func press(
    _ keys: String, _ screen: inout LessonScreen<Counter>, in size: Size = size
  ) throws -> [Effect] {
    var effects: [Effect] = []
    for case .key(let key) in try KeyScript.events(in: keys) {
      effects = screen.press(key, in: size)
    }
    return effects
  }
}
