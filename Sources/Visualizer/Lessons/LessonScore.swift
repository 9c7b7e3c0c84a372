/// How many predictions were right.
public struct LessonScore: Hashable, Sendable {
  public var right = 0
  public var asked = 0

  public init() {}

  mutating func count(isRight: Bool) {
    asked += 1
    right += isRight ? 1 : 0
  }
}
