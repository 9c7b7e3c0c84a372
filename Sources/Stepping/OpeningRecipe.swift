import Datasets
import Mixtures

extension Recipe {
  /// How a data set of the shelf is opened: with its own K, and its own choices where it has any.
  /// - Throws: a data error where the index names what there is not.
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
    prior = try Recipe.choice("prior", choices.prior, entry, .none) { name -> PriorChoice? in
      ["none": .none, "default": .usual][name]
    }
    start = try Recipe.choice("init", choices.initialization, entry, .automatic) {
      StartMethod(rawValue: $0).map(Start.method)
    }
  }

  /// How the list of data sets opens one: what was chosen by hand goes along from one set to the next,
  /// but a trouble is opened as it was made, and its choices are left behind with it.
  init(opening entry: CatalogueEntry, after run: Run) throws(RunError) {
    self = try Recipe(entry)
    threads = run.recipe.threads
    let present = Catalogue.entry(named: run.dataset.name)
    guard entry.pitfall == nil, present?.pitfall == nil else { return }
    familyName = run.recipe.familyName
    rules = run.recipe.rules
    seed = run.recipe.seed
    prior = run.recipe.prior
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
