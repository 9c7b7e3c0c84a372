/// One step: text first, then what happens, in order.
public struct LessonStep: Hashable, Sendable {
  public let title: String
  public let text: [LessonBlock]
  public let items: [LessonItem]
  /// For the teacher only.
  public let notes: [LessonNote]
}

extension LessonStep {
  /// The items in the order in which they are played: a reason follows the keys that show it.
  ///
  /// A file reads question, reason, keys; a class sees the question, its answer, the step, and then why.
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

  /// Whether keys follow before the next question.
  private func hasPress(after at: Int) -> Bool {
    items[(at + 1)...].first {
      if case .ask = $0 { return true }
      return $0.isPress
    }?.isPress ?? false
  }
}
