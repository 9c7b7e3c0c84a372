import Datasets
import JSON
import Mixtures
import Stepping
import Visualizer

/// Tables of data.
struct TableInput: FuzzedInput {
  let name = "csv"

  var seeds: [[UInt8]] {
    let shipped = ["two-point-collapse", "three-points-hold", "gap-zero", "saddle"]
    let own = [
      "x,y\n1,2\n2,4.5\n3,1\n4,4\n", "# words\nname;h;w\na;1,5;2,25\nb;2,5;3,5\nc;4,0;5,0\n",
      "\"\",\"a\",\"b\"\n\"1\",5,2\n\"2\",6,NA\n\"3\",8,1\n\"4\",1,9\n",
      "country\t2019\t2020\nA\t1\t2.1\nB\t1.3\t1.9\nC\t4\t5.2\n", "1.5 2\n2.5 1\n4 4\n3 9\n",
    ]
    return shipped.compactMap { Catalogue.entry(named: $0)?.csv } + own.map { Array($0.utf8) }
  }

  let tokens = [
    ",", ";", "\t", " ", "\n", "\r\n", "\"", "\"\"", "#", "# ", "NA", "N/A", "nan", "inf", "-", ".",
    "1e308", "1e-320", "1,5", "1.234,5", "5%", "$3", "−2", "\u{A0}", "0x1F", "1D3", "2019",
    "\u{FEFF}",
    "\0", "\u{1B}[2J", "体重", "e\u{301}", "1e160", "-1e160", "1e-160", "sep=;\n",
  ]

  func read(_ bytes: [UInt8], _ random: inout FuzzRandom) throws {
    let table = try Table(reading: bytes, file: "f.csv")
    let dataset = try Dataset(
      table, name: "f.csv", title: "f.csv", skipMissing: random.once(in: 2))
    let components = random.int(1...4)
    try dataset.validate(components: components)
    var recipe = Recipe(components: components)
    recipe.threads = 1
    let session = try Session(dataset: dataset, recipe: recipe, theme: .dark)
    try ScreenRun(session).press("e m d x y esc i right e m", &random)
  }

  func command(_ path: String, _ random: inout FuzzRandom) -> [String] {
    random.one(of: [
      ["trace", path, "--half-steps", "4"], ["frame", path, "--keys", "e m d"],
      ["trace", path, "--skip-missing", "--until", "0.1", "--format", "jsonl"],
      ["frame", path, "--standardize", "--keys", "i right", "--format", "ansi"],
    ])
  }
}
