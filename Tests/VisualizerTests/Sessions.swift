import Datasets
import Drawing
import Plane
import Screens
import Terminals
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// Sessions that tests begin with.
enum Sessions {
  static func oldFaithful(components: Int = 2, theme: Theme = .dark) throws -> Session {
    let entry = try #require(Catalogue.entry(named: "old-faithful"))
    return try Session(
      dataset: entry.dataset(), recipe: Recipe(components: components), theme: theme)
  }

  /// A data set of the catalogue with its own choices.
  static func opened(
    _ name: String, _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> Session {
    let entry = try #require(Catalogue.entry(named: name))
    var recipe = try Recipe(entry)
    change(&recipe)
    return try Session(dataset: entry.dataset(), recipe: recipe, theme: .dark)
  }

  /// Old Faithful with a history written by hand: four iterations with round numbers, so that no last
  /// digit of a fit can move a dot. The means and the rise of the bound are made up; the colours are the
  /// posterior's at the parameters written here.
  static func handWritten(theme: Theme = .dark, position: Int = 6) throws -> Session {
    var session = try oldFaithful(theme: theme)
    let model = session.model
    func mixture(_ step: Double) -> Mixture {
      let weight = 0.5 + 0.03 * step
      let covariance = SymmetricMatrix(xx: 0.8 - 0.15 * step, xy: 0.3 * step, yy: 70 - 8 * step)
      let means = [
        Point(2.5 + 0.45 * step, 90 - 2.5 * step), Point(4 - 0.45 * step, 50 + 1.5 * step),
      ]
      return model.working(
        Mixture(
          weights: [weight, 1 - weight],
          components: means.map { GaussianFamily().component(mean: $0, covariance: covariance) }))
    }
    let evidence: [Double] = [-1480, -1240, -1190, -1150]
    let gap: [Double] = [220, 16.5, 12.25, 8.5]
    var entries: [Timeline.Entry] = []
    func append(_ origin: Origin, _ step: Int, q: Responsibilities, bound: Bound) {
      let halfStep = entries.count
      entries.append(
        Timeline.Entry(
          fit: Fit(
            model: model, mixture: mixture(Double(step)), responsibilities: q, bound: bound,
            moments: mixture(Double(step)).weights.map { Moments(origin: .zero, weight: 272 * $0) },
            origin: origin, halfStep: halfStep, iteration: (halfStep + 1) / 2, events: []),
          rules: session.recipe.rules))
    }
    for step in 0...3 {
      let open = Bound(
        logLikelihood: evidence[step], expectedLogJoint: evidence[step] - gap[step] - 20,
        entropy: 20, divergence: gap[step])
      let rule = step == 0 ? Responsibilities.Rule.weights : .posterior
      append(
        step == 0 ? .start : .taken(.maximization), step,
        q: Responsibilities(rule, at: mixture(Double(max(0, step - 1)))), bound: open)
      guard step < 3 else { break }
      let closed = Bound(
        logLikelihood: evidence[step], expectedLogJoint: evidence[step] - 20, entropy: 20,
        divergence: 0)
      append(
        .taken(.expectation), step, q: Responsibilities(.posterior, at: mixture(Double(step))),
        bound: closed)
    }
    session.run.timeline = Timeline(
      entries: entries, position: position, dataset: session.dataset)
    return session
  }
}

extension Size {
  static let small = Size(columns: 80, rows: 24)
  static let middle = Size(columns: 120, rows: 40)
  static let large = Size(columns: 200, rows: 60)
}

extension Screen {
  /// Does an action on a screen of 80×24.
  @discardableResult
  mutating func apply(_ action: Action) -> [Effect] {
    do throws(CancellationError) {
      return try perform(action, in: .small)
    } catch {
      Issue.record("\(action) was cancelled")
      return []
    }
  }

  /// Presses the keys of a script.
  mutating func press(script: String) throws {
    for case .key(let key) in try KeyScript.events(in: script) { press(key) }
  }

  /// Returns the screen after the keys of a script.
  func pressing(_ script: String) throws -> Self {
    var screen = self
    try screen.press(script: script)
    return screen
  }

  /// Runs the screen in a loop with the keys of a script.
  func looped(_ script: String, size: Size = .small) throws -> Self {
    Loop().run(
      self, on: ScriptedTerminal(size: size, events: try KeyScript.events(in: script))
    ).screen
  }
}

extension Frame {
  /// The rows of the frame as lines.
  var words: String { (0..<size.rows).map { text(row: $0) }.joined(separator: "\n") }
}

/// Checks that two sessions are equal, and names the parts that differ.
func expectEqual(
  _ session: Session, _ expected: Session, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard session != expected else { return }
  func difference<Part: Equatable>(_ name: String, _ part: KeyPath<Session, Part>) -> String? {
    guard session[keyPath: part] != expected[keyPath: part] else { return nil }
    let words = [session, expected].map { "\($0[keyPath: part])".prefix(1000) }
    return "\(name): \(words[0])\n  instead of \(words[1])"
  }
  let parts = [
    difference("notice", \.notice), difference("view", \.view),
    difference("windows", \.windows), difference("preferences", \.preferences),
    difference("playback", \.run.playback), difference("guessing", \.run.guessing),
    difference("recipe", \.run.recipe), difference("number", \.run.number),
    difference("restarts", \.run.restarts), difference("comparison", \.run.comparison),
    difference("position", \.timeline.position),
    difference("entries", \.timeline.entries.count),
    difference("timeline", \.timeline).map { $0.prefix(300).description },
  ]
  Issue.record(
    "\(parts.compactMap { $0 }.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
