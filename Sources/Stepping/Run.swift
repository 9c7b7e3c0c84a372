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
  /// The name of the start.
  package let startName: String
  /// The seed of the start; nil if the start is not random.
  package let startSeed: UInt64?
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
    startName = start.name
    startSeed = start.isSeeded ? recipe.seed : nil
    timeline = Timeline(start: start.fit, rules: rules, dataset: dataset)
  }

  /// The rules of the next half-step.
  package var rules: Rules {
    var rules = recipe.rules
    rules.prior = prior
    return rules
  }

  /// The data of the present state.
  package var dataset: Dataset { timeline.presentEntry.dataset }
  package var model: Model { timeline.present.model }

  /// The data with which the run began.
  package var firstDataset: Dataset { timeline.entries[0].dataset }

  /// Begins another run; speed and score stay.
  /// - Parameter dataset: the data of the present run if nil.
  /// - Throws: `RunError` if the new run cannot begin; the present run is then unchanged.
  mutating func begin(_ recipe: Recipe, with dataset: Dataset? = nil) throws(RunError) {
    var next = try Run(dataset: dataset ?? firstDataset, recipe: recipe)
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
    var next = recipe
    next.start = next.start.reseeded
    next.seed &+= 1
    try begin(next)
  }

  /// Opens data of the catalogue; open data stay as they are, with the columns chosen for them.
  package mutating func open(_ entry: CatalogueEntry) throws(RunError) {
    guard entry != openEntry else { return }
    guard let dataset = try? entry.dataset() else {
      throw RunError(.data, "\(entry.title) cannot be read")
    }
    try begin(try Recipe(opening: entry, after: self), with: dataset)
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
  /// - Throws: `CancellationError` if the present task was cancelled on the way.
  package mutating func go(to position: Int) throws(CancellationError) {
    timeline.go(to: position)
    let target = min(position, timeline.position + Run.longestJump)
    while timeline.position < target {
      if Task.isCancelled { throw CancellationError() }
      advance()
    }
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
      if timeline.ending != nil { playback.mode = .paused }
    }
  }
}
