import Drawing
import Screens
import Terminals
import TestSupport
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The stairs, marks and words of the hill in panel 3.
@Suite struct HillPanelTests {
  private func frame(
    _ session: Session, _ columns: Int = 44, _ rows: Int = 11, glyphs: GlyphSet = .unicode
  ) -> Frame {
    let memo = Memo()
    var surface = Surface(
      size: Size(columns: columns, rows: rows),
      styles: Styles(theme: .dark, capabilities: Capabilities(glyphs: glyphs)), memo: memo)
    let panel = SlicePanel(session: session)
    panel.wanted(in: surface.rect).forEach { $0.makeIfMissing(in: memo) }
    panel.draw(on: &surface)
    return surface.frame
  }

  private func layout(_ session: Session, _ columns: Int = 44, _ rows: Int = 11) throws
    -> (stretch: HillStretch, layout: HillLayout)
  {
    let inner = PanelFrame(rect: Rect(column: 0, row: 0, columns: columns, rows: rows)).inner
    let stretch = try #require(
      session.hillStretch(
        limit: HillLayout.capacity(in: inner, span: session.view.sliceSpan)))
    return (stretch, HillLayout(stretch, in: inner))
  }

  private func hill(_ keys: String, of name: String = "old-faithful") throws -> Session {
    try Sessions.opened(name).pressing(keys + " 3 o")
  }

  // MARK: Stairs

  /// An M-step is a level line and an E-step an upright one; their ends have marks, and the last of them is
  /// lit and has its letter.
  @Test(arguments: ["old-faithful", "waiting", "coins"])
  func theStairsAreThoseOfTheRun(_ name: String) throws {
    for (keys, letter) in [("e m e m e m", "M"), ("e m e m e m e", "E")] {
      let session = try hill(keys, of: name)
      let (stretch, layout) = try self.layout(session)
      let frame = self.frame(session)
      let area = layout.area
      let corners = stretch.stairs.steps.compactMap(layout.corner)
      #expect(corners.count == stretch.stairs.steps.count - 1)
      for (at, (from, to)) in zip(corners, corners.dropFirst()).enumerated() {
        #expect(from.column == to.column || from.row == to.row)
        let isLit = at == corners.count - 2
        let middle = frame[
          area.column + (from.column + to.column) / 2, area.row + (from.row + to.row) / 2]
        if isLit { #expect(String(middle.scalar) == letter) }
        #expect((middle.style.background == .indexed(226)) == isLit)
        for end in [from, to] where area.rows > end.row {
          let cell = frame[area.column + end.column, area.row + end.row]
          #expect(cell.scalar == "●" || cell.scalar.value >= 0x2500 && cell.scalar.value < 0x2580)
        }
      }
    }
  }

  /// The names at both axes are the iterations of the run, the present one strong.
  @Test func theAxesCountIterations() throws {
    let frame = self.frame(try hill("e m e m e m"))
    #expect(
      frame.text(row: 9).split(separator: " ").map(String.init) == [
        "│", "0", "1", "2", "3", "θ", "→│",
      ])
    let names = (1...8).map { frame.text(row: $0).dropFirst().prefix(3) }
    #expect(
      names.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } == ["q↑", "3", "2", "1", "0"])
  }

  @Test func anEditHasNoIteration() throws {
    let session = try Sessions.oldFaithful().pressing("e m e m x right right esc e m 3 o")
    #expect(try layout(session).stretch.names.suffix(3).contains("x"))
  }

  /// Very long runs show their last iterations, and z the whole run.
  @Test func zShowsTheWholeRun() throws {
    let keys = ["e"] + Array(repeating: "m e", count: 8)
    let session = try hill(keys.joined(separator: " "))
    let latest = try layout(session).stretch
    #expect(latest.places.map { latest.names[$0] } == ["5", "6", "7", "8"])
    let full = try session.pressing("z")
    #expect(full.notice == "hill: the whole run")
    let (stretch, layout) = try self.layout(full)
    #expect(stretch.names == (0...8).map { "\($0)" } && stretch.first == 0 && !layout.isDense)
    #expect(try self.layout(full, 24).layout.isDense)
    #expect(try full.pressing("z").view.sliceSpan == .latest)
  }

  // MARK: Words

  @Test func theTitleHasTheNamesOfTheBound() throws {
    let wide = frame(try hill("e m e m"), 100, 20)
    #expect(
      wide.text(row: 0).contains("3 hill: L(q,θ), M climbs along θ, E along q to the ridge, log p"))
    var recipe = try Sessions.opened("old-faithful") { $0.prior = .usual }
    try recipe.press(script: "e m e m 3 o")
    #expect(frame(recipe, 100, 20).text(row: 0).contains("3 hill: L*(q,θ), M climbs"))
    #expect(frame(recipe, 100, 20).text(row: 0).contains("to the ridge, log p*"))
  }

  @Test func theFrameHasTheChangeOfL() throws {
    let session = try hill("e m")
    let rise =
      session.timeline.present.bound.objective
      - session.timeline.entries[1].fit.bound.objective
    #expect(frame(session).text(row: 0).contains("M: L +\(NumberFormat.fixed(rise, decimals: 3))"))
    #expect(try frame(session.pressing("e")).text(row: 0).contains("E: L +"))
    let bits = try session.pressing("u")
    #expect(!frame(bits).text(row: 0).contains(NumberFormat.fixed(rise, decimals: 3)))
  }

  @Test func beforeTheFirstMTheHillSaysWhatItNeeds() throws {
    for keys in ["1", "e"] {
      let text = frame(try hill(keys)).words
      #expect(text.contains("This view is over the path of θ"), "\(text)")
      #expect(text.contains("3 hill"))
    }
  }

  /// Rules whose q is no posterior at a θ of the path have no stairs, and the frame says so.
  @Test func aQOnNoRowHasNoStairs() throws {
    let rules: [(ExpectationRule, String)] = [
      (.hard, "q of hard E is on no row"), (.tempered(0.5), "q of tempered:0.5 E is on no row"),
      (.sampled, "q of sampled E is on no row"),
    ]
    for (rule, words) in rules {
      var session = try Sessions.opened("old-faithful") { $0.rules.expectation = rule }
      try session.press(script: "e m e m 3 o")
      let frame = self.frame(session, 60)
      #expect(frame.text(row: 0).contains(words), "\(frame.text(row: 0))")
      #expect(!frame.words.contains("●") && !frame.words.contains("━"))
      #expect(frame.text(row: 10).contains("nats below"))
    }
  }

  @Test func otherQsOnNoRow() throws {
    let start = try hill("m")
    #expect(frame(start, 60).text(row: 0).contains("q of the start is on no row"))
    var edited = try Sessions.oldFaithful().pressing("e m e m")
    edited.apply(.edit(.randomizeResponsibilities))
    try edited.press(script: "m 3 o")
    #expect(frame(edited, 60).text(row: 0).contains("q of the edit is on no row"))
    var partial = try Sessions.opened("old-faithful") { $0.rules.expectation = .partial(blocks: 4) }
    try partial.press(script: "e m e m 3 o")
    #expect(frame(partial, 60).text(row: 0).contains("q of partial:4 E is on no row"))
  }

  /// The stairs are drawn where they are true: after a random q they begin again at the next E-step.
  @Test func theStairsBeginAgain() throws {
    var session = try Sessions.oldFaithful().pressing("e m e m")
    session.apply(.edit(.randomizeResponsibilities))
    try session.press(script: "m e m 3 o")
    let frame = self.frame(session, 80, 30)
    #expect(frame.text(row: 0).contains("M: L +") && !frame.text(row: 0).contains("no row"))
    #expect(frame.words.contains("━"))
  }

  @Test func oneComponentHasRowsThatAreAlike() throws {
    var session = try Sessions.oldFaithful(components: 1).pressing("e m e 3 o")
    #expect(frame(session).text(row: 0).contains("K = 1: all rows are alike"))
    let (stretch, layout) = try self.layout(session)
    let grid = MapGrid(area: layout.area, cost: 1)
    let key = session.hillKey(
      stretch, columns: layout.columnPlaces(grid), rows: layout.rowPlaces(grid))
    let memo = Memo()
    session.hillWork(key, stretch).makeIfMissing(in: memo)
    let hill = try #require(memo.value(key))
    #expect(hill.gaps.allSatisfy { $0.magnitude < 1e-9 })
    session.apply(.step(.next))
    #expect(!frame(session).words.isEmpty)
  }

  /// At convergence the legend is in small units; below rounding the picture is a sentence.
  @Test func convergedRunsHaveSmallLevels() throws {
    let converged = try Sessions.oldFaithful().looped("c 3 o")
    #expect(frame(converged).text(row: 10).contains("×10⁻"))
    let still = try converged.pressing(Array(repeating: "space", count: 16).joined(separator: " "))
    #expect(frame(still).words.contains("Nothing moves: every change is below"))
  }

  /// The hill of very many points has fewer values than cells.
  @Test func largeHillsAreCoarse() throws {
    let (_, layout) = try self.layout(hill("e m e m"))
    let fine = MapGrid(area: layout.area, cost: 544)
    let coarse = MapGrid(area: layout.area, cost: 10_000_000)
    #expect(fine.side == 1 && coarse.side == 2)
    #expect(layout.columnPlaces(coarse).count == (layout.area.columns + 1) / 2)
    let (one, two) = (layout.rowPlaces(fine), layout.rowPlaces(coarse))
    #expect(two.count == layout.area.rows && (two[0] - (one[0] + one[1]) / 2).magnitude < 1e-12)
  }

  /// A hill can be drawn at every size down to one cell.
  @Test func hillsFitEverySize() throws {
    for keys in ["e m e m", "c"] {
      for view in [ViewState.SliceView.hill, .bounds] {
        var session = try Sessions.oldFaithful().pressing(keys)
        session.apply(.look(.showSlice(view)))
        for (columns, rows) in [(0, 0), (1, 1), (4, 3), (12, 5), (20, 60), (30, 8), (300, 9)] {
          for glyphs in GlyphSet.allCases {
            let frame = self.frame(session, columns, rows, glyphs: glyphs)
            if glyphs == .ascii { expectSevenBit(frame, "\(view) \(columns)×\(rows)") }
          }
        }
      }
    }
  }

  /// In the states of all kinds of runs there is a picture or a sentence.
  @Test func everyStateHasAPicture() {
    var count = 0
    EveryState.visit("coins") { session, comment in
      count += 1
      guard count.isMultiple(of: 7) else { return }
      for view in [ViewState.SliceView.hill, .bounds] {
        var session = session
        session.apply(.look(.showSlice(view)))
        let frame = frame(session, 20, 8)
        let inside = (1...6).flatMap { row in (1...18).map { frame[$0, row] } }
        #expect(inside.contains { $0 != .blank }, "\(comment) \(view)")
      }
    }
  }
}
