/// The number of right predictions.
package struct LessonScore: Hashable, Sendable {
  package private(set) var right: Int
  package private(set) var asked: Int

  package init(right: Int = 0, asked: Int = 0) {
    self.right = right
    self.asked = asked
  }

  mutating func count(isRight: Bool) {
    asked += 1
    right += isRight ? 1 : 0
  }
}
