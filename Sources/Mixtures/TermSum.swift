/// A sum with the magnitude of its terms, and of what cancels in them. A share of that is its rounding.
package struct TermSum: Hashable, Sendable {
  package private(set) var value = 0.0
  private var magnitude = 0.0

  /// The sum of terms.
  init(_ terms: Double...) {
    for term in terms { add(term) }
  }

  /// - Parameter parts: the magnitude of the numbers that cancel in the term.
  mutating func add(_ term: Double, parts: Double = 0) {
    value += term
    magnitude += term.magnitude + parts
  }

  static func += (sum: inout TermSum, other: TermSum) {
    sum.value += other.value
    sum.magnitude += other.magnitude
  }

  /// The largest difference of the value that its rounding explains; 0 for a sum that is not finite, of which
  /// rounding explains nothing.
  var rounding: Double { magnitude.isFinite ? 16 * .ulpOfOne * magnitude : 0 }
}
