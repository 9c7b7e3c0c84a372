import ArgumentParser
import Datasets

/// `emscope datasets [NAME]`: the shelf, or one of it as CSV.
struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets", abstract: "List the shipped data sets, or print one as CSV.")

  @Argument(help: "The data set to print.")
  var name: String?

  func run() throws {
    guard let name else {
      try StandardStreams.writeOutput(Shelf.entries.map(story).joined(separator: "\n"))
      return
    }
    guard let entry = Shelf.entry(named: name) else {
      let guess = Shelf.nearestName(to: name)
      throw Failure(
        .noInput,
        "there is no data set '\(name)'"
          + (guess.map { "; did you mean '\($0)'?" } ?? "; 'emscope datasets' lists them"))
    }
    try StandardStreams.writeOutput(String(decoding: entry.csv, as: UTF8.self))
  }

  private func story(_ entry: ShelfEntry) -> String {
    """
    \(entry.name): \(entry.title), N=\(entry.pointCount), K=\(entry.components)
      \(entry.xAxis.text) against \(entry.yAxis.text)
      \(entry.provenance.shows)
      Source: \(entry.provenance.source)
      Licence: \(entry.provenance.licence)
      Cite: \(entry.provenance.citation)

    """
  }
}
