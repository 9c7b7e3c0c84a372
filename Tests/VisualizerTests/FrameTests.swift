import Plane
import Screens
import Terminals
import Testing

@testable import Drawing
@testable import Visualizer

/// Properties of every frame, whatever its size.
@Suite struct FrameTests {
  static let capabilities = Capabilities()

  /// Nothing traps at any size, and the focused panel is there as soon as it has a frame.
  @Test func theFocusedPanelIsDrawnAtEverySize() throws {
    let session = try Sessions.handWritten()
    let memo = Memo()
    let titles: [(panel: PanelName, text: String)] = [
      (.data, "1 data"), (.bound, "2 log p"), (.slice, "3 M: L"), (.parameters, "4 par"),
    ]
    for columns in [0, 1, 2, 3, 5, 8, 13, 16, 21, 34, 47, 59, 60, 79, 80, 99, 100, 133, 250] {
      for rows in [0, 1, 2, 3, 4, 5, 7, 8, 11, 17, 18, 20, 23, 24, 40, 77] {
        for title in titles {
          var session = session
          session.view.focus = title.panel
          let frame = session.frame(
            size: Size(columns: columns, rows: rows), capabilities: Self.capabilities, memo: memo)
          guard columns >= 16, rows >= 11 else { continue }
          #expect(frame.words.contains(title.text), "\(columns)×\(rows)")
        }
      }
    }
  }

  /// Nothing traps at any size, and the title of a window is there as soon as it has a frame.
  @Test func windowsAreDrawnAtEverySize() throws {
    let windows: [(WindowName, title: String)] = [
      (.help, "help"), (.datasets, "data sets"), (.meters, "meters"),
      (.menu(.variants), "E and M variants"), (.menu(.prior), "prior"),
      (.menu(.family), "family, shape and start"),
    ]
    for (window, title) in windows {
      var session = try Sessions.handWritten()
      session.apply(.window(.open(window)))
      session.apply(.window(.input(.move(3))))
      for (columns, rows) in [(0, 0), (1, 1), (5, 3), (20, 6), (60, 18), (80, 24), (200, 60)] {
        let frame = session.frame(
          size: Size(columns: columns, rows: rows), capabilities: Self.capabilities)
        guard columns >= 60 else { continue }
        #expect(frame.words.contains("─ \(title)"), "\(columns)×\(rows)")
      }
    }
  }

  @Test(arguments: [(80, 24), (99, 30), (100, 30), (120, 40), (200, 60)])
  func theEssentialWordsAreThere(_ columns: Int, _ rows: Int) throws {
    var session = try Sessions.oldFaithful()
    let size = Size(columns: columns, rows: rows)
    var words = session.frame(size: size, capabilities: Self.capabilities).words
    for word in ["N=272", "K=2", "start", "log p", "KL"] {
      #expect(words.contains(word), "\(word)")
    }
    session.apply(.step(.next))
    var frame = session.frame(size: size, capabilities: Self.capabilities)
    words = frame.words
    for word in ["iteration 1", "after E", "log p", "KL"] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(frame.text(row: rows - 3).hasPrefix(" E-step:"))
    session.apply(.step(.next))
    frame = session.frame(size: size, capabilities: Self.capabilities)
    #expect(frame.words.contains("after M"))
    #expect(frame.text(row: rows - 3).hasPrefix(" M-step:"))
  }

  @Test func theTitleKeepsItsEssentials() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.step(.next))
    for columns in 34...140 {
      let title = session.frame(
        size: Size(columns: columns, rows: 24), capabilities: Self.capabilities
      ).text(row: 0)
      for word in ["N=272", "K=2", "iteration 1", "after E"] {
        #expect(title.contains(word), "\(columns): \(title)")
      }
    }
  }

  /// In the picture of the data, an E-step changes only colours, and an M-step leaves the colours of all
  /// points as they are.
  @Test func oneStepMovesOneThing() throws {
    var session = try Sessions.oldFaithful()
    let size = Size(columns: 120, rows: 40)
    let rect = try #require(session.layout(size)[.data])
    for _ in 0..<6 {
      let before = session.frame(size: size, capabilities: Self.capabilities)
      let bounds = session.view.bounds
      session.apply(.step(.expectation))
      let after = session.frame(size: size, capabilities: Self.capabilities)
      #expect(session.view.bounds == bounds)
      for row in rect.row..<rect.endRow {
        for column in rect.column..<rect.endColumn {
          #expect(before[column, row].scalar == after[column, row].scalar)
        }
      }
      // The M-step may let the picture grow, so both clouds are gathered in the same viewport.
      let viewport = DataPanel(session: session).plotLayout(in: rect).viewport
      let colors = colors(ofPointsIn: session, viewport)
      session.apply(.step(.maximization))
      #expect(self.colors(ofPointsIn: session, viewport) == colors)
    }
  }

  /// The colours of the points in each cell of a viewport.
  private func colors(ofPointsIn session: Session, _ viewport: Viewport) -> [Style] {
    let cloud = session.gatheredCloud(of: session.timeline.present, in: viewport)
    let styles = Styles(theme: .dark, capabilities: Self.capabilities)
    return (0..<viewport.rect.rows).flatMap { row in
      (0..<viewport.rect.columns).map { column in
        styles.mixed(cloud.weights(column: column, row: row))
      }
    }
  }

  /// The slice shows the way of q after an E-step, and that of θ with the gap after an M-step.
  @Test func theSliceIsDrawn() throws {
    var session = try Sessions.oldFaithful()
    let size = Size(columns: 120, rows: 40)
    func words() -> String { session.frame(size: size, capabilities: Self.capabilities).words }
    #expect(words().contains("space takes the E-step: q ← p(Z|X,θ)."))
    #expect(words().contains("rises by 299.840 until it touches"))
    session.apply(.step(.next))
    #expect(words().contains("q_old") && words().contains("q_new"))
    session.apply(.step(.next))
    session.apply(.step(.next))
    session.apply(.step(.next))
    #expect(words().contains("θ_old") && words().contains("KL 14.101"))
    let memo = Memo()
    let first = session.frame(size: size, capabilities: Self.capabilities, memo: memo)
    #expect(session.frame(size: size, capabilities: Self.capabilities, memo: memo) == first)
  }

  @Test func goingBackAndForwardGivesTheSameFrame() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<9 { session.apply(.step(.next)) }
    let size = Size(columns: 120, rows: 40)
    let frame = session.frame(size: size, capabilities: Self.capabilities)
    for _ in 0..<5 { session.apply(.step(.back)) }
    #expect(session.frame(size: size, capabilities: Self.capabilities) != frame)
    for _ in 0..<5 { session.apply(.step(.next)) }
    #expect(session.frame(size: size, capabilities: Self.capabilities) == frame)
  }
}
