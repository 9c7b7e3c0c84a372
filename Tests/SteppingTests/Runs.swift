import Datasets
import Mixtures
import Testing

@testable import Stepping

/// Runs that tests begin with.
enum Runs {
  static func oldFaithful(
    components: Int = 2, _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> Run {
    let entry = try #require(Catalogue.entry(named: "old-faithful"))
    var recipe = Recipe(components: components)
    change(&recipe)
    return try Run(dataset: entry.dataset(), recipe: recipe)
  }

  /// A data set of the catalogue with its own choices.
  static func opened(_ name: String, _ change: (inout Recipe) -> Void = { _ in }) throws -> Run {
    let entry = try #require(Catalogue.entry(named: name))
    var recipe = try Recipe(entry)
    change(&recipe)
    return try Run(dataset: entry.dataset(), recipe: recipe)
  }
}

extension Run {
  mutating func advance(times count: Int) {
    for _ in 0..<count { advance() }
  }

  /// Goes on until the run ends by itself.
  mutating func converge() {
    playback.mode = .converging
    while playback.mode == .converging { tick() }
  }

  func converged() -> Run {
    var run = self
    run.converge()
    return run
  }

  /// The half-steps that follow other rules than those before them.
  var changes: [Int] { timeline.entries.indices.filter(timeline.isChange(at:)) }

  var bound: Bound { timeline.present.bound }
}
