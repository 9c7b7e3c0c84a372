import Mixtures

/// Half-steps, iterations and slices on one thread, in nanoseconds a point and component.
struct EngineRows {
  let workload: Workload
  let table: ResultTable
  private let model: Model
  private let naive: NaiveMixture
  private let rules = Rules()
  /// After some iterations: an M has just been taken.
  private let after: Fit

  init?(count: Int, table: ResultTable) {
    guard let workload = Workload(count: count) else { return nil }
    (self.workload, self.table) = (workload, table)
    model = workload.model()
    naive = NaiveMixture(workload.points, start: workload.start)
    var fit = Fit(model: model, start: model.working(workload.start), rules: rules)
    for _ in 0..<3 {
      fit = fit.advance(.expectation, rules: rules).advance(.maximization, rules: rules)
      naive.expectation()
      naive.maximization()
    }
    naive.measure()
    after = fit
  }

  private var count: Int { workload.points.count }

  /// Both must have come to the same place, or nothing of this means anything.
  var agree: Bool {
    let (a, b) = (after.bound, naive.bound)
    return (a.logLikelihood - b.logLikelihood).magnitude < 1e-9 * b.logLikelihood.magnitude
      && (a.lowerBound - b.expectedLogJoint - b.entropy).magnitude
        < 1e-9 * b.logLikelihood.magnitude
  }

  func run() {
    let e = after.advance(.expectation, rules: rules)
    let m = e.advance(.maximization, rules: rules)
    var frozen = rules
    frozen.expectation = .frozen
    // Without the measurement that the M before has made for this E.
    var unaware = after
    unaware.cachedPosterior = nil
    let naiveE = { [naive] in
      naive.expectation()
      naive.measure()
    }
    let naiveM = { [naive] in
      naive.maximization()
      naive.measure()
    }
    // The naive loop has nothing to set beside it: it takes every E as the row below does.
    let known = Pairing({ keep(after.advance(.expectation, rules: rules)) }, {})
    table.row(
      "E half-step after an M, which foresaw it", "\(count)", "µs", micro(known.first), "–", "–",
      micro(known.first))
    row("E half-step elsewhere", { keep(unaware.advance(.expectation, rules: rules)) }, naiveE)
    row("M half-step", { keep(e.advance(.maximization, rules: rules)) }, naiveM)
    row(
      "full iteration",
      {
        let e = after.advance(.expectation, rules: rules)
        keep(e.advance(.maximization, rules: rules))
      },
      {
        naiveE()
        naiveM()
      })
    let classical = ClassicalRun(model: model, start: after.mixture)
    row(
      "classical iteration",
      {
        var next = classical
        next.advance()
        keep(next)
      },
      { [naive] in
        naive.expectation()
        naive.maximization()
      })
    row("one bound", { keep(unaware.advance(.expectation, rules: frozen)) }, { naive.measure() })
    guard count <= 10_000 else { return }
    // A place of a θ slice is one bound; naively two, for the next bound has another q.
    let places = 81.0
    row(
      "θ slice of 81 places, a place",
      { keep(try? Slice(parametersFrom: e, to: m, rules: rules)) }, per: places,
      { [naive] in
        for _ in 0..<2 { naive.measure() }
      })
  }

  private func row(
    _ name: String, _ ours: () -> Void, per places: Double = 1, _ naive: () -> Void
  ) {
    let pair = Pairing(rounds: count > 100_000 ? 5 : 9, ours, naive)
    let unit = 1e9 / Double(count * Workload.components)
    table.row(
      name, "\(count)", "ns a point and component", short(pair.first * unit / places),
      short(pair.second * unit), short(pair.ratio * places), micro(pair.first))
  }
}

/// Microseconds in all.
func micro(_ seconds: Double) -> String { short(1e6 * seconds) }

/// Uses a result, so that the compiler does not leave out its computation.
@inline(never) func keep<T>(_ value: T) { withExtendedLifetime(value) {} }
