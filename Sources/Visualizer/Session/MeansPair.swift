/// Two components over whose means log p is drawn, by number.
package struct MeansPair: Hashable, Sendable {
  /// The component whose mean moves across.
  package var first = 0
  /// The component whose mean moves up.
  package var second = 1

  var largest: Int { max(first, second) }

  package init() {}

  /// Nil if it is one component twice.
  package init?(first: Int, second: Int) {
    guard first != second else { return nil }
    (self.first, self.second) = (first, second)
  }
}
