/// A number of the screen by the name that lessons use: `log p`, `mean 2 x`, `KL(p||q)`.
public struct LessonQuantity: Hashable, Sendable, CustomStringConvertible {
  /// The name with `k` in the place of a component's number.
  public let name: String
  /// The component, from 1; nil where the name has none.
  public let component: Int?

  public init(_ name: String, component: Int? = nil) {
    self.name = name
    self.component = component
  }

  /// Nil for a name that is not among those of the kind.
  public init?(_ text: some StringProtocol, on kind: LessonStageKind) {
    let words = String(text).split(separator: " ").map(String.init)
    for name in kind.quantities {
      let pattern = name.split(separator: " ").map(String.init)
      guard pattern.count == words.count else { continue }
      var component: Int?
      let fits = zip(pattern, words).allSatisfy { wanted, word in
        guard wanted == "k" else { return wanted == word }
        component = Int(word).flatMap { $0 >= 1 ? $0 : nil }
        return component != nil
      }
      if fits {
        self.init(name, component: component)
        return
      }
    }
    return nil
  }

  public var description: String {
    guard let component else { return name }
    return name.split(separator: " ").map { $0 == "k" ? "\(component)" : String($0) }
      .joined(separator: " ")
  }
}
