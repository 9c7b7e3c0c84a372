import Datasets
import Drawing
import Plane
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// Keys, mouse and words in one dimension.
@Suite struct OneDimensionTests {
  @Test func editsMoveAlongTheAxis() throws {
    let session = try Sessions.waiting()
    let mean = session.timeline.present.parameters.components[0].mean
    let moved = try session.pressing("x right").timeline.present.parameters.components[0].mean
    #expect(abs(moved.x - mean.x - session.view.bounds.width / 50) < 1e-9)
    #expect(moved.y == 0)
    for key in ["x up", "x down", "x 0 up", "i up", "i down"] {
      let before = try session.pressing(String(key.dropLast(key.hasSuffix("up") ? 3 : 5)))
      let after = try session.pressing(key)
      #expect(after.notice?.hasPrefix("one dimension: ← and → move") == true, "\(key)")
      #expect(after.view == before.view && after.timeline == before.timeline, "\(key)")
    }
  }

  /// A new point is at the mark, on the axis.
  @Test func pointsAreAddedOnTheAxis() throws {
    let session = try Sessions.waiting().pressing("x 0 right right enter")
    #expect(session.dataset.points.count == 273)
    #expect(session.dataset.points[272].y == 0)
    let removed = try session.pressing("D")
    #expect(removed.dataset.points.count == 272)
  }

  /// The bins are those of the present points, also after going back.
  @Test func binsFollowThePoints() throws {
    let session = try Sessions.values([0, 3, 11, 14, 30, 31, 45, 47, 60])
    let more = try session.pressing(
      "x 0 " + Array(repeating: "enter right", count: 20).joined(separator: " ") + " esc")
    #expect(more.dataset.points.count == 29 && more.view.bars?.bins != session.view.bars?.bins)
    let back = try more.pressing(Array(repeating: "b", count: 20).joined(separator: " "))
    #expect(back.dataset.points.count == 9 && back.view.bars == session.view.bars)
  }

  @Test func theCursorMovesAlongTheValues() throws {
    var session = try Sessions.waiting().pressing("i")
    func value() -> Double { session.pointUnderCursor.map { session.dataset.points[$0].x } ?? .nan }
    var values = [value()]
    for _ in 0..<5 {
      try session.press(script: "right")
      values.append(value())
    }
    #expect(values == values.sorted() && Set(values).count == 6)
    let frame = session.frame(size: .small, capabilities: Capabilities())
    #expect(frame.words.contains("[●]") && frame.words.contains(" x \(Int(value())).0"))
    #expect(!frame.words.contains("  y "))
  }

