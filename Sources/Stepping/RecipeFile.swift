import Datasets
import JSON
import Mixtures

/// The recipe of a run as JSON, with the numbers of its start: enough to repeat the run.
package enum RecipeFile {
  package static func json(_ run: Run) -> JSONValue {
    let dataset = run.dataset
    let recipe = run.recipe
    return .object([
      "program": .string("emscope"),
      "data": .string(dataset.name),
      "x": .string(dataset.columns[dataset.xColumn].name),
      "y": .string(dataset.columns[dataset.yColumn].name),
      "points": .number(dataset.points.count),
      "standardized": .bool(dataset.isStandardized),
      "dropped_rows": .number(dataset.droppedRows.count),
      "family": .string(recipe.familyName),
      "components": .number(recipe.components),
      "covariance": .string(recipe.rules.shape.rawValue),
      "covariance_floor": .number(recipe.rules.covarianceFloor),
      "expectation": .string(recipe.rules.expectation.name),
      "maximization": .string(recipe.rules.maximization.name),
      "hold": .array(recipe.rules.held.names.map { .string($0) }),
      "prior": prior(run.prior),
      "init": .string(run.startName),
      "seed": .string("\(recipe.seed)"),
      "start": .object(
        MixtureFile.members(
          run.timeline.start.parameters, family: run.model.family)),
    ])
  }

  private static func prior(_ prior: Prior?) -> JSONValue {
    guard let prior else { return .null }
    return .object([
      "concentration": .number(prior.concentration),
      "mean": .array([prior.mean.x, prior.mean.y]),
      "meanStrength": .number(prior.meanStrength),
      "degreesOfFreedom": .number(prior.degreesOfFreedom),
      "scale": .array([
        .array([prior.scale.xx, prior.scale.xy]), .array([prior.scale.xy, prior.scale.yy]),
      ]),
    ])
  }
}
