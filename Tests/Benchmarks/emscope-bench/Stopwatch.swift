/// Seconds that `body` takes.
func seconds(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  let start = clock.now
  body()
  let elapsed = (clock.now - start).components
  return Double(elapsed.seconds) + 1e-18 * Double(elapsed.attoseconds)
}

/// The shortest of several runs: neighbours on the machine only ever slow a run down.
func best(of runs: Int, _ body: () -> Void) -> Double {
  (0..<runs).map { _ in seconds(body) }.min() ?? .nan
}
