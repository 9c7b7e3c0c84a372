import Datasets
import Mixtures

/// The recipe as JSON: all that is needed to repeat a run, the start's numbers included.
public enum RecipeFile {
  public static func json(_ session: Session) -> JSON {
    let dataset = session.dataset
    let recipe = session.recipe
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
      "expectation": .string("soft"),
      "maximization": .string("exact"),
      "init": .string(session.startName),
      "seed": .string("\(recipe.seed)"),
      "start": .object(
        MixtureFile.members(
          session.timeline.start.parameters, family: session.model.family)),
    ])
  }
}
