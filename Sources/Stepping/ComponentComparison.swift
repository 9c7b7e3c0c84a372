import Datasets
import Mixtures

/// Numbers of components compared: for each K runs from several seeds, with the same data and the same choices.
package struct ComponentComparison: Equatable, Sendable {
  /// Seeds for each K. The result of K = 1 does not depend on the seed.
  package static let starts = 20

  package let dataset: Dataset
  /// The choices apart from K and the seed.
  private let recipe: Recipe
  /// The numbers of components that are asked for.
  package let range = Run.componentRange
  /// The number of distinct points, or the largest K if there are more. There are no runs with more components.
  package let distinctPoints: Int
  /// The runs for each K that has enough points, from K = 1 on.
  private var starts: [Restarts]

  /// - Parameter total: the number of seeds for each K.
  /// - Throws: `RunError` if the data do not allow a run.
  init(
    dataset: Dataset, recipe: Recipe, total: Int = ComponentComparison.starts
  ) throws(RunError) {
    self.dataset = dataset
    self.recipe = recipe.withoutCount
    distinctPoints = dataset.distinctPoints(upTo: range.upperBound)
    let model = try Starting.model(dataset: dataset, recipe: recipe)
    starts = []
    for count in range where count <= distinctPoints {
      var next = self.recipe
      next.components = count
      starts.append(
        try Restarts(
          dataset: dataset, recipe: next, model: model, total: count == 1 ? 1 : total))
    }
  }

  /// The runs of a K; nil if the data have too few distinct points for it.
  package subscript(components: Int) -> Restarts? {
    let place = components - range.lowerBound
    return starts.indices.contains(place) ? starts[place] : nil
  }

  /// True if log p includes log p(θ).
  package var hasPrior: Bool { recipe.prior != .none }

  package var isComplete: Bool { starts.allSatisfy(\.isComplete) }

  /// The runs that ended, and all runs.
  package var progress: (done: Int, total: Int) {
    starts.reduce((0, 0)) { ($0.0 + $1.runs.count, $0.1 + $1.total) }
  }

  /// True if a comparison with these data and choices would have the same results.
  func serves(_ dataset: Dataset, _ recipe: Recipe) -> Bool {
    self.recipe == recipe.withoutCount && self.dataset == dataset
  }

  /// Takes one iteration of the run that is next: the smallest K first. O(N·K).
  mutating func advance() {
    guard let place = starts.firstIndex(where: { !$0.isComplete }) else { return }
    starts[place].advance()
  }
}

extension ComponentComparison {
  /// The best of the runs of one K.
  package struct Result: Hashable, Sendable {
    package let components: Int
    package let run: Restarts.Run
    package let criteria: InformationCriteria
  }

  /// The result of a K; nil until all of its runs have ended.
  package func result(_ components: Int) -> Result? {
    guard let starts = self[components], starts.isComplete, let best = starts.best else {
      return nil
    }
    return Result(components: components, run: best, criteria: starts.criteria(of: best))
  }

  package var results: [Result] { range.compactMap(result) }

  package func smallest(_ criterion: (InformationCriteria) -> Double) -> Int? {
    results.smallest(criterion)
  }
}

extension [ComponentComparison.Result] {
  /// The K with the smallest value of a criterion; nil if no K has a run that converged without a collapse. The
  /// others are not comparable.
  func smallest(_ criterion: (InformationCriteria) -> Double) -> Int? {
    filter { $0.run.standing == .converged }
      .min { criterion($0.criteria) < criterion($1.criteria) }?.components
  }
}

extension Recipe {
  /// The choices apart from the number of components, the seed, and a start that is made for one K.
  fileprivate var withoutCount: Recipe {
    var recipe = reseeded
    (recipe.components, recipe.seed) = (1, 1)
    return recipe
  }
}

extension Run {
  /// Compares the numbers of components; each tick does an iteration of one run. An earlier comparison with the
  /// same data and choices continues, or stays as it is if it is complete.
  /// - Throws: `RunError` if the present data do not allow a run.
  package mutating func beginComparison(
    starts: Int = ComponentComparison.starts
  ) throws(RunError) {
    if comparison?.serves(dataset, recipe) != true {
      comparison = try ComponentComparison(dataset: dataset, recipe: recipe, total: starts)
    }
    playback.mode = comparison?.isComplete == false ? .comparing : .paused
  }

  /// One iteration of the comparison. O(N·K).
  mutating func continueComparison() {
    comparison?.advance()
    if comparison?.isComplete ?? true { playback.mode = .paused }
  }

  /// Begins the best run of a K, to step through it.
  /// - Returns: the run; nil if the runs of that K have not ended.
  package mutating func open(components: Int) throws(RunError) -> Restarts.Run? {
    guard let all = comparison, let starts = all[components],
      let best = all.result(components)?.run
    else { return nil }
    try begin(starts.recipe(seed: best.seed), with: all.dataset)
    return best
  }
}
