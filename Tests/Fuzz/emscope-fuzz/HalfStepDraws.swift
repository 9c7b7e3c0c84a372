import Mixtures
import RealModule

/// Random choices in a fixed order.
struct HalfStepDraws {
  private let random: CounterRandom
  private var count = 0

  init(seed: UInt64, run: Int) {
    random = CounterRandom(seed: seed, stream: UInt64(bitPattern: Int64(run)))
  }

  mutating func uniform() -> Double {
    count += 1
    return random.uniform(count)
  }

  mutating func index(below bound: Int) -> Int { min(bound - 1, Int(uniform() * Double(bound))) }

  mutating func chance(_ p: Double) -> Bool { uniform() < p }

  mutating func pick<Element>(_ all: [Element]) -> Element? {
    all.isEmpty ? nil : all[index(below: all.count)]
  }

  mutating func normal() -> Double {
    (-2 * Double.log(uniform())).squareRoot() * Double.cos(2 * .pi * uniform())
  }

  /// Ten to a power between two.
  mutating func power(_ low: Double, _ high: Double) -> Double {
    Double.exp10(low + (high - low) * uniform())
  }
}
