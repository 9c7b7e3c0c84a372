import Mixtures
import Plane
import Terminals
import Testing

@testable import Visualizer

/// Changes by hand: each is a state of the history like any other.
@Suite struct EditingTests {
  @Test func anArrowMovesAMeanByAFiftiethOfTheView() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.halfStep)
    let before = session.timeline.present
    let view = session.view.bounds
    _ = session.reduce(.toggleEditing)
    #expect(session.view.editing == .component(0))
    _ = session.reduce(.editComponent(1))
    _ = session.reduce(.arrow(.right))
    _ = session.reduce(.arrow(.up))
    let after = session.timeline.present
    // Moving the same mean on is one edit.
    #expect(session.timeline.position == 2)
    #expect(after.phase == .edit)
    #expect(after.nextPhase == .expectation)
    let (old, new) = (before.parameters.components[1], after.parameters.components[1])
    #expect((new[0] - old[0] - view.width / 50).magnitude < 1e-12)
    #expect((new[1] - old[1] - view.height / 50).magnitude < 1e-10)
    #expect(after.parameters.components[0] == before.parameters.components[0])
    #expect(after.responsibilities == before.responsibilities)
    #expect(after.bound.gap > 0)
    #expect(after.bound.identityError.magnitude < 1e-9)
    #expect(Caption(session).long.hasPrefix("Edit: θ: component 2 moved."))
    _ = session.reduce(.back)
    #expect(session.timeline.present.bound == before.bound)
  }

  @Test func aDraggedBadgeStandsWhereItWasDropped() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.moveMean(0, to: Point(3, 60)))
    _ = session.reduce(.moveMean(0, to: Point(2, 70)))
    let component = session.timeline.present.parameters.components[0]
    #expect((component[0] - 2).magnitude < 1e-12)
    #expect((component[1] - 70).magnitude < 1e-11)
    #expect(session.timeline.entries.count == 2)
  }

  /// Any q at all: the identity holds, log p does not move.
  @Test(arguments: 1...5) func randomResponsibilitiesKeepTheIdentity(_ components: Int) throws {
    var session = try Sessions.oldFaithful(components: components)
    for _ in 0..<3 { _ = session.reduce(.halfStep) }
    let before = session.timeline.present
    _ = session.reduce(.randomizeResponsibilities)
    let after = session.timeline.present
    #expect(after.phase == .belief)
    #expect(after.nextPhase == .maximization)
    #expect(after.bound.logLikelihood == before.bound.logLikelihood)
    #expect(after.mixture == before.mixture)
    let size = 1 + after.bound.logLikelihood.magnitude + after.bound.divergence
    #expect(after.bound.identityError.magnitude <= 1e-12 * size)
    if components > 1 { #expect(after.bound.gap > before.bound.gap) }
    _ = session.reduce(.expectationStep)
    #expect(session.timeline.present.bound.gap == 0)
  }

  @Test func reseedingKeepsAMixture() throws {
    var session = try Sessions.oldFaithful(components: 3)
    for _ in 0..<4 { _ = session.reduce(.halfStep) }
    let before = session.timeline.present.parameters
    _ = session.reduce(.reseed(1))
    let after = session.timeline.present.parameters
    #expect((after.weights.reduce(0, +) - 1).magnitude < 1e-12)
    #expect((after.weights[1] - 1.0 / 3).magnitude < 1e-12)
    #expect(after.components[0] == before.components[0])
    #expect(after.components[1] != before.components[1])
    #expect(
      (after.weights[0] / after.weights[2] - before.weights[0] / before.weights[2]).magnitude
        < 1e-9)
  }

  @Test func pointsComeAndGoInTheHistory() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<3 { _ = session.reduce(.halfStep) }
    let before = session.timeline.present
    _ = session.reduce(.addPoint(Point(3, 70)))
    #expect(session.dataset.points.count == 273)
    #expect(session.model.observations.count == 273)
    #expect(session.timeline.present.componentWeights.reduce(0, +) > 272.9)
    _ = session.reduce(.removePoint(0))
    #expect(session.dataset.points.count == 272)
    #expect(session.dataset.points[271] == Point(3, 70))
    for phase in [Action.expectationStep, .maximizationStep] {
      _ = session.reduce(phase)
      #expect(session.timeline.present.bound.identityError.magnitude < 1e-9)
    }
    for _ in 0..<4 { _ = session.reduce(.back) }
    #expect(session.dataset.points.count == 272)
    #expect(session.timeline.present.bound == before.bound)
    let there = session.timeline.entries.map(\.fit.bound)
    _ = session.reduce(.latest)
    #expect(session.timeline.entries.map(\.fit.bound) == there)
    #expect(session.dataset.points.count == 272)
  }

  /// A point beside which θ is the same: its log p is what the total rises by.
  @Test func anAddedPointAddsItsOwnLogDensity() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<4 { _ = session.reduce(.halfStep) }
    let before = session.timeline.present
    let place = Point(4.4, 77)
    let expected = before.logDensities(at: [place])[0]
    _ = session.reduce(.addPoint(place))
    let rise = session.timeline.present.bound.logLikelihood - before.bound.logLikelihood
    #expect((rise - expected).magnitude < 1e-9)
  }

  @Test func theCursorGoesWhereArrowsPoint() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.toggleCursor)
    let first = try #require(session.view.cursor)
    _ = session.reduce(.arrow(.right))
    let second = try #require(session.view.cursor)
    #expect(session.dataset.points[second].x > session.dataset.points[first].x)
    _ = session.reduce(.arrow(.up))
    let third = try #require(session.view.cursor)
    #expect(session.dataset.points[third].y > session.dataset.points[second].y)
    #expect(session.timeline.position == 0)
    _ = session.reduce(.close)
    #expect(session.view.cursor == nil)
  }

  /// The cursor on a point that was added meets a state that does not have the point.
  @Test(arguments: [
    "right", "left", "up", "down", "A", "D", "e", "e x", "e x A", "o", "l", "g", "end", "space",
  ])
  func cursorOutlivesItsPoint(keys: String) throws {
    for prefix in ["x A esc i home", "x A esc i space home right home", "x A A esc i backspace"] {
      var session = try Sessions.oldFaithful()
      session = try pressed("x A esc i", in: session)
      let added = try #require(session.view.cursor)
      #expect(session.pointUnderCursor == added)
      session = try pressed(prefix + " " + keys, in: Sessions.oldFaithful())
      for size in [GoldenTests.small, GoldenTests.middle] {
        let frame = session.frame(size: size, capabilities: Capabilities())
        #expect(frame.size == size)
      }
    }
    var session = try pressed("x A esc i home", in: Sessions.oldFaithful())
    #expect(session.view.cursor == 272 && session.pointUnderCursor == nil)
    session = try pressed("end", in: session)
    #expect(session.pointUnderCursor == 272)
    session = try pressed("home right", in: session)
    #expect(session.pointUnderCursor != nil)
  }

  /// Returns the session after the keys of a script.
  private func pressed(_ script: String, in session: Session) throws -> Session {
    var session = session
    for case .key(let key) in try KeyScript.events(in: script) {
      if let action = Keymap.action(for: key, in: session.view) { _ = session.reduce(action) }
    }
    return session
  }

  /// The parts that points carry sum to the gap; each reading agrees with its part.
  @Test func pointsCarryTheGap() throws {
    var session = try Sessions.oldFaithful(components: 3)
    for _ in 0..<6 { _ = session.reduce(.halfStep) }
    let fit = session.timeline.present
    let parts = fit.pointDivergences()
    #expect((parts.reduce(0, +) - fit.bound.divergence).magnitude < 1e-9)
    for n in [0, 100, 271] {
      let reading = try #require(fit.reading(ofPoint: n))
      #expect((reading.divergence - parts[n]).magnitude < 1e-12)
      #expect((reading.posterior.reduce(0, +) - 1).magnitude < 1e-12)
      #expect((reading.responsibilities.reduce(0, +) - 1).magnitude < 1e-12)
    }
    #expect(fit.reading(ofPoint: 272) == nil)
  }
}
