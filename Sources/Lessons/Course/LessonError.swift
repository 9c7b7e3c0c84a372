import JSON

/// A mistake in a lesson, with its place in the file and a cure.
package struct LessonError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  package let place: LessonPlace
  package let what: String
  package let cure: String

  package var description: String {
    "\(file):\(place.line):\(place.column): \(what); \(cure)"
  }

  /// The candidate that was probably meant by a misspelt word; nil if none is near.
  static func guess(for word: String, in candidates: [String]) -> String? {
    nearest(to: word, in: candidates)
  }
}
