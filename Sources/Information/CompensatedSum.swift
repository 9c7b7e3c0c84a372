/// A sum whose rounding error does not grow with the number of its terms (Neumaier 1974).
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  /// The sum. Infinite if a term was.
  var value: Double { sum.isFinite ? sum + lost : sum }

  mutating func add(_ x: Double) {
    let next = sum + x
    lost += sum.magnitude >= x.magnitude ? (sum - next) + x : (x - next) + sum
    sum = next
  }
}