  @Test func viewsThatDoNotApply() throws {
    let session = try Sessions.waiting()
    let equal = try session.pressing("a")
    #expect(!equal.view.hasEqualAxes)
    #expect(
      equal.notice == "equal scale on both axes does not apply: the data have one dimension")
    var seen: [ViewState.Layer] = []
    var other = session
    repeat {
      other.apply(.look(.otherView))
      seen.append(other.view.layer)
    } while other.view.layer != .two
    #expect(seen == [.several, .points, .gap, .two])
    // A zoom enlarges x and keeps the densities.
    let zoomed = try session.pressing("z")
    #expect(abs(zoomed.visibleBounds.width * 4 - session.view.bounds.width) < 1e-9)
    #expect(zoomed.visibleBounds.height == session.view.bounds.height)
  }

  @Test func aFamilyWithoutOneDimensionIsRefused() throws {
    var session = try Sessions.waiting()
    let before = session.run
    session.apply(.model(.change(.family("lines"))))
    #expect(session.notice?.hasPrefix("the family lines needs two columns") == true)
    #expect(session.run.number == before.number)
    let shapes = session.items(of: .family).filter { $0.group == "Variances" }.map(\.name)
    #expect(shapes == ["full", "tied"])
  }

  /// The line for no y in the list of data sets leads to one dimension, and a column on y back to two.
  @Test func theListLeavesOutY() throws {
    let plane = try Sessions.oldFaithful()
    let line = try plane.pressing("d c down*2 y")
    #expect(line.dimension == .one && line.dataset.x.title == plane.dataset.x.title)
    #expect(line.view.bars != nil && line.hasOpenWindow)
    #expect(try plane.pressing("d c down*2 enter").dimension == .one)
    let words = line.frame(size: .small, capabilities: Capabilities()).words
    #expect(words.contains("no y: one dimension, a histogram of x"))
    let back = try line.pressing("up y")
    #expect(back.dimension == .two && back.view.bars == nil)
    #expect(back.dataset.y?.title == plane.dataset.y?.title)
    let refused = try line.pressing("x")
    #expect(refused.notice == "x needs a column; y can be left out")
    #expect(try line.pressing("y").notice == "the data have one dimension already")
    #expect(try line.pressing("s").notice?.contains("one dimension") == true)
  }

  /// The badges and the points are in the lanes below the histogram.
  @Test func theMouseWorksInTheLanes() throws {
    let session = try Sessions.waiting()
    let plot = try session.dataPlot()
    let lanes = DensityLanes(plot)
    func action(_ kind: MouseEvent.Kind, _ column: Int, _ row: Int, _ session: Session)
      -> SessionAction?
    {
      session.action(for: MouseEvent(kind, column: column, row: row), in: .small, Capabilities())
    }
    let mean = session.timeline.present.parameters.components[1].mean
    let badge = try #require(lanes.means.viewport.cell(of: mean))
    #expect(action(.press, badge.column, badge.row, session) == .look(.grab(1)))
    var held = session
    held.apply(.look(.grab(1)))
    let drag = action(.drag, badge.column - 3, badge.row, held)
    guard case .edit(.moveMean(1, let place)) = drag else {
      Issue.record("no drag: \(String(describing: drag))")
      return
    }
    #expect(place.y == 0 && place.x < mean.x)
    held.apply(.edit(.moveMean(1, to: place)))
    let moved = held.timeline.present.parameters.components[1].mean
    #expect(abs(moved.x - place.x) < 1e-9 && moved.y == 0)
    // A click on a bar or on the lane of the points picks the nearest value.
    let points = try #require(lanes.points?.viewport.rect)
    for row in [plot.viewport.rect.row + 2, points.row] {
      guard case .look(.pickPoint(let n)) = action(.press, badge.column, row, session) else {
        Issue.record("no point at row \(row)")
        continue
      }
      #expect(abs(session.dataset.points[n].x - mean.x) < 3)
    }
  }

  /// No word of the plane is on the screen.
  @Test(arguments: [
    "", "e m", "e m e m", "c", "f", "v", "v down*12 enter esc", "p", "p down enter e m", "w",
    "g space",
    "x right", "x u", "i", "4", "j", "K", "S", "2 o", "2 o o", "3 +", "f down*5 enter",
  ]) func noWordsOfThePlane(_ keys: String) throws {
    for size in [Size.small, .middle] {
      for components in [1, 2, 3] {
        let session = try Sessions.waiting(components: components).pressing(keys)
        let words = session.frame(size: size, capabilities: Capabilities()).words.lowercased()
        for word in ["ellips", "covarian", "plane", "corr ", "circle", " y "] {
          #expect(!words.contains(word), "\(word) after \(keys) at \(size)")
        }
      }
    }
  }

  @Test func aCollapseNamesTheValue() throws {
    var session = try Sessions.values([1, 2, 3, 4, 7, 7, 7, 7, 7], components: 2)
    for _ in 0..<200 where session.collapses.isEmpty { session.apply(.step(.next)) }
    #expect(!session.collapses.isEmpty)
    let words = session.frame(size: .middle, capabilities: Capabilities()).words
    #expect(words.contains("at the value 7.0"))
  }

  @Test func theTableHasNoColumnsOfThePlane() throws {
    let fit = try Sessions.waiting().timeline.present
    let columns = fit.model.family.presentation.columns
    #expect(columns.map(\.quantity) == [.mean(.x), .deviation(.x)])
    #expect(try Sessions.oldFaithful().model.family.presentation.columns.count == 5)
  }

  /// Every key answers in one dimension, in every mode, and the picture can be drawn after it.
  @Test(arguments: ["", "e m", "x", "x 0", "i", "4", "d", "w", "f", "g e"])
  func everyKey(_ mode: String) throws {
    let start = try Sessions.waiting().pressing(mode)
    for binding in start.keymap {
      for key in binding.keys {
        guard let action = start.action(for: key) else { continue }
        var session = start
        _ = try? session.perform(action, in: .small)
        _ = session.frame(size: .small, capabilities: Capabilities())
        #expect(session.dimension == .one || session.view.bars == nil, "\(mode) \(key)")
      }
    }
  }
}
