import Drawing
import Plane
import Terminals
import Testing

@testable import Screens
@testable import Stepping
@testable import Visualizer

/// What holds for every frame, whatever its size.
@Suite struct FrameTests {
  static let capabilities = Capabilities()

  func text(_ frame: Frame) -> String {
    (0..<frame.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  @Test func everySizeIsDrawn() throws {
    let session = try Sessions.handWritten()
    let slices = SliceCache()
    for columns in [0, 1, 2, 3, 5, 8, 13, 16, 21, 34, 47, 59, 60, 79, 80, 99, 100, 133, 250] {
      for rows in [0, 1, 2, 3, 4, 5, 7, 8, 11, 17, 18, 20, 23, 24, 40, 77] {
        for panel in PanelName.allCases {
          var session = session
          session.view.focus = panel
          let size = Size(columns: columns, rows: rows)
          let frame = session.frame(
            size: size, capabilities: Self.capabilities, slices: slices)
          #expect(frame.size == size)
          #expect(frame.cells.count == columns * rows)
        }
      }
    }
  }

  @Test func overlaysFitEverySize() throws {
    var session = try Sessions.handWritten()
    for overlay in [
      ViewState.Overlay.help(scroll: 3), .datasets(selected: 7), .meters(scroll: 2),
    ] {
      session.view.overlay = overlay
      for (columns, rows) in [(0, 0), (1, 1), (5, 3), (20, 6), (60, 18), (80, 24), (200, 60)] {
        let size = Size(columns: columns, rows: rows)
        #expect(session.frame(size: size, capabilities: Self.capabilities).size == size)
      }
    }
  }

  @Test(arguments: [(80, 24), (99, 30), (100, 30), (120, 40), (200, 60)])
  func theWordsThatChecksLookFor(_ columns: Int, _ rows: Int) throws {
    var session = try Sessions.oldFaithful()
    let size = Size(columns: columns, rows: rows)
    var words = text(session.frame(size: size, capabilities: Self.capabilities))
    for word in ["N=272", "K=2", "start", "log p", "KL"] {
      #expect(words.contains(word), "\(word)")
    }
    _ = session.apply(.step(.next))
    var frame = session.frame(size: size, capabilities: Self.capabilities)
    words = text(frame)
    for word in ["iteration 1", "after E", "log p", "KL"] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(frame.text(row: rows - 3).hasPrefix(" E-step:"))
    _ = session.apply(.step(.next))
    frame = session.frame(size: size, capabilities: Self.capabilities)
    #expect(text(frame).contains("after M"))
    #expect(frame.text(row: rows - 3).hasPrefix(" M-step:"))
  }

  @Test func theTitleKeepsItsEssentials() throws {
    var session = try Sessions.oldFaithful()
    _ = session.apply(.step(.next))
    for columns in 34...140 {
      let title = session.frame(
        size: Size(columns: columns, rows: 24), capabilities: Self.capabilities
      ).text(row: 0)
      for word in ["N=272", "K=2", "iteration 1", "after E"] {
        #expect(title.contains(word), "\(columns): \(title)")
      }
    }
  }

  /// An E-step changes only colours in the picture of the data, an M-step no colour of a point.
  @Test func oneStepMovesOneThing() throws {
    var session = try Sessions.oldFaithful()
    let size = Size(columns: 120, rows: 40)
    let layout = ScreenLayout(size: size, components: 2, focus: .data, isEnlarged: false)
    let rect = try #require(layout.data)
    for _ in 0..<6 {
      let before = session.frame(size: size, capabilities: Self.capabilities)
      let bounds = session.view.bounds
      _ = session.apply(.step(.expectation))
      let after = session.frame(size: size, capabilities: Self.capabilities)
      #expect(session.view.bounds == bounds)
      for row in rect.row..<rect.endRow {
        for column in rect.column..<rect.endColumn {
          #expect(before[column, row].scalar == after[column, row].scalar)
        }
      }
      let q = session.timeline.present.responsibilities
      _ = session.apply(.step(.maximization))
      #expect(session.timeline.present.responsibilities == q)
    }
  }

  /// The newest gap is at least two rows high under the gap-first zoom, at every usual height.
  @Test(arguments: [(80, 24), (100, 30), (120, 40), (200, 60)])
  func theNewestGapIsTwoRowsHigh(_ columns: Int, _ rows: Int) throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<20 {
      let history = BoundHistory(session.timeline, session.amounts)
      let chart = BoundRows(
        rect: Rect(column: 0, row: 0, columns: columns / 2 - 10, rows: rows - 13), hasEdge: true)
      let window = BoundWindow(
        count: history.columns.count, present: history.present, width: columns / 3, showsAll: false)
      let scale = BoundScale(history, window: window, zoom: .gap, rows: chart.chart)
      let height = history.newestGap / (scale.high - scale.low) * Double(chart.chart)
      #expect(height >= 2, "\(history.present)")
      _ = session.apply(.step(.next))
    }
  }

  /// From 100 columns all three panels stand; below, the slice takes the chart's place when focused.
  @Test func thePlaceOfTheSlice() {
    func layout(_ columns: Int, _ rows: Int, _ focus: PanelName) -> ScreenLayout {
      ScreenLayout(
        size: Size(columns: columns, rows: rows), components: 2, focus: focus, isEnlarged: false)
    }
    for (columns, rows) in [(100, 28), (120, 40), (200, 60)] {
      let wide = layout(columns, rows, .data)
      #expect(wide.data != nil && wide.bound != nil && wide.slice != nil)
      #expect(wide.bound?.endRow == wide.slice?.row)
      #expect(wide.slice?.endRow == wide.parameters?.row)
    }
    #expect(layout(80, 24, .data).slice == nil && layout(80, 24, .data).bound != nil)
    #expect(layout(80, 24, .slice).slice == layout(80, 24, .data).bound)
  }

  /// The slice marks the touch after E at q_new and after M at θ_old, and the gap it opened.
  @Test func theSliceIsDrawn() throws {
    var session = try Sessions.oldFaithful()
    let size = Size(columns: 120, rows: 40)
    func words() -> String { text(session.frame(size: size, capabilities: Self.capabilities)) }
    #expect(words().contains("a half-step shows as a cut here"))
    _ = session.apply(.step(.next))
    #expect(words().contains("q_old") && words().contains("q_new"))
    _ = session.apply(.step(.next))
    _ = session.apply(.step(.next))
    _ = session.apply(.step(.next))
    #expect(words().contains("θ_old") && words().contains("KL 14.101"))
    let cache = SliceCache()
    let first = session.frame(size: size, capabilities: Self.capabilities, slices: cache)
    #expect(session.frame(size: size, capabilities: Self.capabilities, slices: cache) == first)
  }

  @Test func goingBackAndForwardGivesTheSameFrame() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<9 { _ = session.apply(.step(.next)) }
    let size = Size(columns: 120, rows: 40)
    let frame = session.frame(size: size, capabilities: Self.capabilities)
    for _ in 0..<5 { _ = session.apply(.step(.back)) }
    #expect(session.frame(size: size, capabilities: Self.capabilities) != frame)
    for _ in 0..<5 { _ = session.apply(.step(.next)) }
    #expect(session.frame(size: size, capabilities: Self.capabilities) == frame)
  }
}
