import Drawing
import Screens

extension LessonClaim {
  /// The result of checking a claim.
  package struct Verdict: Hashable, Sendable {
    package let holds: Bool
    /// The number that was found; nil if there is none of that name.
    package let found: Double?
    /// The number before the press, if the claim compares with it.
    package let before: Double?
  }

  /// - Parameter before: the screen just before the last keys of this step.
  package func verdict<Base: Quantities>(on base: Base, before: Base?) -> Verdict {
    guard let x = base.value(of: quantity) else {
      return Verdict(holds: false, found: nil, before: nil)
    }
    let old = relation.needsPress ? before?.value(of: quantity) : nil
    return Verdict(holds: holds(x, old: old, on: base), found: x, before: old)
  }

  /// The number that was found.
  func finding(_ verdict: Verdict) -> String {
    func number(_ x: Double) -> String { NumberFormat.compact(x, digits: 8) }
    guard let found = verdict.found else { return "there is no \(quantity) here" }
    let before = verdict.before.map { " and was \(number($0))" } ?? ""
    return "\(quantity) is \(number(found))\(before)"
  }

  private func holds(_ x: Double, old: Double?, on base: some Quantities) -> Bool {
    let resolution = base.resolution(of: quantity, at: x)
    func number(_ value: Value) -> Double {
      switch value {
      case .number(let number): number.value
      case .quantity(let quantity): base.value(of: quantity) ?? .nan
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

  /// The change that counts as none; 0 at an infinite number, from which every change is infinite.
  private func slack(_ old: Double, _ resolution: Double) -> Double {
    old.isFinite ? resolution : 0
  }
}
