import Mixtures

/// Runs from many seeds: how a class sees local optima.
public struct Restarts: Sendable {
  /// One run: log p (+ log prior) after each iteration, the start first.
  public struct Run: Hashable, Sendable {
    public let seed: UInt64
    public internal(set) var evidence: [Double]
    /// Whether a component collapsed on the way.
    public internal(set) var collapsed = false
    /// Whether it came to an end of its own; else it was left where it was.
    public internal(set) var converged = false

    public var end: Double { evidence.last ?? -.infinity }
  }

  public static let limit = 1000
  /// Iterations after which a run is left where it is.
  static let patience = 1000

  public let total: Int
  public private(set) var runs: [Run] = []
  private let patience: Int
  /// The run under way.
  private var attempt: Attempt?

  init(total: Int, patience: Int = Restarts.patience) {
    self.total = max(1, min(Restarts.limit, total))
    self.patience = patience
  }

  public var isComplete: Bool { runs.count >= total }

  /// The runs by where they end, the best first; equal ends by seed.
  public var ranked: [Run] {
    runs.sorted { ($0.end, $1.seed) > ($1.end, $0.seed) }
  }

  /// The different ends, told apart by a thousandth of a nat, the best first, and how many runs have
  /// each. A run that was left on its way has none.
  public var ends: [(evidence: Double, count: Int)] {
    ranked.filter(\.converged).reduce(into: []) { ends, run in
      if let last = ends.indices.last, !(ends[last].evidence - run.end > 1e-3) {
        ends[last].count += 1
      } else {
        ends.append((run.end, 1))
      }
    }
  }

  /// How many runs were left before they came to an end.
  public var unconverged: Int { runs.count { !$0.converged } }

  /// Takes the next seed, or the run under way one iteration on: O(N·K), so that no key waits for more.
  mutating func advance(rules: Rules, start: (_ rules: Rules) -> Fit) {
    var rules = rules
    rules.seed = UInt64(runs.count + 1)
    guard var attempt = attempt.take() else {
      attempt = Attempt(seed: rules.seed, fit: start(rules))
      return
    }
    attempt.advance(rules: rules)
    if attempt.run.converged || attempt.run.evidence.count > patience {
      runs.append(attempt.run)
    } else {
      self.attempt = attempt
    }
  }

  /// A run on its way to its end.
  private struct Attempt: Sendable {
    var run: Run
    var fit: Fit

    init(seed: UInt64, fit: Fit) {
      run = Run(seed: seed, evidence: [fit.evidence])
      self.fit = fit
    }

    mutating func advance(rules: Rules) {
      let next = fit.advance(.expectation, rules: rules).advance(.maximization, rules: rules)
      let gain = rules.expectation.gain(from: fit, to: next)
      fit = next
      run.evidence.append(fit.evidence)
      run.collapsed =
        run.collapsed
        || fit.events.contains { if case .collapsed = $0 { true } else { false } }
      run.converged = ConvergenceRule.isConverged(gain: gain, at: fit)
    }
  }
}

extension Session {
  mutating func beginRestarts(_ total: Int, patience: Int = Restarts.patience) {
    restarts = Restarts(total: total, patience: patience)
    view.overlay = .restarts(selected: 0)
    playback.mode = .restarting
  }

  /// One iteration of the many runs. O(N·K).
  mutating func continueRestarts() {
    let (method, components, model) = (seededMethod, recipe.components, self.model)
    restarts?.advance(rules: recipe.rules) { rules in
      let start = method.mixture(
        components: components, model: model, seed: rules.seed, rules: rules)
      return Fit(model: model, start: start, rules: rules)
    }
    if restarts?.isComplete ?? true { playback.mode = .paused }
  }

  private var seededMethod: StartMethod {
    if case .method(let method) = recipe.start { return method }
    return .kMeansPlusPlus
  }

  /// Begins the selected run of the many, to step through it.
  mutating func open(restart selected: Int) throws(RunError) {
    guard let ranked = restarts?.ranked, ranked.indices.contains(selected) else { return }
    let run = ranked[selected]
    var next = recipe
    next.start = .method(seededMethod)
    next.seed = run.seed
    let all = restarts
    try begin(next)
    restarts = all
    let place = "log p = \(Words.nats(run.end))"
    view.notice =
      run.converged
      ? "seed \(next.seed), which ends at \(place)"
      : "seed \(next.seed), not converged after \(run.evidence.count - 1) iterations at \(place)"
  }
}
