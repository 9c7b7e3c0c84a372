/// Something that a lesson says about a number, and that is true at that moment.
public struct LessonClaim: Hashable, Sendable {
  public let quantity: LessonQuantity
  public let relation: Relation
  /// As written.
  public let text: String
  public let place: LessonPlace

  /// As it is said on the screen, in the signs that the other panels use.
  var words: String {
    var words: String = text.replacing("||", with: "‖").replacing(" inf", with: " ∞")
      .replacing("<=", with: "≤").replacing(">=", with: "≥").replacing(" -", with: " −")
    if case .near = relation, let end = words.firstRange(of: " within ") {
      words = String(words[..<end.lowerBound]).replacing("~", with: "≈")
    }
    return words
  }

  public enum Relation: Hashable, Sendable {
    /// Compared with just before the last keys of this step.
    case rose, fell, stayed
    case equals(Value)
    case less(Value), greater(Value), atMost(Value), atLeast(Value)
    case near(Value, tolerance: Double)

    /// Whether it compares with the state before a press.
    public var needsPress: Bool {
      switch self {
      case .rose, .fell, .stayed: true
      default: false
      }
    }
  }

  public enum Value: Hashable, Sendable {
    case number(LessonNumber)
    case quantity(LessonQuantity)
  }

  /// How a claim turned out.
  public struct Verdict: Hashable, Sendable {
    public let holds: Bool
    /// The number that was found; nil where there is none of that name.
    public let found: Double?
    /// The number before the press, where the claim compares with it.
    public let before: Double?
  }

  /// - Parameter before: the stage just before the last keys of this step.
  public func verdict(on stage: any LessonStage, before: (any LessonStage)?) -> Verdict {
    let found = stage.quantity(quantity)
    guard let x = found else { return Verdict(holds: false, found: nil, before: nil) }
    let resolution = stage.resolution(of: quantity)
    let old = relation.needsPress ? before?.quantity(quantity) : nil
    return Verdict(
      holds: holds(x, resolution: resolution, old: old, on: stage), found: x, before: old)
  }

  private func holds(_ x: Double, resolution: Double, old: Double?, on stage: any LessonStage)
    -> Bool
  {
    func number(_ value: Value) -> Double {
      switch value {
      case .number(let number): number.value
      case .quantity(let quantity): stage.quantity(quantity) ?? .nan
      }
    }
    switch relation {
    case .rose: return old.map { x > $0 + slack($0, resolution) } ?? false
    case .fell: return old.map { x < $0 - slack($0, resolution) } ?? false
    case .stayed: return old.map { x == $0 || (x - $0).magnitude <= resolution } ?? false
    case .equals(.number(let number)): return number.agrees(with: x, resolution: resolution)
    case .equals(let value):
      return x == number(value) || (x - number(value)).magnitude <= resolution
    case .less(let value): return x < number(value)
    case .greater(let value): return x > number(value)
    case .atMost(let value): return x <= number(value) + resolution
    case .atLeast(let value): return x >= number(value) - resolution
    case .near(let value, let tolerance): return (x - number(value)).magnitude <= tolerance
    }
  }

  /// From an infinite number there is no distance.
  private func slack(_ old: Double, _ resolution: Double) -> Double {
    old.isFinite ? resolution : 0
  }
}
