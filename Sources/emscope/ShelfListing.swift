import Datasets

/// The shelf in words: measured data first, then the troubles with their cures.
enum ShelfListing {
  private static let troubles = Shelf.entries.filter { $0.trouble != nil }
  private static let heading = "Troubles: data made to show how EM goes wrong"

  static var text: String {
    let measured = Shelf.entries.filter { $0.trouble == nil }
    return (measured.map(about) + ["\(heading)\n"] + troubles.map(about)).joined(separator: "\n")
  }

  /// The troubles as docs/TROUBLES.md.
  static var markdown: String {
    var lines = [
      "# Troubles", "",
      "This page is written by `emscope datasets --markdown` from `datasets/index.json`.", "",
      "Each opens with a classroom start from which the trouble happens: `emscope saddle`, then `c`.",
      "",
    ]
    for entry in troubles {
      guard let trouble = entry.trouble else { continue }
      lines += [
        "## \(entry.title)", "", "`emscope \(entry.name)` (\(size(entry)))", "", trouble.story, "",
        "**`\(trouble.cure.key)`**: \(trouble.cure.text).", "", "\(entry.provenance.citation).", "",
      ]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func about(_ entry: ShelfEntry) -> String {
    var lines = [
      "\(entry.name): \(entry.title), \(size(entry))",
      "  \(entry.xAxis.text) against \(entry.yAxis.text)",
      "  \(entry.provenance.shows)",
    ]
    if let cure = entry.trouble?.cure { lines.append("  Press \(cure.key): \(cure.text).") }
    lines += [
      "  Source: \(entry.provenance.source)", "  Licence: \(entry.provenance.licence)",
      "  \(entry.trouble == nil ? "Cite" : "Read"): \(entry.provenance.citation)", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// N, K, and what is not as usual about its model.
  private static func size(_ entry: ShelfEntry) -> String {
    (["N=\(entry.pointCount)", "K=\(entry.components)"] + entry.model.words)
      .joined(separator: ", ")
  }
}
