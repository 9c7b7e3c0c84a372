import Datasets
import Mixtures

/// Runs from many seeds with the same data and the same choices, which show the local optima.
package struct Restarts: Equatable, Sendable {
  /// One run: log p (+ log prior) after each iteration, the start first.
  package struct Run: Hashable, Sendable {
    package let seed: UInt64
    package let logPosterior: [Double]
    /// log p(X|θ) at the end, without the log prior.
    package let logLikelihood: Double
    /// True if a component collapsed on the way.
    package let collapsed: Bool
    /// False if the run was left before it converged.
    package let isConverged: Bool

    /// The worth of a run beside others: only the ends of converged runs are comparable.
    package enum Standing: Int, Hashable, Sendable, CaseIterable {
      /// Converged without a collapse.
      case converged
      /// Left before it converged, without a collapse.
      case left
      /// A component collapsed: log p has no upper bound.
      case collapsed
    }

    package var standing: Standing { collapsed ? .collapsed : isConverged ? .converged : .left }

    package var end: Double { logPosterior.last ?? -.infinity }
    package var iterations: Int { logPosterior.count - 1 }
  }

  package static let limit = 1000
  package static let patience = 1000

  /// The data of all runs.
  package let dataset: Dataset
  /// The choices of all runs, which differ in their seed only.
  package let recipe: Recipe
  package let total: Int
  package private(set) var runs: [Run] = []
  /// The run that is not finished yet.
  private var pending: PendingRun?
  /// Iterations after which a run is left.
  private let patience: Int
  private let model: Model
  private let prior: Prior?

  /// - Parameter model: the model that `Starting` makes from the data and the recipe.
  /// - Throws: `RunError` if the choices make no prior for these data.
  init(
    dataset: Dataset, recipe: Recipe, model: Model, total: Int, patience: Int = Restarts.patience
  ) throws(RunError) {
    self.dataset = dataset
    self.recipe = recipe.reseeded
    self.model = model
    prior = try recipe.prior.prior(for: model, components: recipe.components)
    self.total = max(1, min(Restarts.limit, total))
    self.patience = patience
  }

  package var isComplete: Bool { runs.count >= total }

  package var ranked: [Run] { runs.ranked }
  package var best: Run? { runs.best }

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

  /// BIC and AIC at the end of a run.
  package func criteria(of run: Run) -> InformationCriteria {
    InformationCriteria(
      logLikelihood: run.logLikelihood, components: recipe.components, model: model,
      rules: recipe.rules)
  }

  /// The recipe of the run from a seed.
  func recipe(seed: UInt64) -> Recipe {
    var recipe = recipe
    recipe.seed = seed
    return recipe
  }

  /// Takes one iteration of the run from the next seed. O(N·K).
  mutating func advance() {
    guard !isComplete else { return }
    var run = pending ?? pendingRun(seed: UInt64(runs.count + 1))
    run.iterate(patience: patience)
    let isOver = run.ending != nil
    if isOver { runs.append(run.run) }
    pending = isOver ? nil : run
  }

  private func pendingRun(seed: UInt64) -> PendingRun {
    var rules = recipe(seed: seed).rules
    rules.prior = prior
    let method: StartMethod =
      if case .method(let method) = recipe.start { method } else { .kMeansPlusPlus }
    let start = method.mixture(
      components: recipe.components, model: model, seed: seed, rules: rules)
    return PendingRun(rules: rules, start: start, model: model)
  }
}

extension [Restarts.Run] {
  /// The runs by where they end, the best first; equal ends by seed.
  var ranked: [Restarts.Run] {
    sorted { ($0.end, $1.seed) > ($1.end, $0.seed) }
  }

  /// The highest end of the runs with the best standing that any of them has.
  var best: Restarts.Run? {
    let ranked = ranked
    return Restarts.Run.Standing.allCases.lazy
      .compactMap { standing in ranked.first { $0.standing == standing } }.first
  }
}

extension Recipe {
  /// The recipe with a start that depends on the seed.
  var reseeded: Recipe {
    var recipe = self
    recipe.start = start.reseeded
    return recipe
  }
}

extension Run {
  /// Begins runs from many seeds; each tick does an iteration of one of them.
  /// - Throws: `RunError` if the present data do not allow such a run.
  package mutating func beginRestarts(
    _ total: Int, patience: Int = Restarts.patience
  ) throws(RunError) {
    restarts = try Restarts(
      dataset: dataset, recipe: recipe,
      model: Starting.model(dataset: dataset, recipe: recipe), total: total, patience: patience)
    playback.mode = .restarting
  }

  /// One iteration of the run from the next seed. O(N·K).
  mutating func continueRestarts() {
    restarts?.advance()
    if restarts?.isComplete ?? true { playback.mode = .paused }
  }

  /// Begins the run of a rank among the many, to step through it.
  /// - Returns: the run; nil if there is none of that rank.
  package mutating func open(restart rank: Int) throws(RunError) -> Restarts.Run? {
    guard let all = restarts, all.ranked.indices.contains(rank) else { return nil }
    let picked = all.ranked[rank]
    try begin(all.recipe(seed: picked.seed), with: all.dataset)
    restarts = all
    return picked
  }
}
