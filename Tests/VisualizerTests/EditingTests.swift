import Plane
import Screens
import Stepping
import Terminals
import TestSupport
import Testing

@testable import Visualizer

/// The point cursor and the editing mark.
@Suite struct EditingTests {
  @Test func theCursorGoesWhereArrowsPoint() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.look(.toggleCursor))
    let first = try #require(session.view.cursor)
    session.apply(.edit(.arrow(.right)))
    let second = try #require(session.view.cursor)
    #expect(session.dataset.points[second].x > session.dataset.points[first].x)
    session.apply(.edit(.arrow(.up)))
    let third = try #require(session.view.cursor)
    #expect(session.dataset.points[third].y > session.dataset.points[second].y)
    #expect(session.timeline.position == 0)
    session.apply(.window(.close))
    #expect(session.view.cursor == nil)
  }

  /// The cursor on a point that was added meets a state that does not have the point.
  @Test(arguments: [
    "right", "left", "up", "down", "A", "D", "e", "e x", "e x A", "o", "l", "g", "end", "space",
  ])
  func cursorOutlivesItsPoint(keys: String) throws {
    for prefix in ["x A esc i home", "x A esc i space home right home", "x A A esc i backspace"] {
      var session = try Sessions.oldFaithful()
      session = try session.pressing("x A esc i")
      let added = try #require(session.view.cursor)
      #expect(session.pointUnderCursor == added)
      session = try Sessions.oldFaithful().pressing(prefix + " " + keys)
      for size in [Size.small, .middle] {
        expectSevenBit(
          session.frame(size: size, capabilities: Capabilities(colors: .mono, glyphs: .ascii)),
          prefix)
      }
    }
    var session = try Sessions.oldFaithful().pressing("x A esc i home")
    #expect(session.view.cursor == 272 && session.pointUnderCursor == nil)
    session = try session.pressing("end")
    #expect(session.pointUnderCursor == 272)
    session = try session.pressing("home right")
    #expect(session.pointUnderCursor != nil)
  }
}
