import Benches
import Datasets
import Drawing
import Mixtures
import Screens
import Terminals
import Visualizer

/// The program under test, in the words of its command line.
///
/// This is the only file of the target that uses the program's own types. If they change, this file
/// changes with them; the recordings stay.
enum Program {
  enum Screen: String, CaseIterable { case visualiser, distributions, jensen, lesson }

  /// Runs a screen on a terminal until the terminal hangs up or a key quits.
  ///
  /// - Parameter arguments: the words after the program's name, or after the name of the command.
  static func run(_ screen: Screen, _ arguments: [String], on terminal: any Terminal) throws {
    switch screen {
    case .visualiser: Visualizer.Loop().run(try session(arguments), on: terminal)
    case .distributions: _ = Screens.Loop().run(try distributions(arguments), on: terminal)
    case .jensen: _ = Screens.Loop().run(try jensen(arguments), on: terminal)
    case .lesson: LessonLoop().run(try player(arguments), on: terminal)
    }
  }

  /// The trace of a run of so many half-steps.
  ///
  /// - Parameter format: `csv` or `jsonl`.
  static func trace(_ arguments: [String], format: String, halfSteps: Int) throws -> String {
    guard let format = TraceFormat(rawValue: format) else { throw BadWord(format) }
    let session = try session(arguments)
    let writer = TraceWriter(format: format, session: session)
    var text = writer.head
    _ = Trace(rules: session.recipe.rules).run(
      from: session.timeline.start, until: .halfSteps(halfSteps)
    ) { fit, before in
      text += writer.line(fit, before: before)
    }
    return text
  }

  static var datasets: [String] { Shelf.entries.map(\.name) }

  static var lessons: [String] { LessonShelf.lessons.map(\.name) }

  /// The processor level that this machine's numbers depend on.
  static var level: String { KernelLevel.present.name }

  /// The keys of every table, under the word with which the names of its walks begin.
  static var keys: [String: [Key]] {
    func mode(_ group: KeyBinding.Group) -> [Key] {
      Keymap.modes.filter { $0.group == group }.flatMap(\.keys)
    }
    return [
      "visualiser": Keymap.bindings.flatMap(\.keys),
      "cursor": mode(.cursor),
      "editing": mode(.editing),
      "datasets": mode(.data),
      "distributions": DistributionBench.keys.flatMap(\.bindings).flatMap(\.keys),
      "jensen": JensenBench.keys.flatMap(\.bindings).flatMap(\.keys),
      "lesson": LessonKeymap.bindings.flatMap(\.keys),
    ]
  }

  struct BadWord: Error, CustomStringConvertible {
    let word: String
    init(_ word: String) { self.word = word }
    var description: String { "the adaptor does not know '\(word)'" }
  }
}

extension Program {
  private static func distributions(_ arguments: [String]) throws -> DistributionBench {
    var options = try options(arguments, flags: ["--bits"])
    let isBits = options.removeValue(forKey: "--bits") != nil
    let bench = try DistributionBench(
      p: options.removeValue(forKey: "--p").map { try DistributionKind($0) },
      q: options.removeValue(forKey: "--q").map { try DistributionKind($0) },
      width: options.removeValue(forKey: "--width").map { try known(Double($0), $0) },
      unit: isBits ? .bits : .nats,
      view: options.removeValue(forKey: "--view").map {
        try known(DistributionBench.View(rawValue: $0), $0)
      } ?? .information)
    if let word = options.keys.first { throw BadWord(word) }
    return bench
  }

  private static func jensen(_ arguments: [String]) throws -> JensenBench {
    var options = try options(arguments)
    func numbers(_ text: String) throws -> [Double] { try known(NumberList(text), text).numbers }
    let bench = try JensenBench(
      weights: options.removeValue(forKey: "--weights").map(numbers) ?? [0.6, 0.4],
      joint: options.removeValue(forKey: "--joint").map(numbers),
      q: options.removeValue(forKey: "--q").map { try known(Double($0), $0) } ?? 0.5)
    if let word = options.keys.first { throw BadWord(word) }
    return bench
  }

  /// The values of options by their names; a flag has an empty value.
  private static func options(
    _ arguments: [String], flags: Set<String> = []
  ) throws -> [String: String] {
    var options: [String: String] = [:]
    var words = arguments[...]
    while let word = words.popFirst() {
      options[word] = flags.contains(word) ? "" : try known(words.popFirst(), word)
    }
    return options
  }

  private static func player(_ arguments: [String]) throws -> LessonPlayer {
    guard let name = arguments.first, let lesson = LessonShelf.lesson(named: name) else {
      throw BadWord(arguments.first ?? "")
    }
    let words = lesson.opening.words
    let stage: any LessonStage
    switch lesson.opening.kind {
    case .visualiser: stage = try session(words)
    case .distributions: stage = BenchStage(try distributions(words))
    case .jensen: stage = BenchStage(try jensen(words))
    }
    var player = LessonPlayer(lesson, on: stage, isPresenting: arguments.contains("--presenter"))
    player.following = LessonShelf.name(after: name)
    return player
  }

  private static func session(_ arguments: [String]) throws -> Session {
    guard let name = arguments.first, let entry = Shelf.entry(named: name) else {
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
