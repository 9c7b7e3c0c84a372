/// The surroundings of the words after a directive's bold word.
struct DirectiveArguments {
  let file: String
  let kind: LessonKind
  /// The place where the words begin.
  let place: LessonPlace
  /// The items before it in its step.
  let earlier: [LessonItem]

  /// The place after the first backtick.
  var codePlace: LessonPlace { LessonPlace(line: place.line, column: place.column + 1) }

  /// The words in backticks.
  func code(in text: String, what: String, example: String) throws(LessonError) -> String {
    let spans = LessonText(markdown: text).spans.filter { $0.emphasis == .code }
    guard !spans.isEmpty else {
      throw error("\(what) must stand in backticks", "as in \(example)")
    }
    return spans.map(\.text).joined(separator: " ")
  }

  func error(_ what: String, _ cure: String) -> LessonError { error(at: place, what, cure) }

  func error(at place: LessonPlace, _ what: String, _ cure: String) -> LessonError {
    LessonError(file: file, place: place, what: what, cure: cure)
  }
}
