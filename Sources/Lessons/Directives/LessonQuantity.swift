import Screens

/// A number of a screen by the name that lessons use: `log p`, `mean 2 x`, `KL(p||q)`.
package struct LessonQuantity: Hashable, Sendable, CustomStringConvertible {
  /// The name with `k` in the place of a component's number.
  package let name: String
  /// The component, from 1; nil if the name has none.
  package let component: Int?

  /// Nil for a name that is not among those of the kind.
  init?(_ text: String, on kind: LessonKind) {
    let words = text.split(separator: " ")
    for name in kind.quantities {
      let pattern = name.split(separator: " ")
      guard pattern.count == words.count else { continue }
      var component: Int?
      let fits = zip(pattern, words).allSatisfy { wanted, word in
        guard wanted == "k" else { return wanted == word }
        component = Int(word).flatMap { $0 >= 1 ? $0 : nil }
        return component != nil
      }
      if fits {
        (self.name, self.component) = (name, component)
        return
      }
    }
    return nil
  }

  package var description: String {
    guard let component else { return name }
    return name.split(separator: " ").map { $0 == "k" ? "\(component)" : String($0) }
      .joined(separator: " ")
  }
}

extension Quantities {
  /// The number now; nil if there is none, as of a component that does not exist.
  func value(of quantity: LessonQuantity) -> Double? {
    entry(of: quantity)?.value(self, (quantity.component ?? 1) - 1)
  }

  /// The size below which changes of a number are rounding.
  func resolution(of quantity: LessonQuantity, at value: Double) -> Double {
    entry(of: quantity)?.resolution(self, value) ?? 0
  }

  private func entry(of quantity: LessonQuantity) -> Quantity<Self>? {
    Self.quantities.first { $0.name == quantity.name }
  }
}
