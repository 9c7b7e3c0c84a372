import Screens
import Testing

@testable import Visualizer

/// An action, the state in which it is done, and everything that it changes.
///
/// A notice from before is always there, and is cleared unless the change says otherwise.
struct Update: Sendable, CustomTestStringConvertible {
  let name: String
  /// The keys that lead to the state in which the action is done.
  var keys = ""
  /// Changes the state before the action where no key does.
  var prepare: @Sendable (inout Session) throws -> Void = { _ in }
  let action: SessionAction
  var effects: [Effect] = []
  /// Makes the expected state from the state before.
  var change: @Sendable (inout Session) throws -> Void = { _ in }
  var testDescription: String { name }

  static let earlier = "a notice from before"

  func before() throws -> Session {
    var session = try Sessions.oldFaithful().pressing(keys)
    try prepare(&session)
    session.notice = Self.earlier
    return session
  }

  /// Checks the whole state after the action.
  func check() throws {
    var session = try before()
    var expected = session
    expected.notice = nil
    try change(&expected)
    let effects = session.apply(action)
    expectEqual(session, expected)
    #expect(effects == self.effects)
  }

  static let all =
    LookUpdateTests.updates + PlayUpdateTests.updates + ModelUpdateTests.updates
    + EditUpdateTests.updates + WindowUpdateTests.updates + GuessUpdateTests.updates
    + CommonUpdateTests.updates
}

extension Session {
  /// Looks at a new run from its own place.
  mutating func expectNewView() {
    view.cursor = nil
    view.editing = nil
    view.heldBadge = nil
    view.firstComponent = 0
    view.bounds = ViewBounds.around(run.timeline.start, points: run.dataset.points)
  }
}
