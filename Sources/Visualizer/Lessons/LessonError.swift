/// What is wrong with a lesson, at its place in the file, and what to do.
public struct LessonError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let place: LessonPlace
  public let what: String
  public let cure: String

  public var description: String {
    "\(file):\(place.line):\(place.column): \(what); \(cure)"
  }
}
