import Datasets
import JSON
import Mixtures
import Plane

/// Makes the first state of a run from data and a recipe.
enum Starting {
  static func model(dataset: Dataset, recipe: Recipe) throws(RunError) -> Model {
    guard let chosen = FamilyCatalogue.family(named: recipe.familyName) else {
      throw RunError(.usage, "there is no family '\(recipe.familyName)'")
    }
    let family = try chosen.fitting(dataset)
    guard let observations = Observations(dataset.points, for: family.regularity) else {
      do throws(DataError) {
        try dataset.validate(components: recipe.components, for: family.regularity)
      } catch {
        throw RunError(.data, error.description)
      }
      throw RunError(
        .data,
        "the points of \(dataset.title) are too few or too far apart; choose other columns")
    }
    guard family.shapes.contains(recipe.rules.shape) else {
      guard family.hasShapes else {
        throw RunError(
          .usage, "the family \(family.name) has no covariances; leave --covariance out")
      }
      throw RunError(
        .usage,
        "the family \(family.name) has no covariance '\(recipe.rules.shape.rawValue)'\(dataset.dimension.words);"
          + " it has \(family.shapes.map(\.rawValue).listed)")
    }
    guard recipe.rules.covarianceFloor == 0 || family.hasShapes else {
      throw RunError(
        .usage, "the family \(family.name) has no covariances; leave --covariance-floor out")
    }
    let blocks = family.blocks(components: recipe.components, shape: recipe.rules.shape)
    let missing = recipe.rules.held.subtracting(blocks)
    guard missing.isEmpty else {
      throw RunError(
        .usage,
        "the family \(family.name) has no \(missing.names.listed) to hold; leave them out of --hold"
      )
    }
    return Model(observations: observations, family: family, threads: recipe.threads)
  }

  /// The start and its origin.
  static func fit(
    dataset: Dataset, recipe: Recipe, rules: Rules, model: Model
  ) throws(RunError) -> (fit: Fit, source: StartSource) {
    let (mixture, source) = try mixture(
      dataset: dataset, recipe: recipe, rules: rules, model: model)
    let fit = Fit(model: model, start: mixture, rules: rules)
    guard fit.bound.logLikelihood.isFinite else {
      throw RunError(
        .data,
        "under the start (\(source.name(seed: recipe.seed))) the data have no finite log p;"
          + " \(model.family.format.startCure)")
    }
    guard fit.bound.lowerBound.isFinite else {
      throw RunError(
        .data,
        "under the start (\(source.name(seed: recipe.seed))) a component is so far from the data that L is"
          + " not finite; \(model.family.format.startCure)")
    }
    return (fit, source)
  }

  private static func mixture(
    dataset: Dataset, recipe: Recipe, rules: Rules, model: Model
  ) throws(RunError) -> (Mixture, StartSource) {
    let classroom = classroomStart(dataset, recipe, model)
    switch recipe.start {
    case .automatic:
      if let classroom { return (model.working(classroom), .classroom) }
      return seeded(.kMeansPlusPlus, recipe, rules, model)
    case .classroom:
      guard let classroom else {
        throw RunError(
          .usage,
          "\(dataset.title) has no classroom start for K = \(recipe.components) and"
            + " \(model.family.name) \(recipe.rules.shape.rawValue); use --init k-means++")
      }
      return (model.working(classroom), .classroom)
    case .seeds: return seeded(.kMeansPlusPlus, recipe, rules, model)
    case .method(let method): return seeded(method, recipe, rules, model)
    case .given(let mixture, let name):
      return (model.working(mixture), .file(name))
    }
  }

  private static func seeded(
    _ method: StartMethod, _ recipe: Recipe, _ rules: Rules, _ model: Model
  ) -> (Mixture, StartSource) {
    let mixture = method.mixture(
      components: recipe.components, model: model, seed: recipe.seed, rules: rules)
    return (mixture, .method(method))
  }

  /// The data set's own start in the units of the points; nil if it has none for this family, shape, K and
  /// these columns.
  private static func classroomStart(_ dataset: Dataset, _ recipe: Recipe, _ model: Model)
    -> Mixture?
  {
    guard let own = ClassroomFit(dataset),
      own.mismatch(dataset, recipe, family: model.family) == nil,
      let entry = Catalogue.entry(named: dataset.name),
      let start = try? MixtureFile.mixture(entry.start, family: model.family),
      start.count == recipe.components
    else { return nil }
    return dataset.standardization.map { model.mapped(start, by: $0) } ?? start
  }
}

extension Dimension {
  /// The words behind a shape that points in the plane may have.
  var words: String {
    switch self {
    case .one: " in one dimension"
    case .two: ""
    }
  }
}

extension Family {
  /// The family for the dimension of the data.
  package func fitting(_ dataset: Dataset) throws(RunError) -> any Family {
    guard let spanning = spanning(dataset.dimension) else {
      throw RunError(.usage, "the family \(name) needs two columns: choose a second (--y, or d)")
    }
    return spanning
  }
}
