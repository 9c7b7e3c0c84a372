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
  func clicksOnHintsAndPanels(_ name: String, _ size: Size) throws {
    let session = try Sessions.oldFaithful()
    // The first hint is the space bar's.
    #expect(action(.press, 2, size.rows - 1, in: session, size) == .step(.next))
    let bound = try #require(session.layout(size)[.bound])
    #expect(
      action(.press, bound.endColumn - 1, bound.row, in: session, size)
        == .look(.focus(.bound)))
    #expect(action(.press, 2, 0, in: session, size) == nil)
    #expect(action(.release, 2, 2, in: session, size) == nil)
    #expect(action(.drag, 20, 10, in: session, size) == nil)
    #expect(action(.secondary, 20, 10, in: session, size) == nil)
  }

  /// Over the chart the wheel moves within the history, and elsewhere it does nothing.
  @Test(arguments: ["small": Size.small, "middle": .middle])
  func theWheelMovesInTheHistory(_ name: String, _ size: Size) throws {
    var session = try Sessions.oldFaithful().pressing("space space space")
    let layout = session.layout(size)
    let (bound, data) = (try #require(layout[.bound]), try #require(layout[.data]))
    let (column, row) = (bound.column + 3, bound.row + 3)
    // The latest half-step is shown: nothing is forward of it.
    #expect(action(.wheelDown, column, row, in: session, size) == nil)
    for position in [2, 1, 0] {
      let back = try #require(action(.wheelUp, column, row, in: session, size))
      #expect(back == .step(.goTo(position)))
      session.apply(back)
      #expect(session.timeline.position == position)
    }
    #expect(action(.wheelUp, column, row, in: session, size) == nil)
    #expect(action(.wheelDown, column, row, in: session, size) == .step(.goTo(1)))
    #expect(session.timeline.entries.count == 4)
    for (column, row) in [
      (data.column + 3, data.row + 3), (3, 0), (3, layout.caption.row), (3, layout.hints.row),
    ] {
      #expect(action(.wheelUp, column, row, in: session, size) == nil)
      #expect(action(.wheelDown, column, row, in: session, size) == nil)
    }
  }

  /// A click on each column of the chart goes to its half-step. On the frame it focuses the panel.
  @Test(arguments: ["small": Size.small, "middle": .middle])
  func aClickOnAColumnGoesThere(_ name: String, _ size: Size) throws {
    var session = try Sessions.oldFaithful().pressing("space space space space space b")
    let rect = try #require(session.layout(size)[.bound])
    let chart = BoundPanel(session: session).chart(in: rect, hasLargeMarks: false)
    #expect(chart.window.columns.map(\.index) == Array(0...4))
    for column in chart.window.columns {
      for cell in [column.cells.lowerBound, column.cells.upperBound - 1] {
        for row in [chart.area.row, chart.area.endRow - 1] {
          #expect(
            action(.press, chart.area.column + cell, row, in: session, size)
              == .step(.goTo(column.index)))
        }
      }
    }
    #expect(action(.press, rect.column, rect.row, in: session, size) == .look(.focus(.bound)))
    session.apply(.step(.goTo(2)))
    #expect(session.timeline.position == 2 && session.timeline.entries.count == 6)
    // The bars are no columns.
    session.apply(.look(.focus(.bound)))
    session.apply(.look(.otherView))
    #expect(
      action(.press, chart.area.column, chart.area.row, in: session, size)
        == .look(.focus(.bound)))
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

  /// In a window the wheel moves the selection, a click outside closes it, and one on its frame does nothing.
  @Test func windowsTakeTheMouse() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.window(.open(.menu(.prior))))
    #expect(action(.wheelUp, 5, 5, in: session, .small) == .window(.input(.move(-1))))
    #expect(action(.wheelDown, 5, 5, in: session, .small) == .window(.input(.move(1))))
    #expect(action(.press, 5, 5, in: session, .small) == .window(.close))
    let surface = Surface(
      size: .small, styles: Styles(theme: .dark, capabilities: Capabilities()))
    let picture = try #require(
      session.windows.top?.picture(of: session, in: session.windowArea(.small), on: surface))
    #expect(action(.press, picture.rect.column, picture.rect.row, in: session, .small) == nil)
    // The heading is no item.
    #expect(
      action(.press, picture.rect.column + 4, picture.rect.row + 1, in: session, .small) == nil)
  }

  /// With guessing on, each hint below the questions does what it says, and the hints that the picture has
  /// without questions are gone. A click elsewhere leaves the question open.
  @Test(arguments: [
    "g": ["next question", "back", "no more", "help"],
    "g space": ["rises", "stays", "falls", "show", "undo", "not now"],
    "g space s u u": ["next question", "back", "no more", "help"],
  ])
  func clicksOnTheHintsOfQuestions(_ keys: String, _ words: [String]) throws {
    let session = try Sessions.oldFaithful().pressing(keys)
    let frame = session.frame(size: .small, capabilities: Capabilities())
    let actions: [String: SessionAction] = [
      "next question": .step(.next), "back": .step(.back), "no more": .guess(.toggle),
      "help": .window(.open(.help)), "rises": .guess(.guess(.up)), "stays": .guess(.guess(.stay)),
      "falls": .guess(.guess(.down)), "show": .guess(.confirm), "undo": .guess(.takeBack),
      "not now": .window(.close),
    ]
    let hints = frame.text(row: 23)
    for word in words {
      let range = try #require(hints.firstRange(of: word))
      let column = hints.distance(from: hints.startIndex, to: range.lowerBound)
      #expect(action(.press, column, 23, in: session, .small) == actions[word])
    }
    let rule = session.layout(session.pictureSize(.small)).hints.row
    #expect(frame.text(row: rule).contains("guess first"))
    for column in 0..<80 { #expect(action(.press, column, rule, in: session, .small) == nil) }
    if session.keyWindow != nil {
      for (column, row) in [(20, 5), (60, 5), (5, 20), (79, 23)] {
        #expect(action(.press, column, row, in: session, .small) == nil)
      }
    }
  }

  /// In presenter mode every cell of a badge grabs it.
  @Test func aLargeBadgeIsGrabbedAnywhere() throws {
    var session = try Sessions.oldFaithful()
    session.preferences.isPresenting = true
    let rect = try #require(session.layout(.middle)[.data])
    let panel = DataPanel(session: session)
    let marks = panel.componentMarks(in: panel.plotLayout(in: rect), hasLargeMarks: true)
    let frame = session.frame(size: .middle, capabilities: Capabilities())
    for (k, badge) in marks.badgeLayout.rects.enumerated() {
      let badge = try #require(badge)
      #expect(badge.columns == 5)
      let words = String(Array(frame.text(row: badge.row))[badge.column..<badge.endColumn])
      #expect(words == "  \(k + 1)  ")
      for column in badge.column..<badge.endColumn {
        #expect(action(.press, column, badge.row, in: session, .middle) == .look(.grab(k)))
      }
    }
  }

  /// The meters beside the picture are scrolled by the wheel. The picture has its other gestures, at its own size.
  @Test func theMetersLeaveTheMouseToThePicture() throws {
    let without = try Sessions.oldFaithful().pressing("space space")
    let session = try without.pressing("w")
    let layout = try #require(MetersLayout(size: .middle))
    #expect(layout.picture == Size(columns: 80, rows: 40))
    for (kind, column, row) in [
      (MouseEvent.Kind.press, 20, 12), (.press, 60, 5), (.wheelUp, 60, 5), (.press, 2, 39),
      (.press, 50, 3), (.wheelUp, 20, 12),
    ] {
      #expect(
        action(kind, column, row, in: session, .middle)
          == action(kind, column, row, in: without, layout.picture))
    }
    #expect(action(.press, 100, 12, in: session, .middle) == nil)
    #expect(action(.wheelDown, 100, 12, in: session, .middle) == .window(.input(.move(1))))
    let menu = try session.pressing("p")
    #expect(action(.wheelDown, 100, 12, in: menu, .middle) == nil)
    #expect(action(.press, 20, 5, in: menu, .middle) == .window(.close))
  }

  /// Every gesture of the table has a meaning somewhere.
  @Test func everyGestureHasAMeaning() throws {
    let kinds: [MouseEvent.Kind] = [
      .press, .drag, .release, .secondary, .wheelUp, .wheelDown,
    ]
    var found: Set<SessionGesture> = []
    for keys in ["space", "space x", "p"] {
      var session = try Sessions.oldFaithful().pressing(keys)
      for held in [nil, 0] {
        session.view.heldBadge = held
        for column in stride(from: 0, to: 80, by: 3) {
          for row in 0..<24 {
            for kind in kinds {
              let mouse = MouseEvent(kind, column: column, row: row)
              if let meaning = session.meaning(of: mouse, in: .small, Capabilities()) {
                found.insert(meaning.gesture)
              }
            }
          }
        }
      }
    }
    #expect(found == Set(SessionGesture.allCases))
  }
}
