/// A generator of the choices of one fuzzed run: SplitMix64 (Steele, Lea & Flood 2014).
///
/// Run i of a seed always makes the same choices, so a finding can be repeated alone.
struct FuzzRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64, run: Int) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(run)) &* 0xD1B5_4A32_D192_ED03
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in so many calls.
  mutating func once(in count: Int) -> Bool { int(1...max(1, count)) == 1 }

  /// An element of a list that is not empty.
  mutating func one<Element>(of list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &self)]
  }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  /// A number of any size that people and machines write, zero and extremes among them.
  mutating func anyNumber() -> Double {
    switch int(0...7) {
    case 0:
      one(of: [
        0, -0.0, 1, -1, 0.5, 1e-308, Double.leastNonzeroMagnitude, 1.7e308, -1.7e308, 1e160, 1e-160,
      ])
    case 1: number(-1...1)
    case 2: Double(int(-1000...1000))
    case 3, 4: number(-10...10)
    default: number(-10...10) * power(of: int(-40...40))
    }
  }

  private func power(of exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1.0) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }
}
