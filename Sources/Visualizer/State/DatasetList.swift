import Datasets

/// One line of the list of data sets.
struct DatasetChoice {
  let title: String
  let pointCount: Int
  let components: Int
  /// What is on its axes: now, where it is open, else when it is opened.
  let axes: String
  /// What it shows.
  let account: String
  let isOpen: Bool
  /// Nil for data that are open but not of the shelf.
  let entry: CatalogueEntry?
}

extension Session {
  /// The entry of the shelf whose data are open; nil for data of another origin.
  var openEntry: CatalogueEntry? {
    dataset.provenance == nil ? nil : Catalogue.entry(named: dataset.name)
  }

  /// The shelf, and before it data that are open but not of it.
  var datasetChoices: [DatasetChoice] {
    let open = openEntry
    let shelf = Catalogue.entries.map { $0 == open ? present($0) : DatasetChoice(shelved: $0) }
    return open == nil ? [present(nil)] + shelf : shelf
  }

  private func present(_ entry: CatalogueEntry?) -> DatasetChoice {
    DatasetChoice(
      title: dataset.title, pointCount: dataset.points.count, components: recipe.components,
      axes: "\(dataset.x.title), \(dataset.y.title)",
      account: entry?.summary ?? "Your own data.", isOpen: true, entry: entry)
  }
}

extension DatasetChoice {
  fileprivate init(shelved entry: CatalogueEntry) {
    self.init(
      title: entry.title, pointCount: entry.pointCount, components: entry.components,
      axes: "\(entry.xAxis.title), \(entry.yAxis.title)", account: entry.summary, isOpen: false,
      entry: entry)
  }
}
