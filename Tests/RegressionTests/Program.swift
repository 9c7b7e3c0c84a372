import Benches
import Datasets
import Drawing
import Lessons
import Mixtures
import Screens
import Stepping
import Terminals

@testable import Visualizer
@testable import emscope

/// The program under test, in the words of its command line.
///
/// This is the only file of the target that uses the program's own types. If they change, this file
/// changes with them; the recordings stay.
enum Program {
  enum ScreenName: String, CaseIterable { case visualiser, distributions, jensen, lesson }

  /// Runs a screen on a terminal until the terminal hangs up or a key quits.
  ///
  /// - Parameter arguments: the words after the program's name, or after the name of the command.
  static func run(_ screen: ScreenName, _ arguments: [String], on terminal: any Terminal) throws {
    switch screen {
    case .visualiser: _ = Loop().run(try session(arguments), on: terminal)
    case .distributions:
      _ = Loop().run(try DistributionsCommand.parse(arguments).bench(), on: terminal)
    case .jensen: _ = Loop().run(try JensenCommand.parse(arguments).bench(), on: terminal)
    case .lesson: try runLesson(arguments, on: terminal)
    }
  }

  /// The trace of a run of so many half-steps.
  ///
  /// - Parameter format: `csv` or `jsonl`.
  static func trace(_ arguments: [String], format: String, halfSteps: Int) throws -> String {
    guard let format = TraceFormat(rawValue: format) else { throw BadWord(format) }
    let run = try session(arguments).run
    let writer = TraceWriter(format: format, run: run)
    var text = writer.head
    _ = Trace(rules: run.rules).run(from: run.timeline.start, until: .halfSteps(halfSteps)) {
      text += writer.line($0, before: $1)
    }
    return text
  }

  static var datasets: [String] { Catalogue.entries.map(\.name) }

  static var lessons: [String] { LessonBase.catalogue.lessons.map(\.name) }

  /// The processor level that this machine's numbers depend on.
  static var level: String { KernelLevel.present.name }

  /// The keys of every table, under the word with which the names of its walks begin.
  static var keys: [String: [Key]] {
    func keys<Action>(of groups: [KeyGroup<Action>]) -> [Key] {
      groups.flatMap(\.bindings).flatMap(\.keys)
    }
    return [
      "visualiser": SessionKeys.base.flatMap(\.keys),
      "cursor": SessionKeys.cursor.flatMap(\.keys),
      "table": SessionKeys.table.flatMap(\.keys),
      "editing": SessionKeys.editing.flatMap(\.keys),
      "datasets": DatasetWindow.keys.flatMap(\.keys),
      "distributions": keys(of: DistributionBench.keys),
      "jensen": keys(of: JensenBench.keys),
      "lesson": keys(of: LessonScreen<Session>.keys),
    ]
  }

  struct BadWord: Error, CustomStringConvertible {
    let word: String
    init(_ word: String) { self.word = word }
    var description: String { "the adaptor does not know '\(word)'" }
  }
}

extension Program {
  private static func runLesson(_ arguments: [String], on terminal: any Terminal) throws {
    guard let name = arguments.first,
      let lesson = LessonBase.catalogue.lessons.first(where: { $0.name == name })
    else { throw BadWord(arguments.first ?? "") }
    var base = try LessonBase.open(lesson)
    base.preferences.isPresenting = arguments.contains("--presenter")
    run(lesson, on: base, terminal)
  }

  private static func run<Base: Screen & Quantities>(
    _ lesson: Lesson, on base: Base, _ terminal: any Terminal
  ) {
    let course = LessonBase.catalogue.entries
    _ = Loop().run(LessonScreen(lesson, on: base, course: course), on: terminal)
  }

  private static func session(_ arguments: [String]) throws -> Session {
    guard let name = arguments.first, let entry = Catalogue.entry(named: name) else {
      throw BadWord(arguments.first ?? "")
    }
    var recipe = try Recipe(entry)
    var theme = Theme.dark
    var isStandardized = false
    var columns: (x: String?, y: String?) = (nil, nil)
    var words = arguments.dropFirst()
    while let option = words.popFirst() {
      if option == "--standardize" {
        isStandardized = true
        continue
      }
      guard let value = words.popFirst() else { throw BadWord(option) }
      switch option {
      case "--theme": theme = try known(Theme(rawValue: value), value)
      case "--x": columns.x = value
      case "--y": columns.y = value
      default: try set(option, to: value, in: &recipe)
      }
    }
    let dataset = try entry.dataset(x: columns.x, y: columns.y)
    return try Session(
      dataset: isStandardized ? try dataset.standardized() : dataset, recipe: recipe, theme: theme)
  }

  private static func set(_ option: String, to value: String, in recipe: inout Recipe) throws {
    switch option {
    case "-k": recipe.components = try known(Int(value), value)
    case "--seed": recipe.seed = try known(UInt64(value), value)
    case "--family": (recipe.familyName, recipe.rules.shape) = (value, .full)
    case "--covariance":
      recipe.rules.shape = try known(CovarianceShape(rawValue: value), value)
    case "--expectation":
      recipe.rules.expectation = try known(ExpectationRule(name: value), value)
    case "--maximization":
      recipe.rules.maximization = try known(MaximizationRule(name: value), value)
    case "--hold": recipe.rules.held = try known(HeldBlocks(names: value), value)
    case "--covariance-floor":
      recipe.rules.covarianceFloor = try known(Double(value), value)
    case "--prior":
      let choices: [String: PriorChoice] = ["none": .none, "default": .usual]
      recipe.prior = try known(choices[value], value)
    case "--init":
      recipe.start =
        value == "classroom" ? .classroom : .method(try known(StartMethod(rawValue: value), value))
    default: throw BadWord(option)
    }
  }

  private static func known<Value>(_ value: Value?, _ word: String) throws -> Value {
    guard let value else { throw BadWord(word) }
    return value
  }
}
