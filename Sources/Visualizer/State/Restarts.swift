import Mixtures

/// Runs from many seeds: how a class sees local optima.
public struct Restarts: Sendable {
  /// One run: log p (+ log prior) after each iteration, the start first.
  public struct Run: Hashable, Sendable {
    public let seed: UInt64
    public let evidence: [Double]
    /// Whether a component collapsed on the way.
    public let collapsed: Bool

    public var end: Double { evidence.last ?? -.infinity }
  }

  public static let limit = 1000
  /// Iterations after which a run is left where it is.
  static let patience = 1000

  public let total: Int
  public private(set) var runs: [Run] = []
  private let dataset: String

  init(total: Int, dataset: String) {
    self.total = max(1, min(Restarts.limit, total))
    self.dataset = dataset
  }

  public var isComplete: Bool { runs.count >= total }

  /// The runs by where they end, the best first; equal ends by seed.
  public var ranked: [Run] {
    runs.sorted { ($0.end, $1.seed) > ($1.end, $0.seed) }
  }

  /// The different ends, told apart by a thousandth of a nat, the best first, and how many runs have each.
  public var ends: [(evidence: Double, count: Int)] {
    ranked.reduce(into: []) { ends, run in
      if let last = ends.indices.last, !(ends[last].evidence - run.end > 1e-3) {
        ends[last].count += 1
      } else {
        ends.append((run.end, 1))
      }
    }
  }

  mutating func append(_ run: Run) { runs.append(run) }
}

extension Session {
  mutating func beginRestarts(_ total: Int) {
    restarts = Restarts(total: total, dataset: dataset.name)
    view.overlay = .restarts(selected: 0)
    playback.mode = .restarting
  }

  /// Runs from the next seed to its end. O(N·K) for each iteration.
  mutating func continueRestarts() {
    guard var all = restarts, !all.isComplete else {
      playback.mode = .paused
      return
    }
    let seed = UInt64(all.runs.count + 1)
    all.append(run(from: seed))
    restarts = all
    if all.isComplete { playback.mode = .paused }
  }

  private var seededMethod: StartMethod {
    if case .method(let method) = recipe.start { return method }
    return .kMeansPlusPlus
  }

  private func run(from seed: UInt64) -> Restarts.Run {
    var rules = recipe.rules
    rules.seed = seed
    let start = seededMethod.mixture(
      components: recipe.components, model: model, seed: seed, rules: rules)
    var fit = Fit(model: model, start: start, rules: rules)
    var evidence = [fit.evidence]
    var collapsed = false
    while evidence.count <= Restarts.patience {
      let next = fit.advance(.expectation, rules: rules).advance(.maximization, rules: rules)
      let gain = rules.expectation.gain(from: fit, to: next)
      fit = next
      evidence.append(fit.evidence)
      collapsed =
        collapsed
        || fit.events.contains { if case .collapsed = $0 { true } else { false } }
      if ConvergenceRule.isConverged(gain: gain, at: fit) { break }
    }
    return Restarts.Run(seed: seed, evidence: evidence, collapsed: collapsed)
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
    view.notice = "seed \(next.seed), which ends at log p = \(Words.nats(ranked[selected].end))"
  }
}
