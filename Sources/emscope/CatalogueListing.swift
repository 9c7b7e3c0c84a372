import Datasets

/// The catalogue as text: measured data first, then the pitfalls with their cures.
enum CatalogueListing {
  private static let pitfalls = Catalogue.entries.filter { $0.pitfall != nil }
  private static let heading = "Troubles: data made to show how EM goes wrong"

  static var text: String {
    let measured = Catalogue.entries.filter { $0.pitfall == nil }
    return (measured.map(about) + ["\(heading)\n"] + pitfalls.map(about)).joined(separator: "\n")
  }

  /// The pitfalls as docs/TROUBLES.md.
  static var markdown: String {
    var lines = [
      "# Troubles", "",
      "This page is written by `emscope datasets --markdown` from `datasets/index.json`.", "",
      "Each opens with a classroom start from which the trouble happens: `emscope saddle`, then `c`.",
      "",
    ]
    for entry in pitfalls {
      guard let pitfall = entry.pitfall else { continue }
      lines += [
        "## \(entry.title)", "", "`emscope \(entry.name)` (\(size(entry)))", "",
        pitfall.description, "",
        "**`\(pitfall.cure.key)`**: \(pitfall.cure.text).", "", "\(entry.provenance.citation).", "",
      ]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func about(_ entry: CatalogueEntry) -> String {
    var lines = [
      "\(entry.name): \(entry.title), \(size(entry))",
      "  "
        + ([entry.xAxis, entry.yAxis].compactMap(\.self).map(\.text).joined(separator: " against ")),
      "  \(entry.provenance.shows)",
    ]
    if let cure = entry.pitfall?.cure { lines.append("  Press \(cure.key): \(cure.text).") }
    lines += [
      "  Source: \(entry.provenance.source)", "  Licence: \(entry.provenance.licence)",
      "  \(entry.pitfall == nil ? "Cite" : "Read"): \(entry.provenance.citation)", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// N, K, and the model options of the data set.
  private static func size(_ entry: CatalogueEntry) -> String {
    (["N=\(entry.pointCount)", "K=\(entry.components)"] + entry.model.words)
      .joined(separator: ", ")
  }
}
