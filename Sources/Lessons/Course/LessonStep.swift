/// A step: a text, then items in their order.
package struct LessonStep: Hashable, Sendable {
  package let title: String
  package let text: [LessonBlock]
  package let items: [LessonItem]
  /// Notes for the teacher only.
  package let notes: [LessonNote]

  /// The items in the order in which they are played: a reason follows the keys that show it.
  ///
  /// In the file the order is question, reason, keys or question, keys, reason. The class answers the question, sees the
  /// keys pressed and the answer marked, and then reads the reason.
  var played: [LessonItem] {
    var played: [LessonItem] = []
    var reasons: [LessonItem] = []
    for (at, item) in items.enumerated() {
      if case .because = item, hasPress(after: at) {
        reasons.append(item)
        continue
      }
      played.append(item)
      if item.isPress {
        played += reasons
        reasons = []
      }
    }
    return played
  }

  /// True if keys follow that show the answer of the question before.
  private func hasPress(after at: Int) -> Bool {
    items[(at + 1)...].first(where: \.endsAnswer)?.isPress ?? false
  }
}
