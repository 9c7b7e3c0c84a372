import Datasets
import Mixtures

/// One run of EM: its recipe, its half-steps, its playback, many starts and guesses.
///
/// A run draws nothing and knows no screen.
package struct Run: Equatable, Sendable {
  package internal(set) var recipe: Recipe
  /// The prior that the recipe's choice made at the start, or that was chosen since.
  package internal(set) var prior: Prior?
  /// The choices of a prior before the present one.
  var earlierPriors: [PriorChoice] = []
  /// The number of this run among those of the session, from 0.
  package private(set) var number = 0
  /// The origin of the start, which the recipe may leave open.
  package let startSource: StartSource
  package var timeline: Timeline
  package var playback = Playback()
  /// The runs from many seeds; nil until there are any.
  package internal(set) var restarts: Restarts?
  /// The comparison of numbers of components; nil until there is one. It stays in later runs.
  package internal(set) var comparison: ComponentComparison?
  /// The guesses; nil while the user does not guess.
  package internal(set) var guessing: Guessing?

  /// The numbers of components that can be chosen.
  package static let componentRange = 1...9

  /// - Throws: `RunError` if the data cannot carry such a run.
  package init(dataset: Dataset, recipe: Recipe) throws(RunError) {
    let model = try Starting.model(dataset: dataset, recipe: recipe)
    prior = try recipe.prior.prior(for: model, components: recipe.components)
    var rules = recipe.rules
    rules.prior = prior
    let start = try Starting.fit(dataset: dataset, recipe: recipe, rules: rules, model: model)
    self.recipe = recipe
    startSource = start.source
    timeline = Timeline(start: start.fit, rules: rules, dataset: dataset)
  }

  /// The rules of the next half-step.
  package var rules: Rules {
    var rules = recipe.rules
    rules.prior = prior
    return rules
  }

  /// The data of the present state.
  package var dataset: Dataset { timeline.dataset }
  package var model: Model { timeline.present.model }

  /// The name of the start.
  package var startName: String { startSource.name(seed: recipe.seed) }
  /// The seed of the start; nil if the start is not random.
  package var startSeed: UInt64? { startSource.isRandom ? recipe.seed : nil }

  /// Begins another run; speed and score stay.
  /// - Parameter dataset: the data of the present state if nil, with the points that the user added and
  ///   without those that the user removed.
  /// - Throws: `RunError` if the new run cannot begin; the present run is then unchanged.
  mutating func begin(_ recipe: Recipe, with dataset: Dataset? = nil) throws(RunError) {
    var next = try Run(dataset: dataset ?? self.dataset, recipe: recipe)
    next.playback.speedIndex = playback.speedIndex
    next.number = number + 1
    next.comparison = comparison
    next.guessing = guessing
    next.guessing?.question = nil
    self = next
  }

  /// Begins a run by a recipe, with the data of the present run.
  package mutating func restart(_ recipe: Recipe) throws(RunError) { try begin(recipe) }

  /// Begins again from the same start.
  package mutating func restart() throws(RunError) { try begin(recipe) }

  /// Begins from the next seed.
  package mutating func restartFromNextSeed() throws(RunError) {
    try restart(seed: recipe.seed &+ 1)
  }

  /// Begins from a seed.
  package mutating func restart(seed: UInt64) throws(RunError) {
    var next = recipe
    next.start = next.start.reseeded
    next.seed = seed
    try begin(next)
  }

  /// Begins from another start.
  package mutating func restart(from start: Recipe.Start) throws(RunError) {
    var next = recipe
    next.start = start
    try begin(next)
  }

  /// Opens data of the catalogue; open data stay as they are, with the columns chosen for them.
  /// - Returns: a notice if they are open.
  package mutating func open(_ entry: CatalogueEntry) throws(RunError) -> String? {
    guard entry != openEntry else { return "\(entry.title) is open already" }
    guard let dataset = try? entry.dataset() else {
      throw RunError(.data, "\(entry.title) cannot be read")
    }
    try begin(try Recipe(opening: entry, dataset, after: self), with: dataset)
    return nil
  }

  /// The entry of the catalogue whose data are open; nil for data of another origin.
  package var openEntry: CatalogueEntry? {
    dataset.provenance == nil ? nil : Catalogue.entry(named: dataset.name)
  }
}

extension Run {
  /// The largest number of half-steps that `go(to:)` takes.
  package static let longestJump = 2 * Ending.iterationLimit

  /// Takes one half-step.
  package mutating func advance(_ halfStep: HalfStep) { timeline.advance(halfStep, rules: rules) }

  /// Takes the half-step that EM takes next.
  package mutating func advance() { advance(timeline.present.nextHalfStep) }

  /// Goes to a half-step; those that are missing are taken, at most `longestJump`.
  /// - Returns: a notice if the half-step is further away.
  /// - Throws: `CancellationError` if the present task was cancelled on the way.
  @discardableResult
  package mutating func go(to position: Int) throws(CancellationError) -> String? {
    timeline.go(to: position)
    let target = min(position, timeline.position + Run.longestJump, Timeline.mostEntries - 1)
    while timeline.position < target {
      if Task.isCancelled { throw CancellationError() }
      advance()
    }
    return target == position || timeline.isFull
      ? nil : "stopped at half-step \(target): one jump takes at most \(Run.longestJump) half-steps"
  }

  /// Makes an abandoned branch the present history. Its rules are in force from then on.
  /// - Parameter place: the place of the branch among the branches of the timeline.
  /// - Returns: the number of half-steps since the fork; nil if there is no such branch.
  package mutating func swapBranch(_ place: Int) -> Int? {
    guard timeline.branches.indices.contains(place) else { return nil }
    let fork = timeline.fork(of: timeline.branches[place])
    guard timeline.swapBranch(place) else { return nil }
    let rules = timeline.presentEntry.rules
    if prior != rules.prior { recipe.prior = choice(of: rules.prior) }
    prior = rules.prior
    recipe.rules = rules
    recipe.rules.prior = nil
    return timeline.position - fork
  }

  /// The choice that makes a prior.
  private func choice(of prior: Prior?) -> PriorChoice {
    let choices = [PriorChoice.none, .usual, recipe.prior] + earlierPriors
    return choices.first {
      (try? $0.prior(for: model, components: recipe.components)) == prior
    } ?? recipe.prior
  }

  /// Does what the playback does when time passes.
  package mutating func tick() {
    switch playback.mode {
    case .paused: break
    case .restarting: continueRestarts()
    case .comparing: continueComparison()
    case .running, .converging:
      advance()
      if timeline.ending != nil || timeline.isFull { playback.mode = .paused }
    }
  }
}
