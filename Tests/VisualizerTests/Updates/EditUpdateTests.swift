import Mixtures
import Plane
import Screens
import Testing

@testable import Stepping
@testable import Visualizer

/// Changes by hand.
@Suite struct EditUpdateTests {
  private static func edit(
    _ name: String, after keys: String = "", _ action: EditAction,
    _ change: @escaping @Sendable (inout Session) throws -> Void
  ) -> Update {
    Update(name: name, keys: keys, action: .edit(action), change: change)
  }

  static let updates = [
    edit("toggle", after: "i", .toggle) {
      $0.view.editing = .component(0)
      $0.view.cursor = nil
    },
    edit("toggle off", after: "x 0", .toggle) { $0.view.editing = nil },
    edit("arrow without a mode", after: "r", .arrow(.up)) { $0.run.playback.mode = .paused },
    edit("arrow of a mean", after: "space x 2", .arrow(.right)) {
      $0.run.moveMean(of: 1, by: Point($0.view.bounds.width / 50, 0))
      $0.growView()
    },
    edit("arrow of the mark", after: "x 0", .arrow(.down)) {
      let centre = $0.view.bounds.centre
      $0.view.editing = .place(Point(centre.x, centre.y - $0.view.bounds.height / 50))
    },
    Update(
      name: "arrow of the mark at the edge",
      prepare: { $0.view.editing = .place($0.view.bounds.maximum) }, action: .edit(.arrow(.right))
    ) { $0.notice = "the mark is at the edge of the picture" },
    edit("arrow of the cursor", after: "i", .arrow(.right)) { $0.view.cursor = 32 },
    edit("component", after: "x", .component(1)) { $0.view.editing = .component(1) },
    edit("component that is missing", after: "x", .component(5)) {
      $0.notice = "no component 6: K = 2"
    },
    edit("placeMark", after: "x", .placeMark(nil)) {
      $0.view.editing = .place($0.view.bounds.centre)
    },
    edit("placeMark at a place", after: "x", .placeMark(Point(2, 60))) {
      $0.view.editing = .place(Point(2, 60))
    },
    edit("moveMean", .moveMean(0, to: Point(2, 70))) {
      let mean = $0.timeline.present.parameters.components[0].mean
      $0.run.moveMean(of: 0, by: Point(2, 70) - mean)
      $0.growView()
    },
    edit("moveMean of a missing component", .moveMean(2, to: Point(2, 70))) { _ in },
    edit("gather", .gather) {
      _ = $0.run.gather()
      $0.growView()
      $0.notice = "all components are the same: no exact E or M parts them"
    },
    edit("gather other shapes", after: "space space", .gather) {
      _ = $0.run.gather()
      $0.growView()
      $0.notice = "all at one place, but not of one shape: EM may part them"
    },
    edit("resize", after: "space", .resize(.set(0.5))) {
      _ = try $0.run.resize(by: .set(0.5))
      $0.growView()
      $0.notice = "every variance is 0.5, and the M-step holds it"
    },
    edit("resize by half", after: "space", .resize(.scale(0.5))) {
      _ = try $0.run.resize(by: .scale(0.5))
      $0.growView()
      $0.notice = "every variance times 0.5, and the M-step holds it"
    },
    edit("resize beyond rounding", .resize(.set(1e-20))) {
      $0.notice = "the components would be 10⁶ times narrower or wider than the data"
    },
    edit("randomizeResponsibilities", after: "space", .randomizeResponsibilities) {
      $0.run.randomizeResponsibilities()
    },
    Update(
      name: "knowResponsibilities",
      prepare: { $0 = try Sessions.opened("iris") { $0.components = 3 } },
      action: .edit(.knowResponsibilities)
    ) {
      try $0.run.knowResponsibilities()
      $0.growView()
    },
    edit("knowResponsibilities without classes", .knowResponsibilities) {
      $0.notice = "these data have no known classes; --label gives them a column of classes"
    },
    edit("reseed", .reseed(1)) {
      $0.run.reseed(1)
      $0.growView()
    },
    edit("reseed what is being edited", after: "x 2", .reseed(nil)) {
      $0.run.reseed(1)
      $0.growView()
    },
    edit("addPoint", .addPoint(Point(3, 70))) {
      _ = try $0.run.addPoint(Point(3, 70))
      $0.notice = "point 273 added: N = 273"
    },
    edit("addPoint outside of the view", .addPoint(Point(9, 70))) {
      _ = try $0.run.addPoint(Point(9, 70))
      $0.growView()
      $0.notice = "point 273 added: N = 273"
    },
    edit("addPoint at the mark", after: "x 0", .addPoint(nil)) {
      _ = try $0.run.addPoint($0.view.bounds.centre)
      $0.notice = "point 273 added: N = 273"
    },
    edit("removePoint", .removePoint(0)) {
      _ = try $0.run.removePoint(0)
      $0.notice = "point 1 removed: N = 271"
    },
    Update(
      name: "removePoint under the cursor", prepare: { $0.view.cursor = 271 },
      action: .edit(.removePoint(nil))
    ) {
      _ = try $0.run.removePoint(271)
      $0.view.cursor = 270
      $0.notice = "point 272 removed: N = 271"
    },
    edit("removePoint that is missing", .removePoint(272)) { _ in },
  ]

  @Test(arguments: updates) func anActionChangesTheStateByHand(_ update: Update) throws {
    try update.check()
  }

  @Test func everyCaseIsInTheTable() {
    let kinds = Self.updates.compactMap { update -> EditAction.Kind? in
      if case .edit(let action) = update.action { action.kind } else { nil }
    }
    #expect(Set(kinds) == Set(EditAction.Kind.allCases))
  }

  /// Data that must not lose a point stay as they are, and a notice says so.
  @Test func theLastPointsStay() throws {
    var session = try Sessions.oldFaithful(components: 9)
    while session.dataset.points.count > 10, session.notice?.hasPrefix("without") != true {
      session.apply(.edit(.removePoint(0)))
    }
    var expected = session
    expected.notice = "without that point the rest would lie on one line or be too few"
    session.apply(.edit(.removePoint(0)))
    expectEqual(session, expected)
    #expect(session.dataset.points.count == 10)
  }
}
