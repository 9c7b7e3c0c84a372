import Plane
import Screens
import Stepping
import Terminals
import Testing

@testable import Drawing
@testable import Visualizer

/// The enlarged part of the scatter plot.
@Suite struct DataZoomTests {
  private func expectZoomed(_ session: Session, at place: Point) {
    let (view, part) = (session.view.bounds, session.visibleBounds)
    #expect(abs(part.width - view.width / 4) < 1e-9 * view.width)
    #expect(abs(part.height - view.height / 4) < 1e-9 * view.height)
    #expect(abs(part.centre.x - place.x) < 1e-9 * view.width)
    #expect(abs(part.centre.y - place.y) < 1e-9 * view.height)
  }

  /// A quarter of each axis, without a mark around the point nearest to the middle.
  @Test func withoutAMarkAPointIsInTheMiddle() throws {
    let session = try Sessions.oldFaithful()
    #expect(session.visibleBounds == session.view.bounds)
    let nearest = try #require(session.nearestPoint(to: session.view.bounds.centre))
    let zoomed = try session.pressing("z")
    expectZoomed(zoomed, at: session.dataset.points[nearest])
    #expect(try zoomed.pressing("z") == session)
  }

  /// The view follows the cursor, the mark and the mean that arrows move.
  @Test func theViewFollowsTheMark() throws {
    var session = try Sessions.oldFaithful().pressing("i z")
    for key in ["up", "right", "down", "down"] {
      session = try session.pressing(key)
      expectZoomed(session, at: session.dataset.points[try #require(session.view.cursor)])
    }
    session = try Sessions.oldFaithful().pressing("z x 0 up")
    guard case .place(let place) = session.view.editing else {
      Issue.record("no mark")
      return
    }
    expectZoomed(session, at: place)
    session = try Sessions.oldFaithful().pressing("e m z x 2 right")
    expectZoomed(session, at: session.timeline.present.parameters.components[1].mean)
    // An arrow moves by a fiftieth of what is visible.
    let before = session.timeline.present.parameters.components[1].mean
    let step = session.visibleBounds.width / 50
    session = try session.pressing("right")
    let after = session.timeline.present.parameters.components[1].mean
    #expect(abs(after.x - before.x - step) < 1e-9)
  }

  /// The enlarged part is never outside of the whole.
  @Test func theEdgesHoldTheView() throws {
    var session = try Sessions.oldFaithful().pressing("i z")
    for n in 0..<session.dataset.points.count {
      session.apply(.look(.pickPoint(n)))
      let part = session.visibleBounds
      #expect(session.view.bounds.padded(by: 1e-9).contains(part.minimum))
      #expect(session.view.bounds.padded(by: 1e-9).contains(part.maximum))
      #expect(part.contains(session.dataset.points[n]))
    }
  }

  /// Steps do not move the view, and a new run shows all.
  @Test func stepsKeepTheView() throws {
    var session = try Sessions.oldFaithful().pressing("e m i z")
    let part = session.visibleBounds
    session.apply(.step(.next))
    #expect(session.visibleBounds == part)
    session.apply(.model(.restart))
    #expect(session.view.dataZoom == nil)
  }

  /// The mouse means what is drawn: a click picks the point under it, and a badge follows the mouse without
  /// running away.
  @Test(arguments: [Size.small, .middle], [true, false])
  func theMouseAgrees(_ size: Size, isEditing: Bool) throws {
    var session = try Sessions.oldFaithful().pressing("e m x 2 z" + (isEditing ? "" : " esc"))
    let rect = try #require(session.layout(size)[.data])
    func viewport() -> Viewport { DataPanel(session: session).plotLayout(in: rect).viewport }
    func action(_ kind: MouseEvent.Kind, _ column: Int, _ row: Int) -> SessionAction? {
      session.action(
        for: MouseEvent(kind, column: column, row: row), in: size, Capabilities())
    }
    let view = viewport()
    let mean = session.timeline.present.parameters.components[1].mean
    let badge = try #require(view.cell(of: mean))
    session.apply(try #require(action(.press, badge.column, badge.row)))
    #expect(session.view.heldBadge == 1)
    for step in 1...4 {
      session.apply(try #require(action(.drag, badge.column + step, badge.row)))
      #expect(viewport() == view)
      let mean = session.timeline.present.parameters.components[1].mean
      #expect(try #require(view.cell(of: mean)) == (badge.column + step, badge.row))
    }
    session.apply(.look(.release))
    guard !isEditing else { return }
    let n = try #require(
      (0..<session.dataset.points.count).first {
        let cell = view.cell(of: session.dataset.points[$0])
        return cell.map { abs($0.column - badge.column) > 9 } ?? false
      })
    let cell = try #require(view.cell(of: session.dataset.points[n]))
    guard case .look(.pickPoint(let picked)) = action(.press, cell.column, cell.row) else {
      Issue.record("no point")
      return
    }
    #expect(try #require(view.cell(of: session.dataset.points[picked])) == cell)
  }

  @Test func theTitleSaysIt() throws {
    let session = try Sessions.oldFaithful().pressing("z x 2")
    for (size, glyphs, title) in [
      (Size.small, GlyphSet.unicode, "─ 1 data · zoom ×4 · EDIT 2 ─"),
      (.middle, .ascii, "- 1 data * zoom x4 * EDIT 2 -"),
    ] {
      let rect = try #require(session.layout(size)[.data])
      let frame = session.frame(size: size, capabilities: Capabilities(glyphs: glyphs))
      #expect(frame.text(row: rect.row).contains(title))
    }
  }
}
