import Mixtures

/// Runs from many seeds: how a class sees local optima.
public struct Restarts: Sendable {
  /// One run: log p (+ log prior) after each iteration, the start first.
  public struct Run: Hashable, Sendable {
    public let seed: UInt64
    public let evidence: [Double]
    /// Whether a component collapsed on the way.
    public let collapsed: Bool
    /// Whether it came to an end rather than to the end of patience.
    public let isConverged: Bool

    public var end: Double { evidence.last ?? -.infinity }
  }

  public static let limit = 1000
  static let patience = 1000

  public let total: Int
  public private(set) var runs: [Run] = []
  /// The run that is on its way.
  fileprivate var pending: PendingRun?
  /// Iterations after which a run is left where it is.
  fileprivate let patience: Int

  init(total: Int, patience: Int = Restarts.patience) {
    self.total = max(1, min(Restarts.limit, total))
    self.patience = patience
  }

  public var isComplete: Bool { runs.count >= total }

  /// The runs by where they end, the best first; equal ends by seed.
  public var ranked: [Run] {
    runs.sorted { ($0.end, $1.seed) > ($1.end, $0.seed) }
  }

  /// How many runs were left before they came to an end.
  public var unfinished: Int { runs.count { !$0.isConverged } }

  /// The different ends, told apart by a thousandth of a nat, the best first, and how many runs have each.
  public var ends: [(evidence: Double, count: Int)] {
    ranked.filter(\.isConverged).reduce(into: []) { ends, run in
      if let last = ends.indices.last, !(ends[last].evidence - run.end > 1e-3) {
        ends[last].count += 1
      } else {
        ends.append((run.end, 1))
      }
    }
  }

  mutating func append(_ run: Run) { runs.append(run) }
}

/// One of many runs, an iteration at a time, so that a key never waits for the whole of it.
private struct PendingRun: Sendable {
  let rules: Rules
  var state: State
  var evidence: [Double]
  var collapsed = false
  var ending: Ending?

  init(rules: Rules, start: Mixture, model: Model) {
    self.rules = rules
    if rules.expectation == .soft {
      let run = ClassicalRun(model: model, start: start, rules: rules)
      (state, evidence) = (.classical(run), [run.logPosterior])
    } else {
      let fit = Fit(model: model, start: start, rules: rules)
      (state, evidence) = (.halfSteps(fit), [fit.logPosterior])
    }
  }

  /// Where the run is.
  enum State: Sendable {
    /// A soft E: nothing needs to be measured between E and M.
    case classical(ClassicalRun)
    /// Another E, whose gain is read from the whole bound.
    case halfSteps(Fit)
  }

  var run: Restarts.Run {
    Restarts.Run(
      seed: rules.seed, evidence: evidence, collapsed: collapsed,
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
    evidence.append(end.logPosterior)
    collapsed = collapsed || end.events.hasCollapse
    ending = Ending(of: end, gain: gain, under: rules.expectation, patience: patience)
  }
}

extension Session {
  mutating func beginRestarts(_ total: Int, patience: Int = Restarts.patience) {
    restarts = Restarts(total: total, patience: patience)
    view.overlay = .restarts(selected: 0)
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
    if isOver { all.append(pending.run) }
    all.pending = isOver ? nil : pending
    restarts = all
    if all.isComplete { playback.mode = .paused }
  }

  private var seededMethod: StartMethod {
    if case .method(let method) = recipe.start { return method }
    return .kMeansPlusPlus
  }

  private func pendingRun(seed: UInt64) -> PendingRun {
    var rules = recipe.rules
    rules.seed = seed
    let start = seededMethod.mixture(
      components: recipe.components, model: model, seed: seed, rules: rules)
    return PendingRun(rules: rules, start: start, model: model)
  }

  /// Begins the selected run of the many, to step through it.
  mutating func open(restart selected: Int) throws(RunError) {
    guard let ranked = restarts?.ranked, ranked.indices.contains(selected) else { return }
    var next = recipe
    next.start = next.start.reseeded
    next.seed = ranked[selected].seed
    let all = restarts
    try begin(next)
    restarts = all
    let run = ranked[selected]
    let place = "log p = \(Words.nats(run.end))"
    view.notice =
      run.isConverged
      ? "seed \(next.seed), which ends at \(place)"
      : "seed \(next.seed), not converged after \(run.evidence.count - 1) iterations at \(place)"
  }
}
