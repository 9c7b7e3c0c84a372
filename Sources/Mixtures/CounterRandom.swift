/// A generator without state: a number is a function of (seed, stream, counter, draw).
///
/// The same draws come out in any order, on any number of threads and after going back. Each of the
/// four words is absorbed by the finaliser of SplitMix64 (Steele, Lea & Flood 2014),
///
///     z ← (z ⊕ z≫30)·0xBF58476D1CE4E5B9;  z ← (z ⊕ z≫27)·0x94D049BB133111EB;  z ⊕ z≫31
///
/// applied to the running hash plus the golden-ratio increment plus the word.
package struct CounterRandom: Sendable {
  private let base: UInt64

  package init(seed: UInt64, stream: UInt64) {
    base = CounterRandom.absorb(stream, into: CounterRandom.absorb(seed, into: 0))
  }

  package func bits(_ counter: Int, draw: Int = 0) -> UInt64 {
    CounterRandom.absorb(
      UInt64(bitPattern: Int64(draw)),
      into: CounterRandom.absorb(UInt64(bitPattern: Int64(counter)), into: base))
  }

  /// A number strictly between 0 and 1, a multiple of 2⁻⁵⁴.
  package func uniform(_ counter: Int, draw: Int = 0) -> Double {
    (Double(bits(counter, draw: draw) >> 11) + 0.5) * 0x1p-53
  }

  /// A whole number in 0..<bound.
  package func index(below bound: Int, _ counter: Int, draw: Int = 0) -> Int {
    min(bound - 1, Int(uniform(counter, draw: draw) * Double(bound)))
  }

  private static func absorb(_ word: UInt64, into hash: UInt64) -> UInt64 {
    var z = hash &+ 0x9E37_79B9_7F4A_7C15 &+ word
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
