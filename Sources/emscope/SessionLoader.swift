import Datasets
import Drawing
import JSON
import Mixtures
import Stepping
import Visualizer

/// Makes the first session from the options of the command line.
struct SessionLoader {
  let model: ModelOptions
  var files = FileSource()
  /// The data that a file of the user contains, by their names.
  var contained: [String: ContainedData] = [:]

  /// The session that the visualiser opens.
  func session(data: String, theme: Theme) throws(Failure) -> Session {
    Session(run: try run(data: data, isOnScreen: true), theme: theme)
  }

  /// - Parameter isOnScreen: true if the run is for the screen, which shows up to nine components.
  func run(data: String, isOnScreen: Bool) throws(Failure) -> Run {
    let (dataset, usual) = try dataset(named: data)
    let recipe = try recipe(usual, for: dataset)
    try requireRoom(forComponents: recipe.components, isOnScreen: isOnScreen)
    let family = try family(
      FamilyCatalogue.family(named: recipe.familyName) ?? FamilyCatalogue.usual, of: dataset)
    guard model.covariance == nil || family.hasShapes else {
      throw Failure(
        .usage, "the family \(family.name) has no covariances; leave --covariance out")
    }
    do throws(DataError) {
      try dataset.validate(components: recipe.components, for: family.regularity)
    } catch {
      // A wrong guess about the file may be the cause.
      let notes = dataset.notes.isEmpty ? "" : " (\(dataset.notes.joined(separator: "; ")))"
      throw Failure(.data, error.description + notes)
    }
    do throws(RunError) {
      return try Run(dataset: dataset, recipe: recipe)
    } catch {
      throw Failure(error.fault == .usage ? .usage : .data, error.description)
    }
  }

  /// Throws if the screen or a trace cannot have so many components.
  private func requireRoom(forComponents count: Int, isOnScreen: Bool) throws(Failure) {
    let (screen, trace) = (Run.componentRange, ModelOptions.componentRange)
    guard !(isOnScreen ? screen : trace).contains(count) else { return }
    let limits =
      isOnScreen
      ? "the screen shows \(screen.lowerBound) to \(screen.upperBound) components,"
        + " '\(Emscope.name) trace' fits up to \(trace.upperBound)"
      : "a trace has \(trace.lowerBound) to \(trace.upperBound) components"
    throw Failure(.usage, "K = \(count) is too many; \(limits)")
  }

  /// The recipe of the options. Options that are missing are taken from the usual recipe.
  private func recipe(_ usual: Recipe, for dataset: Dataset) throws(Failure) -> Recipe {
    var recipe = usual
    recipe.components = model.components ?? usual.components
    if let family = model.family?.family {
      if family.name != FamilyCatalogue.family(named: usual.familyName)?.name {
        // They are those of the data's own family.
        (recipe.rules.shape, recipe.rules.held) = (.full, [])
      }
      recipe.familyName = family.form
    }
    recipe.rules.shape = model.covariance ?? recipe.rules.shape
    recipe.rules.expectation = model.expectation ?? usual.rules.expectation
    recipe.rules.maximization = model.maximization ?? usual.rules.maximization
    recipe.rules.held = model.hold ?? recipe.rules.held
    recipe.rules.covarianceFloor = model.covarianceFloor
    recipe.seed = model.seed ?? usual.seed
    if let name = model.prior { recipe.prior = try prior(name, for: dataset) }
    if let threads = model.threads { recipe.threads = threads }
    if let file = model.start {
      let (mixture, form) = try startFile(
        file, familyName: recipe.familyName, for: dataset)
      recipe.familyName = form
      if let wanted = model.components, wanted != mixture.count {
        throw Failure(
          .usage, "-k \(wanted) disagrees with \(file), which has \(mixture.count) components")
      }
      recipe.components = mixture.count
      recipe.start = .given(mixture, name: file)
    } else if let named = model.initialization {
      recipe.start = named.start
    }
    return recipe
  }

  /// The family for the dimension of the data.
  private func family(_ family: any Family, of dataset: Dataset) throws(Failure) -> any Family {
    do throws(RunError) {
      return try family.fitting(dataset)
    } catch {
      throw Failure(.usage, error.description)
    }
  }

  private func prior(_ name: String, for dataset: Dataset) throws(Failure) -> PriorChoice {
    switch name {
    case "none": return .none
    case "default": return .usual
    default:
      return try files.json(name) { (node) throws(DataError) in
        .given(try PriorFile.fields(node, in: dataset.dimension), name: name)
      }
    }
  }

  /// The mixture of a start file, and the family with the file's fixed number.
  private func startFile(
    _ path: String, familyName: String, for dataset: Dataset
  ) throws(Failure) -> (Mixture, String) {
    guard let known = FamilyCatalogue.family(named: familyName) else {
      throw Failure(.usage, "there is no family '\(familyName)'")
    }
    let family = try family(known, of: dataset)
    let mixture = try files.json(path) { (node) throws(DataError) in
      try MixtureFile.mixture(node, family: family)
    }
    let found = mixture.components.first.map(family.adopting) ?? family
    if model.family?.hasNumber == true, found.form != family.form {
      throw Failure(
        .usage, "--family \(family.form) disagrees with \(path), which has \(found.form)")
    }
    return (mixture, found.form)
  }

  /// The data and the usual recipe for them.
  private func dataset(named name: String) throws(Failure) -> (Dataset, usual: Recipe) {
    if contained[name] == nil, !files.mayHoldData(name),
      let entry = Catalogue.entry(named: name)
    {
      let dataset = try Failure.rethrowing(as: .data) { () throws(DataError) in
        try prepared(entry.dataset(x: model.xColumn, y: model.yColumn, label: model.label))
      }
      let recipe = try Failure.rethrowing(as: .data) { () throws(RunError) in try Recipe(entry) }
      return (dataset, recipe)
    }
    let (bytes, file) = try bytes(of: name)
    let dataset = try Failure.rethrowing(as: .data) { () throws(DataError) in
      try prepared(
        Dataset(
          Table(reading: bytes, file: file, form: model.tableForm), name: name,
          title: Self.title(of: contained[name] == nil ? file : name), x: model.xColumn,
          y: model.yColumn, label: model.label,
          skipMissing: model.skipMissing))
    }
    return (dataset, Recipe(components: 2))
  }

  private func prepared(_ dataset: Dataset) throws(DataError) -> Dataset {
    model.standardize ? try dataset.standardized() : dataset
  }

  /// The last part of a path.
  private static func title(of path: String) -> String {
    String(path.split(separator: "/").last ?? Substring(path))
  }

  private func bytes(of name: String) throws(Failure) -> ([UInt8], file: String) {
    if let data = contained[name] { return (data.bytes, data.file) }
    if name == FileSource.standardInput {
      return (try files.bytes(of: name), "standard input")
    }
    guard files.exists(name) else {
      let names = Catalogue.entries.map(\.name) + RootCommand.commandNames
      let guess = nearest(to: name, in: names).map { "; did you mean '\($0)'?" }
      throw Failure(
        .noInput,
        "\(name): no such file or data set\(guess ?? "; 'emscope datasets' lists what is shipped")")
    }
    return (try files.bytes(of: name), name)
  }
}
