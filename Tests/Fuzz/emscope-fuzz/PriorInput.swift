import JSON
import Stepping
import Visualizer

/// Prior files.
struct PriorInput: FuzzedInput {
  let name = "prior"

  let seeds = [
    """
    {"concentration":2,"mean":[3.5,70],"meanStrength":0.01,"degreesOfFreedom":4,
     "scale":[[0.1,0],[0,10]]}
    """, "{\"concentration\":1.5}", "{\"mean\":[0,0],\"meanStrength\":3}", "{}",
  ].map { Array($0.utf8) }

  let tokens = [
    "[", "]", "{", "}", ",", "null", "0", "-1", "1e308", "1e-308", "1e160", "\"concentration\":",
    "\"mean\":", "\"meanStrength\":", "\"degreesOfFreedom\":", "\"scale\":", "[[1,0],[0,1]]",
    "\"inf\"",
  ]

  func read(_ bytes: [UInt8], _ random: inout FuzzRandom) throws {
    let fields = try PriorFile.fields(try JSONNode(reading: bytes, file: "prior.json"))
    var recipe = Recipe(components: random.int(1...4))
    recipe.prior = .given(fields, name: "prior.json")
    recipe.threads = 1
    let session = try Session(dataset: StartInput.dataset(), recipe: recipe, theme: .dark)
    try ScreenRun(session).press("e m e m u 2 o o R e m", &random)
  }

  func command(_ path: String, _ random: inout FuzzRandom) -> [String] {
    random.one(of: [
      ["trace", "old-faithful", "--prior", path, "--half-steps", "5"],
      ["frame", "iris", "--prior", path, "--keys", "e m t"],
      ["trace", "crossing-lines", "--prior", path, "--until", "1"],
    ])
  }
}
