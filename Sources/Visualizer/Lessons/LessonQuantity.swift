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

/// The screens on which a lesson can play, and the numbers that it can speak of there.
public enum LessonStageKind: String, Hashable, Sendable, CaseIterable {
  case visualiser, distributions, jensen

  public var quantities: [String] {
    switch self {
    case .visualiser:
      [
        "log p", "L", "KL", "Q", "H", "log prior", "objective", "half-step", "iteration", "N", "K",
        "weight k", "mean k x", "mean k y", "sd k x", "sd k y", "rho k", "N k", "rate",
        "converged", "collapsed",
      ]
    case .distributions:
      [
        "entropy p", "entropy q", "cross-entropy", "KL(p||q)", "KL(q||p)", "width",
        "quantised entropy p", "quantised KL", "differential entropy p", "h", "p", "q",
      ]
    case .jensen: ["log sum", "chord", "gap", "q", "posterior"]
    }
  }
}
