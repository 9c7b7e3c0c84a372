import Datasets
import Mixtures
import Plane
import Screens
import Testing

@testable import Stepping
@testable import Visualizer

/// The states of a grid of runs: every shipped data set, family, rule and prior, forty half-steps each, and
/// then every edit with a half-step after it.
enum EveryState {
  static let datasets = Catalogue.entries.map(\.name)

  /// Every E, every M, and a prior with each kind of q.
  private static let rules: [(ExpectationRule, MaximizationRule, PriorChoice)] = [
    (.soft, .exact, .none), (.soft, .exact, .usual), (.soft, .damped(0.5), .none),
    (.hard, .exact, .none), (.hard, .damped(0.2), .usual), (.tempered(0.3), .exact, .none),
    (.tempered(2), .exact, .usual), (.partial(blocks: 4), .exact, .none),
    (.sampled, .exact, .none), (.frozen, .exact, .none),
  ]

  private static let edits: [SessionAction] = [
    .edit(.randomizeResponsibilities), .step(.maximization), .step(.expectation),
    .edit(.component(0)), .edit(.arrow(.up)), .step(.expectation), .edit(.reseed(0)),
    .step(.maximization), .edit(.addPoint(nil)), .step(.expectation), .step(.maximization),
    .model(.change(.prior(.usual))), .step(.expectation), .model(.change(.prior(.none))),
    .model(.change(.shape(.tiedSpherical))), .step(.maximization),
  ]

  /// Calls `visit` with the session at each state of a data set's runs, and a comment.
  static func visit(_ name: String, _ visit: (Session, String) -> Void) {
    for family in FamilyCatalogue.all {
      for (expectation, maximization, prior) in rules {
        let made = try? Sessions.opened(name) {
          if $0.familyName != family.name { $0.start = $0.start.elsewhere }
          $0.familyName = family.name
          if !family.shapes.contains($0.rules.shape) { $0.rules.shape = family.shapes[0] }
          ($0.rules.expectation, $0.rules.maximization) = (expectation, maximization)
          $0.prior = prior
        }
        guard var session = made else { continue }
        let comment = "\(name) \(family.name) \(expectation.name) \(prior.name)"
        for halfStep in 0...40 {
          visit(session, "\(comment) \(halfStep)")
          session.apply(.step(.next))
        }
        for edit in edits {
          session.apply(edit)
          visit(session, "\(comment) \(edit)")
        }
      }
    }
  }
}
