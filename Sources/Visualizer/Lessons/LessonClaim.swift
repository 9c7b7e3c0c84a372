/// Something that a lesson says about a number, and that is true at that moment.
public struct LessonClaim: Hashable, Sendable {
  public let quantity: LessonQuantity
  public let relation: Relation
  /// As written.
  public let text: String
  public let place: LessonPlace

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

/// A number as it was written, which says how exactly it is meant.
public struct LessonNumber: Hashable, Sendable {
  public let value: Double
  /// Half a unit of the last digit written; 0 for a plain 0 and for infinities.
  public let tolerance: Double

  /// Reads `-1130.264`, `−0.5`, `4e-9`, `inf`; nil for what is no number.
  public init?(_ text: some StringProtocol) {
    let plain = String(text).replacing("−", with: "-").replacing("∞", with: "inf")
    let unsigned = plain.drop { $0 == "-" || $0 == "+" }
    if unsigned == "inf" {
      value = plain.hasPrefix("-") ? -.infinity : .infinity
      tolerance = 0
      return
    }
    guard let first = unsigned.first, first.isASCII, first.isNumber || first == ".",
      let number = Double(plain), number.isFinite
    else { return nil }
    value = number
    guard unsigned != "0" else {
      tolerance = 0
      return
    }
    let parts = unsigned.split(whereSeparator: { $0 == "e" || $0 == "E" })
    let decimals = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let places = decimals.count > 1 ? decimals[1].count : 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    tolerance = 0.5 * LessonNumber.power(exponent - places)
  }

  /// Agrees to the digits written; a plain 0 means what the screen calls 0.
  func agrees(with x: Double, resolution: Double) -> Bool {
    if !value.isFinite { return x == value }
    return (x - value).magnitude <= max(tolerance * (1 + 1e-9), tolerance == 0 ? resolution : 0)
  }

  private static func power(_ exponent: Int) -> Double {
    let limited = max(-300, min(300, exponent))
    return Double("1e\(limited)") ?? 0
  }
}
