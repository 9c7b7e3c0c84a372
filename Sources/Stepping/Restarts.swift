import Mixtures

/// Runs from many seeds, which show the local optima.
package struct Restarts: Equatable, Sendable {
  /// One run: log p (+ log prior) after each iteration, the start first.
  package struct Run: Hashable, Sendable {
    package let seed: UInt64
    package let logPosterior: [Double]
    /// True if a component collapsed on the way.
    package let collapsed: Bool
    /// False if the run was left before it converged.
    package let isConverged: Bool

    package var end: Double { logPosterior.last ?? -.infinity }
  }

  package static let limit = 1000
  package static let patience = 1000

  package let total: Int
  package fileprivate(set) var runs: [Run] = []
  /// The run that is not finished yet.
  fileprivate var pending: PendingRun?
  /// Iterations after which a run is left.
  fileprivate let patience: Int

  init(total: Int, patience: Int = Restarts.patience) {
    self.total = max(1, min(Restarts.limit, total))
    self.patience = patience
  }

  package var isComplete: Bool { runs.count >= total }

  /// The runs by where they end, the best first; equal ends by seed.
  package var ranked: [Run] {
    runs.sorted { ($0.end, $1.seed) > ($1.end, $0.seed) }
  }

  /// The number of runs that were left before they converged.
  package var unfinished: Int { runs.count { !$0.isConverged } }

  /// The distinct ends (more than 10⁻³ nats apart), the best first, with the number of runs at each.
  package var ends: [(logPosterior: Double, count: Int)] {
    ranked.filter(\.isConverged).reduce(into: []) { ends, run in
      if let last = ends.indices.last, !(ends[last].logPosterior - run.end > 1e-3) {
        ends[last].count += 1
      } else {
        ends.append((run.end, 1))
      }
    }
  }
}

/// One of many runs, an iteration at a time, so that no key waits for a whole run.
private struct PendingRun: Equatable, Sendable {
  let rules: Rules
  var state: State
  var logPosterior: [Double]
  var collapsed = false
  var ending: Ending?

  init(rules: Rules, start: Mixture, model: Model) {
    self.rules = rules
    if rules.expectation == .soft {
      let run = ClassicalRun(model: model, start: start, rules: rules)
      (state, logPosterior) = (.classical(run), [run.logPosterior])
    } else {
      let fit = Fit(model: model, start: start, rules: rules)
      (state, logPosterior) = (.halfSteps(fit), [fit.logPosterior])
    }
  }

  /// The present state of the run.
  enum State: Equatable, Sendable {
    /// With a soft E, which needs no measurement between E and M.
    case classical(ClassicalRun)
    /// With another E, whose gain is read from the whole bound.
    case halfSteps(Fit)
  }

  var run: Restarts.Run {
    Restarts.Run(
      seed: rules.seed, logPosterior: logPosterior, collapsed: collapsed,
      isConverged: ending == .converged)
  }

  /// O(N·K).
  mutating func iterate(patience: Int) {
    let end: IterationEnd
    let gain: Double
    switch state {
    case .classical(var run):
      let before = run.logPosterior
      run.advance()
      end = IterationEnd(
        iteration: run.iteration, logPosterior: run.logPosterior, events: run.events)
      gain = end.logPosterior - before
      state = .classical(run)
    case .halfSteps(let fit):
      let next = fit.advance(.expectation, rules: rules).advance(.maximization, rules: rules)
      end = IterationEnd(next)
      gain = rules.expectation.gain(from: fit, to: next)
      state = .halfSteps(next)
    }
    logPosterior.append(end.logPosterior)
    collapsed = collapsed || end.events.hasCollapse
    ending = Ending(of: end, gain: gain, under: rules.expectation, patience: patience)
  }
}

extension Run {
  /// Begins runs from many seeds; each tick does an iteration of one of them.
  package mutating func beginRestarts(_ total: Int, patience: Int = Restarts.patience) {
    restarts = Restarts(total: total, patience: patience)
    playback.mode = .restarting
  }

  /// One iteration of the run from the next seed. O(N·K).
  mutating func continueRestarts() {
    guard var all = restarts, !all.isComplete else {
      playback.mode = .paused
      return
    }
    var pending = all.pending ?? pendingRun(seed: UInt64(all.runs.count + 1))
    pending.iterate(patience: all.patience)
    let isOver = pending.ending != nil
    if isOver { all.runs.append(pending.run) }
    all.pending = isOver ? nil : pending
    restarts = all
    if all.isComplete { playback.mode = .paused }
  }

  private var seededMethod: StartMethod {
    if case .method(let method) = recipe.start { return method }
    return .kMeansPlusPlus
  }

  private func pendingRun(seed: UInt64) -> PendingRun {
    var rules = rules
    rules.seed = seed
    let start = seededMethod.mixture(
      components: recipe.components, model: model, seed: seed, rules: rules)
    return PendingRun(rules: rules, start: start, model: model)
  }

  /// Begins the run of a rank among the many, to step through it.
  /// - Returns: the run; nil if there is none of that rank.
  package mutating func open(restart rank: Int) throws(RunError) -> Restarts.Run? {
    guard let ranked = restarts?.ranked, ranked.indices.contains(rank) else { return nil }
    var next = recipe
    next.start = next.start.reseeded
    next.seed = ranked[rank].seed
    let all = restarts
    try begin(next)
    restarts = all
    return ranked[rank]
  }
}
