/// Seconds that `body` takes.
func seconds(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  let start = clock.now
  body()
  let elapsed = (clock.now - start).components
  return Double(elapsed.seconds) + 1e-18 * Double(elapsed.attoseconds)
}

/// Two pieces of work, timed in turn, so that other load on the machine affects both.
struct Pairing {
  /// The shortest time of each. Other load can only slow a run down.
  let first: Double
  let second: Double
  /// The median over the rounds of second / first.
  let ratio: Double

  /// - Parameters:
  ///   - rounds: how often both are timed.
  ///   - atLeast: seconds that one timing of the first takes at least; it is repeated until it does.
  init(rounds: Int = 7, atLeast: Double = 0.004, _ first: () -> Void, _ second: () -> Void) {
    let (often, alsoOften) = (
      Pairing.repetitions(first, atLeast), Pairing.repetitions(second, atLeast)
    )
    var times: [(Double, Double)] = []
    for _ in 0..<rounds {
      times.append((Pairing.time(often, first), Pairing.time(alsoOften, second)))
    }
    self.first = times.map(\.0).min() ?? .nan
    self.second = times.map(\.1).min() ?? .nan
    ratio = times.map { $0.1 / $0.0 }.sorted()[rounds / 2]
  }

  /// Seconds of one run out of several.
  private static func time(_ repetitions: Int, _ body: () -> Void) -> Double {
    seconds { for _ in 0..<repetitions { body() } } / Double(repetitions)
  }

  /// The number of runs that take at least this time. The caches are warm afterwards.
  private static func repetitions(_ body: () -> Void, _ atLeast: Double) -> Int {
    var repetitions = 1
    while seconds({ for _ in 0..<repetitions { body() } }) < atLeast, repetitions < 1 << 20 {
      repetitions *= 2
    }
    return repetitions
  }
}
