import Drawing
import Plane
import Screens
import Terminals
import Testing

@testable import Visualizer

/// The meaning of the mouse.
@Suite struct PointingTests {
  private func action(
    _ kind: MouseEvent.Kind, _ column: Int, _ row: Int, in session: Session, _ size: Size
  ) -> SessionAction? {
    session.action(
      for: MouseEvent(kind, column: column, row: row), in: size, Capabilities())
  }

  private func viewport(of session: Session, _ size: Size) throws -> Viewport {
    let rect = try #require(session.layout(size)[.data])
    return DataPanel(session: session).plotLayout(in: rect).viewport
  }

  @Test(arguments: ["small": Size.small, "middle": .middle])
  func clicksAndWheel(_ name: String, _ size: Size) throws {
    let session = try Sessions.oldFaithful()
    #expect(action(.wheelUp, 5, 5, in: session, size) == .step(.back))
    #expect(action(.wheelDown, 5, 5, in: session, size) == .step(.next))
    // The first hint is the space bar's.
    #expect(action(.press, 2, size.rows - 1, in: session, size) == .step(.next))
    let bound = try #require(session.layout(size)[.bound])
    #expect(
      action(.press, bound.column + 2, bound.row + 2, in: session, size) == .look(.focus(.bound)))
    #expect(action(.press, 2, 0, in: session, size) == nil)
    #expect(action(.release, 2, 2, in: session, size) == nil)
    #expect(action(.drag, 20, 10, in: session, size) == nil)
    #expect(action(.secondary, 20, 10, in: session, size) == nil)
  }

  @Test(arguments: ["small": Size.small, "middle": .middle])
  func aClickPicksAPoint(_ name: String, _ size: Size) throws {
    var session = try Sessions.oldFaithful()
    let viewport = try viewport(of: session, size)
    let cell = try #require(viewport.cell(of: session.dataset.points[57]))
    let pressed = try #require(action(.press, cell.column, cell.row, in: session, size))
    guard case .look(.pickPoint(let n)) = pressed else {
      Issue.record("\(pressed)")
      return
    }
    #expect(try #require(viewport.cell(of: session.dataset.points[n])) == cell)
    var expected = session
    expected.view.cursor = n
    session.apply(pressed)
    #expect(session == expected)
  }

  @Test(arguments: ["small": Size.small, "middle": .middle])
  func aBadgeIsGrabbedDraggedAndReleased(_ name: String, _ size: Size) throws {
    var session = try Sessions.oldFaithful()
    var expected = session
    let viewport = try viewport(of: session, size)
    let mean = session.timeline.present.parameters.components[0].mean
    let badge = try #require(viewport.cell(of: mean))

    let press = try #require(action(.press, badge.column, badge.row, in: session, size))
    #expect(press == .look(.grab(0)))
    session.apply(press)
    expected.view.heldBadge = 0
    #expect(session == expected)

    let drag = try #require(action(.drag, badge.column + 3, badge.row + 1, in: session, size))
    guard case .edit(.moveMean(0, let place)) = drag else {
      Issue.record("\(drag)")
      return
    }
    #expect(try #require(viewport.cell(of: place)) == (badge.column + 3, badge.row + 1))
    session.apply(drag)
    expected.run.moveMean(of: 0, by: place - mean)
    expected.growView()
    #expect(session == expected)
    let moved = session.timeline.present.parameters.components[0].mean
    #expect((moved.x - place.x).magnitude < 1e-12 && (moved.y - place.y).magnitude < 1e-10)
    // A second movement of the same badge is the same edit.
    session.apply(.edit(.moveMean(0, to: mean)))
    #expect(session.timeline.entries.count == 2)

    #expect(action(.release, 5, 5, in: session, size) == .look(.release))
    session.apply(.look(.release))
    #expect(session.view.heldBadge == nil)
    #expect(action(.drag, badge.column + 5, badge.row, in: session, size) == nil)
    // The pointer outside of the plot moves nothing.
    session.view.heldBadge = 0
    #expect(action(.drag, 0, 0, in: session, size) == nil)
  }

  /// A grabbed badge is the one being edited.
  @Test func aBadgeIsChosenWhileEditing() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.edit(.toggle))
    var expected = session
    session.apply(.look(.grab(1)))
    expected.view.heldBadge = 1
    expected.view.editing = .component(1)
    #expect(session == expected)
  }

  /// While editing, one button adds a point and the other removes the nearest.
  @Test func pointsAreAddedAndRemovedWhileEditing() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.edit(.toggle))
    let viewport = try viewport(of: session, .small)
    let (column, row) = (viewport.rect.endColumn - 2, viewport.rect.row + 1)
    let pressed = try #require(action(.press, column, row, in: session, .small))
    guard case .edit(.addPoint(let place?)) = pressed else {
      Issue.record("\(pressed)")
      return
    }
    #expect(try #require(viewport.cell(of: place)) == (column, row))
    #expect(
      action(.secondary, column, row, in: session, .small)
        == .edit(.removePoint(session.nearestPoint(to: place))))
  }

  /// In a window the wheel moves the selection, and a click beside the hints closes it.
  @Test func windowsTakeTheMouse() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.window(.open(.datasets)))
    #expect(action(.wheelUp, 5, 5, in: session, .small) == .window(.input(.move(-1))))
    #expect(action(.wheelDown, 5, 5, in: session, .small) == .window(.input(.move(1))))
    #expect(action(.press, 5, 5, in: session, .small) == .window(.close))
  }
}
