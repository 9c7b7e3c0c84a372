import Datasets
import JSON
import Mixtures
import Stepping
import Visualizer

/// Start files of every family.
struct StartInput: FuzzedInput {
  let name = "start"

  var seeds: [[UInt8]] {
    FamilyCatalogue.all.flatMap { family in
      [1, 2, 3].compactMap { components in
        let recipe = Recipe(components: components, familyName: family.name)
        guard let run = try? Run(dataset: Self.dataset(), recipe: recipe) else { return nil }
        let members = MixtureFile.members(run.timeline.present.parameters, family: family)
        return Array(JSONValue.object(members).compact.utf8)
      }
    }
  }

  let tokens = [
    "[", "]", "{", "}", ",", ":", "\"", "null", "true", "0", "-1", "1e308", "-1e308", "1e-308",
    "1e160",
    "\"weights\":", "\"means\":", "\"covariances\":", "\"lines\":", "\"degreesOfFreedom\":",
    "\"\\u001b[2J\"",
    "0.5", "\"inf\"", "[[1,0],[0,1]]", "{\"intercept\":1,\"slope\":1,\"variance\":1}",
  ]

  func read(_ bytes: [UInt8], _ random: inout FuzzRandom) throws {
    let node = try JSONNode(reading: bytes, file: "start.json")
    let family = random.one(of: FamilyCatalogue.all)
    let mixture = try MixtureFile.mixture(node, family: family)
    guard Run.componentRange.contains(mixture.count) else { return }
    var recipe = Recipe(components: mixture.count, familyName: family.name)
    recipe.start = .given(mixture, name: "start.json")
    recipe.threads = 1
    if random.once(in: 4) { recipe.prior = .usual }
    let session = try Session(dataset: Self.dataset(), recipe: recipe, theme: .dark)
    try ScreenRun(session).press("e m e m t home i right 2 o o", &random)
  }

  func command(_ path: String, _ random: inout FuzzRandom) -> [String] {
    let family = random.one(of: FamilyCatalogue.all).name
    return random.one(of: [
      ["trace", "old-faithful", "--start", path, "--half-steps", "5", "--family", family],
      ["frame", "four-blobs", "--start", path, "--keys", "e m t", "--family", family],
    ])
  }

  /// A small data set of the catalogue.
  static func dataset() throws -> Dataset {
    guard let entry = Catalogue.entry(named: "four-blobs") else { throw Finding("no data") }
    return try entry.dataset()
  }
}
