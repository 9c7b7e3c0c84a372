/// The parameters of one component as a short row of numbers, whose meaning depends on the family.
///
/// A row rather than a type for each family keeps θ a small plain value that can be compared, permuted and
/// remembered without knowing the family. Families read and write it through named properties.
public struct Component: Hashable, Sendable {
  public var values: SIMD8<Double>

  public init(_ values: SIMD8<Double>) { self.values = values }

  public subscript(slot: Int) -> Double {
    get { values[slot] }
    set { values[slot] = newValue }
  }
}
