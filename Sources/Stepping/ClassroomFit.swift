import Datasets
import JSON
import Mixtures

/// The choices that the own start of a data set is for.
struct ClassroomFit {
  private let components: Int
  private let family: String
  private let shape: String
  private let columns: (x: String, y: String?)

  /// Nil if the data have no start of their own.
  init?(_ dataset: Dataset) {
    guard dataset.provenance != nil, let entry = Catalogue.entry(named: dataset.name) else {
      return nil
    }
    components = entry.components
    family = entry.model.family ?? FamilyCatalogue.usual.name
    shape = entry.model.covariance ?? CovarianceShape.full.rawValue
    columns = (entry.x, entry.y)
  }

  private var axes: String {
    columns.y.map { "the axes \(columns.x) and \($0)" } ?? "the axis \(columns.x) alone"
  }

  /// The choices of the start that a run does not have: `K = 2`; nil if the start fits the run.
  func mismatch(_ dataset: Dataset, _ recipe: Recipe, family: any Family) -> String? {
    let names = dataset.columns.map(\.name)
    let others = [
      columns == (names[dataset.xColumn], dataset.yColumn.map { names[$0] }) ? nil : axes,
      self.family == family.name ? nil : "the family \(self.family)",
      shape == recipe.rules.shape.rawValue ? nil : "covariances \(shape)",
      components == recipe.components ? nil : "K = \(components)",
    ].compactMap(\.self)
    return others.isEmpty ? nil : others.listed
  }
}

extension Run {
  /// True if the data set has a start of its own for this K, family, shape and these columns.
  package var hasClassroomStart: Bool {
    ClassroomFit(dataset).map { $0.mismatch(dataset, recipe, family: model.family) == nil } ?? false
  }
}
