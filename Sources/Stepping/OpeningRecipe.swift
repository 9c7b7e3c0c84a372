import Datasets
import Mixtures

extension Recipe {
  /// The recipe with which a data set of the catalogue is opened: its own K and choices.
  /// - Throws: a data error if the index names something that does not exist.
  package init(_ entry: CatalogueEntry) throws(RunError) {
    let choices = entry.model
    self.init(components: entry.components, seed: choices.seed ?? 1)
    if let name = choices.family {
      guard FamilyCatalogue.family(named: name) != nil else {
        throw Recipe.unknown("family", name, entry)
      }
      familyName = name
    }
    rules.shape = try Recipe.choice("covariance", choices.covariance, entry, .full) {
      CovarianceShape(rawValue: $0)
    }
    rules.expectation = try Recipe.choice("expectation", choices.expectation, entry, .soft) {
      ExpectationRule(name: $0)
    }
    rules.maximization = try Recipe.choice("maximization", choices.maximization, entry, .exact) {
      MaximizationRule(name: $0)
    }
    rules.held = try Recipe.choice("hold", choices.hold, entry, []) { HeldBlocks(names: $0) }
    prior = try Recipe.choice("prior", choices.prior, entry, .none) { name -> PriorChoice? in
      ["none": .none, "default": .usual][name]
    }
    start = try Recipe.choice("init", choices.initialization, entry, .automatic) {
      StartMethod(rawValue: $0).map(Start.method)
    }
  }

  /// The recipe with which the list of data sets opens one after another run. The user's choices stay. But
  /// a pitfall, or data with choices of their own, end them, and the data must meet the demand of the family.
  init(
    opening entry: CatalogueEntry, _ dataset: Dataset, after run: Run
  ) throws(RunError) {
    self = try Recipe(entry)
    threads = run.recipe.threads
    let present = Catalogue.entry(named: run.dataset.name)
    guard !entry.hasOwnChoices, present?.hasOwnChoices != true,
      let family = run.model.family.spanning(dataset.dimension),
      (try? dataset.validate(components: components, for: family.regularity)) != nil
    else { return }
    familyName = run.recipe.familyName
    rules = run.recipe.rules
    seed = run.recipe.seed
    prior = run.recipe.prior
    if dataset.dimension != run.dataset.dimension {
      rules.shape = rules.shape.nearest(in: dataset.dimension)
      prior = prior.changing { $0.forgetAxes() }
    }
    start = run.recipe.start.forOtherComponents
  }

  private static func choice<Choice>(
    _ setting: String, _ name: String?, _ entry: CatalogueEntry, _ usual: Choice,
    _ named: (String) -> Choice?
  ) throws(RunError) -> Choice {
    guard let name else { return usual }
    guard let choice = named(name) else { throw unknown(setting, name, entry) }
    return choice
  }

  private static func unknown(_ setting: String, _ name: String, _ entry: CatalogueEntry)
    -> RunError
  {
    RunError(.data, "datasets/index.json: \(entry.name): there is no \(setting) '\(name)'")
  }
}
