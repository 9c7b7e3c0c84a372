import Screens
import Terminals
import Testing

@testable import Visualizer

/// A half-step as a short movement.
@Suite struct MotionTests {
  private func moving(_ keys: String) throws -> Session {
    var session = try Sessions.oldFaithful()
    session.preferences.hasMotion = true
    return try session.pressing(keys)
  }

  @Test(arguments: ["an E-step": "space", "an M-step": "space space"])
  func aHalfStepIsShownOnItsWay(_ name: String, _ keys: String) throws {
    let after = try moving(keys)
    let before = try after.pressing("left")
    var expected = after
    expected.tween = Tween(from: before.timeline.present, share: 0.35)
    let between = try #require(after.between(before, share: 0.35))
    expectEqual(between, expected)
    #expect(between.tween == expected.tween)
    let frames = [before, between, after].map {
      $0.frame(size: .middle, capabilities: Capabilities())
    }
    #expect(frames[0] != frames[1] && frames[1] != frames[2])
  }

  /// The keys before, and the keys that lead on without a movement.
  @Test(arguments: [
    ("going back", "space", "left"), ("looking", "space", "2"), ("a new run", "space", "s"),
    ("an edit", "x", "u"), ("a jump", "space space home", "end"),
  ])
  func whatElseIsNoMovement(_ name: String, _ keys: String, _ more: String) throws {
    let before = try moving(keys)
    #expect(try before.pressing(more).between(before, share: 0.5) == nil)
  }

  @Test func motionIsAPreference() throws {
    let before = try Sessions.oldFaithful()
    #expect(try before.pressing("space").between(before, share: 0.5) == nil)
  }
}
