/// The parameters of one component as a short row of numbers, whose meaning depends on the family.
///
/// θ is thus a small plain value that can be compared, permuted and stored without knowing the family.
/// Families read and write it through named properties.
package struct Component: Hashable, Sendable {
  package var values: SIMD8<Double>

  package init(_ values: SIMD8<Double>) { self.values = values }

  package subscript(slot: Int) -> Double {
    get { values[slot] }
    set { values[slot] = newValue }
  }
}
