import JSON

/// The data sets that come with the program, in the order of `datasets/index.json`.
///
/// Lists, help texts and docs are made from it.
package enum Catalogue {
  /// All entries. The tests check the form of the embedded index.
  package static let entries: [CatalogueEntry] =
    (try? entries(reading: PackageResources.index_json)) ?? []

  /// The entry with this name or alias.
  package static func entry(named name: String) -> CatalogueEntry? {
    entries.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The name or alias that was probably meant; nil if none is near.
  package static func nearestName(to name: String) -> String? {
    nearest(to: name, in: entries.flatMap { [$0.name] + $0.aliases })
  }

  /// Reads an index. Throws if it does not have the form of `datasets/index.json`.
  static func entries(reading index: [UInt8]) throws(DataError) -> [CatalogueEntry] {
    try JSONNode(reading: index, file: "datasets/index.json").member("datasets").elements()
      .map { (node) throws(DataError) in try CatalogueEntry(node) }
  }
}
