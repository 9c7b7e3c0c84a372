import JSON

/// A mistake in a lesson, with its place in the file and a cure.
package struct LessonError: Error, Hashable, Sendable, CustomStringConvertible {
  private var file = ""
  package let place: LessonPlace
  package let what: String
  package let cure: String

  init(at place: LessonPlace, _ what: String, cure: String) {
    (self.place, self.what, self.cure) = (place, what, cure)
  }

  func inFile(_ file: String) -> LessonError {
    var error = self
    error.file = file
    return error
  }

  package var description: String {
    "\(visible(file)):\(place.line):\(place.column): \(what); \(cure)"
  }
}
