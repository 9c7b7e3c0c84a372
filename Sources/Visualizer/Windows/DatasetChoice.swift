import Datasets
import Stepping

/// A line of the list of data sets.
struct DatasetChoice {
  let title: String
  let pointCount: Int
  let components: Int
  /// The axes: the present ones if the data are open, else those at opening.
  let axes: String
  /// A sentence about the data.
  let summary: String
  let isOpen: Bool
  /// Nil for open data that are not in the catalogue.
  let entry: CatalogueEntry?
}

extension Session {
  /// The catalogue, preceded by the open data if they are not in it.
  var datasetChoices: [DatasetChoice] {
    let open = run.openEntry
    let all = Catalogue.entries.map { $0 == open ? present($0) : DatasetChoice(closed: $0) }
    return open == nil ? [present(nil)] + all : all
  }

  private func present(_ entry: CatalogueEntry?) -> DatasetChoice {
    DatasetChoice(
      title: dataset.title, pointCount: dataset.points.count, components: recipe.components,
      axes: [dataset.x, dataset.y].compactMap(\.?.title).joined(separator: ", "),
      summary: entry?.summary ?? "Your own data.", isOpen: true, entry: entry)
  }
}

extension DatasetChoice {
  fileprivate init(closed entry: CatalogueEntry) {
    self.init(
      title: entry.title, pointCount: entry.pointCount, components: entry.components,
      axes: [entry.xAxis, entry.yAxis].compactMap(\.?.title).joined(separator: ", "),
      summary: entry.summary, isOpen: false,
      entry: entry)
  }
}
