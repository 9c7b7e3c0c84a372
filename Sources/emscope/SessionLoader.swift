import Datasets
import Drawing
import Mixtures
import Visualizer

/// From the words on the command line to the first session.
struct SessionLoader {
  let model: ModelOptions

  /// - Parameter isOnScreen: the screen shows up to nine components.
  func session(data: String, theme: Theme, isOnScreen: Bool) throws(Failure) -> Session {
    let (dataset, usualComponents) = try dataset(named: data)
    let recipe = try recipe(usualComponents: usualComponents)
    if isOnScreen, !Session.componentRange.contains(recipe.components) {
      throw Failure(
        .usage, "the screen shows 1 to 9 components, not \(recipe.components); 'trace' takes 64")
    }
    try orFailure { () throws(DataError) in
      try dataset.validate(components: recipe.components)
    }
    do throws(RunError) {
      return try Session(dataset: dataset, recipe: recipe, theme: theme)
    } catch {
      throw Failure(error.fault == .usage ? .usage : .data, error.description)
    }
  }

  private func recipe(usualComponents: Int) throws(Failure) -> Recipe {
    var recipe = Recipe(
      components: model.components ?? usualComponents, familyName: model.family,
      rules: Rules(
        expectation: model.expectation, maximization: model.maximization, shape: model.covariance,
        held: model.hold, covarianceFloor: model.covarianceFloor, seed: model.seed),
      seed: model.seed, prior: try prior())
    if let threads = model.threads { recipe.threads = threads }
    if let file = model.start {
      let mixture = try startFile(file)
      if let wanted = model.components, wanted != mixture.count {
        throw Failure(
          .usage, "-k \(wanted) disagrees with \(file), which has \(mixture.count) components")
      }
      recipe.components = mixture.count
      recipe.start = .given(mixture, name: file)
    } else if let name = model.initialization {
      recipe.start = StartMethod(rawValue: name).map(Recipe.Start.method) ?? .classroom
    }
    return recipe
  }

  private func prior() throws(Failure) -> PriorChoice {
    switch model.prior {
    case "none": return .none
    case "default": return .usual
    default:
      let bytes = try InputFile.read(model.prior)
      return try orFailure { () throws(DataError) in
        let json = try JSON(reading: bytes, file: model.prior)
        return .given(
          try PriorFile.fields(JSONNode(json, file: model.prior)), name: model.prior)
      }
    }
  }

  private func startFile(_ path: String) throws(Failure) -> Mixture {
    guard let family = FamilyCatalogue.family(named: model.family) else {
      throw Failure(.usage, "there is no family '\(model.family)'")
    }
    let bytes = try InputFile.read(path)
    return try orFailure { () throws(DataError) in
      let json = try JSON(reading: bytes, file: path)
      return try MixtureFile.mixture(JSONNode(json, file: path), family: family)
    }
  }

  /// The data and the K they are usually shown with.
  private func dataset(named name: String) throws(Failure) -> (Dataset, components: Int) {
    if !InputFile.exists(name), let entry = Shelf.entry(named: name) {
      return (
        try orFailure { () throws(DataError) in
          try prepared(entry.dataset(x: model.xColumn, y: model.yColumn))
        }, entry.components
      )
    }
    let (bytes, file) = try bytes(of: name)
    return (
      try orFailure { () throws(DataError) in
        try prepared(
          Dataset(
            Table(reading: bytes, file: file), name: name, title: SessionLoader.title(of: file),
            x: model.xColumn, y: model.yColumn, skipMissing: model.skipMissing))
      }, 2
    )
  }

  private func prepared(_ dataset: Dataset) throws(DataError) -> Dataset {
    model.standardize ? try dataset.standardized() : dataset
  }

  private func orFailure<Result>(_ body: () throws(DataError) -> Result) throws(Failure) -> Result {
    do throws(DataError) {
      return try body()
    } catch {
      throw Failure(.data, error.description)
    }
  }

  /// The last part of a path.
  private static func title(of path: String) -> String {
    String(path.split(separator: "/").last ?? Substring(path))
  }

  private func bytes(of name: String) throws(Failure) -> ([UInt8], file: String) {
    if name == "-" {
      if StandardStreams.isInputTerminal {
        throw Failure(.noInput, "standard input is a terminal; pipe data into the program")
      }
      guard let bytes = StandardStreams.readAll(0) else {
        throw Failure(.noInput, "standard input cannot be read")
      }
      return (bytes, "standard input")
    }
    guard InputFile.exists(name) else {
      let names = Shelf.entries.map(\.name) + RootCommand.commandNames
      let guess = nearest(to: name, in: names).map { "; did you mean '\($0)'?" }
      throw Failure(
        .noInput,
        "\(name): no such file or data set\(guess ?? "; 'emscope datasets' lists what is shipped")")
    }
    return (try InputFile.read(name), name)
  }
}
