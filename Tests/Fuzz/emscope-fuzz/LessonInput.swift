import Benches
import Lessons
import Screens
import Stepping
import Terminals
import Visualizer

/// Lessons.
struct LessonInput: FuzzedInput {
  let name = "lesson"

  static let catalogue = LessonCatalogue(kinds: [
    LessonKind(of: Session.self, pictureRows: .init(least: 18)),
    LessonKind(
      of: DistributionBench.self, word: DistributionBench.name, pictureRows: .init(least: 15)),
    LessonKind(of: JensenBench.self, word: JensenBench.name, pictureRows: .init(least: 15)),
  ])

  var seeds: [[UInt8]] { LessonCatalogue.files.map { Array($0.text.utf8) } }

  let tokens = [
    "# ", "## ", "- **Press** `e`\n", "- **You press** `m`\n", "- **Ask** Why?\n", "  - [x] so\n",
    "  - [ ] not\n", "- **Answer** so\n", "- **Because** it is\n", "- **Check** `KL = 0`\n", "`",
    "**", "*",
    "- **Look at** the chart\n", "\n\n", "> **Speaker** words\n", "```\n", "|a|b|\n", "\u{1B}[2J",
    "\u{202E}",
    "`space*50`", "opens `old-faithful -k 9`", "opens `jensen --q 0`", "opens `distributions`",
    "\r\n", "\u{FEFF}", "- **Hide** the caption and the numbers\n", " :: ",
    "  - **Answer** `1.5 within 0.1` so\n", "```data iris\n1,2\n3,5\n2,7\n```\n",
  ]

  func read(_ bytes: [UInt8], _ random: inout FuzzRandom) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let lesson = try Self.catalogue.lesson(in: text, file: "lesson.md")
    let print = LessonPrint.text(of: lesson)
    try Finding.require(
      print.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      }, "--print has a control character")
    guard text.utf8.count < 8000 else { return }
    var recipe = Recipe(components: 2)
    recipe.threads = 1
    let session = try Session(dataset: StartInput.dataset(), recipe: recipe, theme: .dark)
    try play(Self.screen(lesson, on: session), &random)
  }

  private func play<S: Screen>(_ screen: S, _ random: inout FuzzRandom) throws {
    try ScreenRun(screen).press("space*30 1 enter space left right esc l ? esc space*5", &random)
  }

  /// A lesson on a screen of its kind; the data are not those that it names.
  static func screen(_ lesson: Lesson, on session: Session) throws -> any Screen {
    switch lesson.opening.kind.word {
    case DistributionBench.name:
      LessonScreen(lesson, on: try DistributionBench(p: nil, q: nil))
    case JensenBench.name: LessonScreen(lesson, on: try JensenBench())
    default: LessonScreen(lesson, on: session)
    }
  }

  func command(_ path: String, _ random: inout FuzzRandom) -> [String] {
    ["lesson", path]
      + random.one(of: [["--check"], ["--print"], ["--keys", "space*12"], ["--step", "2"]])
  }
}
