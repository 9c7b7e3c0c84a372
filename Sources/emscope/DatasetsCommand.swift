import ArgumentParser
import Datasets

/// `emscope datasets [NAME]`: the catalogue, or one data set as CSV.
struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets", abstract: "List the shipped data sets, or print one as CSV.")

  @Argument(help: "The data set to print.")
  var name: String?

  @Flag(help: "The troubles as the Markdown of docs/TROUBLES.md.")
  var markdown = false

  func validate() throws {
    if markdown, name != nil {
      throw ValidationError("--markdown takes no data set: it writes of all troubles")
    }
  }

  func run() throws {
    guard let name else {
      try StandardStreams.writeOutput(markdown ? CatalogueListing.markdown : CatalogueListing.text)
      return
    }
    guard let entry = Catalogue.entry(named: name) else {
      let guess = Catalogue.nearestName(to: name)
      throw Failure(
        .noInput,
        "there is no data set '\(name)'"
          + (guess.map { "; did you mean '\($0)'?" } ?? "; 'emscope datasets' lists them"))
    }
    try StandardStreams.writeOutput(String(decoding: entry.csv, as: UTF8.self))
  }
}
