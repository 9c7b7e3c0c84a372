import Datasets
import JSON
import Mixtures
import Plane

/// The recipe of a run as JSON, with the numbers of its start: enough to repeat the run.
package enum RecipeFile {
  package static func json(_ run: Run) -> JSONValue {
    let dataset = run.dataset
    let recipe = run.recipe
    var members: [JSONValue.Member] = [
      .init("program", .string("emscope")),
      .init("data", .string(dataset.name)),
      .init("x", .string(dataset.columns[dataset.xColumn].name)),
      .init("y", dataset.yColumn.map { .string(dataset.columns[$0].name) } ?? .null),
      .init("points", .number(dataset.points.count)),
      .init("standardized", .bool(dataset.isStandardized)),
      .init("dropped_rows", .number(dataset.droppedRows.count)),
      .init("family", .string(run.model.family.name)),
      .init("components", .number(recipe.components)),
      .init("covariance", .string(recipe.rules.shape.rawValue)),
      .init("covariance_floor", .number(recipe.rules.covarianceFloor)),
      .init("expectation", .string(recipe.rules.expectation.name)),
      .init("maximization", .string(recipe.rules.maximization.name)),
      .init("hold", .array(recipe.rules.held.names.map { .string($0) })),
      .init("prior", prior(run.prior, dataset.dimension)),
      .init("init", .string(run.startName)),
      .init("seed", .string("\(recipe.seed)")),
      .init(
        "start",
        .object(
          MixtureFile.members(run.timeline.start.parameters, family: run.model.family))),
    ]
    if !dataset.edits.isEmpty {
      members += [
        .init("added_points", .array(added(dataset))),
        .init("removed_points", .array(dataset.edits.removed.map { .number($0 + 1) })),
      ]
    }
    return .object(members)
  }

  /// The points that the user added, which are the last.
  private static func added(_ dataset: Dataset) -> [JSONValue] {
    let points = dataset.points
    return (0..<points.count).suffix(dataset.edits.added).map {
      dataset.dimension.json(points[$0])
    }
  }

  private static func prior(_ prior: Prior?, _ dimension: Dimension) -> JSONValue {
    guard let prior else { return .null }
    return .object([
      "concentration": .number(prior.concentration),
      "mean": dimension.json(prior.mean),
      "meanStrength": .number(prior.meanStrength),
      "degreesOfFreedom": .number(prior.degreesOfFreedom),
      "scale": dimension.json(prior.scale),
    ])
  }
}
