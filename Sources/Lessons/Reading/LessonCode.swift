/// The words in backticks of a directive, and the place after the first backtick.
struct LessonCode {
  let text: String
  let place: LessonPlace

  init(
    in markdown: String, at place: LessonPlace, what: String, example: String
  ) throws(LessonError) {
    let spans = LessonText(markdown: markdown).spans.filter { $0.emphasis == .code }
    guard !spans.isEmpty else {
      throw LessonError(at: place, "\(what) must stand in backticks", cure: "as in \(example)")
    }
    text = spans.map(\.text).joined(separator: " ")
    self.place = place.moved(by: 1)
  }
}
