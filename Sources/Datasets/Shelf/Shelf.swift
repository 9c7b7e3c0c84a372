import JSON

/// The data sets that come with the program, in the order of `datasets/index.json`, which drives the
/// list, the help and the documentation alike.
public enum Shelf {
  /// How errors call the index.
  static let indexFile = "datasets/index.json"

  /// All entries; the tests hold the embedded index to its form.
  public static let entries: [ShelfEntry] =
    (try? entries(reading: PackageResources.index_json)) ?? []

  /// The entry with this name or alias.
  public static func entry(named name: String) -> ShelfEntry? {
    entries.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The name or alias that was probably meant.
  public static func nearestName(to name: String) -> String? {
    nearest(to: name, in: entries.flatMap { [$0.name] + $0.aliases })
  }

  /// Reads an index. Throws where it is not of the form of `datasets/index.json`.
  static func entries(reading index: [UInt8]) throws(DataError) -> [ShelfEntry] {
    let root = JSONNode(try JSONValue(reading: index, file: indexFile), file: indexFile)
    var entries: [ShelfEntry] = []
    for node in try root.member("datasets").elements() { entries.append(try ShelfEntry(node)) }
    return entries
  }
}
