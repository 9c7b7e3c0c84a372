import Datasets
import Plane
import Screens
import Stepping
import Terminals
import Testing

@testable import Drawing
@testable import Mixtures
@testable import Visualizer

/// The overlays of the data.
@Suite struct DataLayerTests {
  private func plot(of session: Session, _ size: Size, _ look: Capabilities = Capabilities())
    throws -> (frame: Frame, rect: Rect, viewport: Viewport)
  {
    let rect = try #require(session.layout(size)[.data])
    return (
      session.frame(size: size, capabilities: look), rect,
      DataPanel(session: session).plotLayout(in: rect).viewport
    )
  }

  private func cells(_ frame: Frame, _ rect: Rect) -> [Cell] {
    (rect.row..<rect.endRow).flatMap { row in
      (rect.column..<rect.endColumn).map { frame[$0, row] }
    }
  }

  /// Points only: nothing but points, all in the colour of words.
  @Test(arguments: ["old-faithful", "penguins", "four-blobs"], [Size.small, .middle])
  func pointsOnly(_ name: String, _ size: Size) throws {
    let session = try Sessions.opened(name).pressing("e m e m o o")
    let (frame, _, viewport) = try plot(of: session, size)
    let text = Styles(theme: .dark, capabilities: Capabilities()).style(.text)
    let drawn = Set(cells(frame, viewport.rect)).filter { $0.scalar != " " }
    #expect(drawn == [Cell("●", text)])
    // There is no badge for the mouse either, unless a component is edited.
    for row in viewport.rect.row..<viewport.rect.endRow {
      for column in viewport.rect.column..<viewport.rect.endColumn {
        let press = MouseEvent(.press, column: column, row: row)
        if case .look(.grab) = session.action(for: press, in: size, Capabilities()) {
          Issue.record("a badge at \(column), \(row)")
        }
      }
    }
    let editing = try plot(of: session.pressing("x"), size)
    #expect(cells(editing.frame, editing.viewport.rect).contains { $0.scalar == "2" })
  }

  /// With the classes, colours mean classes: no outline and no badge has one.
  @Test func componentsAreGreyAmongClasses() throws {
    let session = try Sessions.opened("penguins").pressing("e m e m o o o o o")
    #expect(session.view.layer == .classes)
    let styles = Styles(theme: .dark, capabilities: Capabilities())
    let (frame, _, viewport) = try plot(of: session, .middle)
    let hues = Set((0..<3).map { styles.component($0, of: 3).foreground })
    for cell in cells(frame, viewport.rect) {
      if cell.scalar != "●" { #expect(!hues.contains(cell.style.foreground), "\(cell)") }
      #expect(!hues.contains(cell.style.background), "\(cell)")
    }
  }

  /// The fewest points with nine tenths of the gap have its ground and keep their glyphs and colours.
  @Test(arguments: [ColorDepth.indexed, .eight, .mono], GlyphSet.allCases)
  func theGapIsAGround(_ depth: ColorDepth, _ glyphs: GlyphSet) throws {
    let session = try Sessions.oldFaithful().pressing("e m e m")
    let look = Capabilities(colors: depth, glyphs: glyphs)
    let (before, _, viewport) = try plot(of: session, .middle, look)
    let (after, rect, _) = try plot(of: session.pressing("o o o o"), .middle, look)
    let gaps = session.timeline.present.pointDivergences()
    let order = gaps.indices.sorted { gaps[$0] > gaps[$1] }
    var (carriers, sum) = (Set<SIMD2<Int>>(), 0.0)
    var count = 0
    for n in order where sum < 0.9 * gaps.reduce(0, +) {
      sum += gaps[n]
      count += 1
      let cell = try #require(viewport.cell(of: session.dataset.points[n]))
      carriers.insert(SIMD2(cell.column, cell.row))
    }
    let fill = Styles(theme: .dark, capabilities: look).style(.differenceFill)
    var marked = 0
    for row in viewport.rect.row..<viewport.rect.endRow {
      for column in viewport.rect.column..<viewport.rect.endColumn {
        let (old, new) = (before[column, row], after[column, row])
        #expect(old.scalar == new.scalar && old.style.foreground == new.style.foreground)
        let ground = old.style.on(fill.background).with(fill.attributes)
        if carriers.contains(SIMD2(column, row)), new != old {
          #expect(new.style == ground)
          marked += 1
        } else {
          #expect(new == old)
        }
      }
    }
    // Badges and the trail cover a few.
    #expect(marked >= carriers.count - 8 && marked > 20)
    #expect(after.text(row: rect.row).contains("90 % of the gap in \(count) points"))
  }

  /// The words are those of the longest form that fits, and never cut.
  @Test(arguments: [
    ("", "─ ↑ waiting (min) · 2σ ─", "─ ↑ waiting (min) · 2σ ─"),
    ("o", "─ 1σ, 2σ, 95 % ─", "─ ↑ waiting (min) · 1σ, 2σ, 95 % ─"),
    ("o o", "─ points only ─", "─ ↑ waiting (min) · points only ─"),
    (
      "o o o", "─ p(x|θ) at 50, 10, 1 % ─", "─ ↑ waiting (min) · p(x|θ) at 50, 10, 1 % of its top ─"
    ),
    ("o o o o", "─ 90 % gap: 75 points ─", "─ ↑ waiting (min) · 90 % of the gap in 75 points ─"),
    ("e o o o o", "─ no gap in any point ─", "─ ↑ waiting (min) · no gap in any point ─"),
  ])
  func theEdgeSaysWhatIsShown(_ keys: String, _ narrow: String, _ wide: String) throws {
    let session = try Sessions.oldFaithful().pressing("e m e m " + keys)
    for columns in 16...80 {
      var surface = Surface(
        size: Size(columns: columns, rows: 20),
        styles: Styles(theme: .dark, capabilities: Capabilities()))
      DataPanel(session: session).draw(on: &surface)
      let edge = surface.frame.text(row: 0)
      #expect(edge.hasPrefix("╭─ 1 data ─") && edge.hasSuffix("─╮"), "\(edge)")
      if columns == 36 { #expect(edge.contains(narrow), "\(edge)") }
      if columns == 80 { #expect(edge.contains(wide), "\(edge)") }
    }
  }

  /// Contours are dotted, so that they are lighter than the outlines.
  @Test func contoursAreLight() throws {
    let session = try Sessions.oldFaithful().pressing("e m e m o o o")
    let (frame, _, viewport) = try plot(of: session, .middle)
    let styles = Styles(theme: .dark, capabilities: Capabilities())
    func dots(_ style: Style) -> Double {
      let bits = cells(frame, viewport.rect).filter { $0.style.foreground == style.foreground }
        .map(\.scalar.value).filter { 0x2800..<0x2900 ~= $0 }.map { ($0 - 0x2800).nonzeroBitCount }
      return Double(bits.reduce(0, +)) / Double(max(1, bits.count))
    }
    #expect(dots(styles.style(.quiet)) > 0)
    #expect(dots(styles.style(.quiet)) < 0.8 * dots(styles.component(1, of: 2)))
  }

  /// The brackets around the point under the cursor cut no badge beside them.
  @Test func aCursorBesideABadgeCutsNothing() throws {
    // Enough points for filled cells, which badges cut.
    let places = (0..<4800).map { Point(Double($0 % 80), Double($0 / 80)) }
    let dataset = try Dataset(
      name: "carpet", points: Points(places), x: AxisLabel(title: "x"), y: AxisLabel(title: "y"))
    var session = try Session(dataset: dataset, recipe: Recipe(components: 3), theme: .dark)
    let rect = try #require(session.layout(.small)[.data])
    let panel = DataPanel(session: session)
    let layout = panel.plotLayout(in: rect)
    let badges = panel.componentMarks(in: layout, hasLargeMarks: false).badgeLayout.rects
      .compactMap(\.self)
    var count = 0
    for n in 0..<session.dataset.points.count {
      let cell = try #require(layout.viewport.cell(of: session.dataset.points[n]))
      let around = Rect(column: cell.column - 1, row: cell.row, columns: 3, rows: 1)
      guard
        let k = badges.firstIndex(where: { $0.row == cell.row && $0.endColumn == around.column })
      else { continue }
      count += 1
      session.apply(.look(.pickPoint(n)))
      let frame = session.frame(size: .small, capabilities: Capabilities())
      #expect(frame.text(row: cell.row).contains(" \(k + 1) [●]"))
    }
    #expect(count > 0)
  }

  /// An E-step makes another cloud only if the colours are those of q.
  @Test func aCloudWithoutQIsKept() throws {
    for (layer, isKept) in [(ViewState.Layer.two, false), (.points, true), (.classes, true)] {
      var session = try Sessions.opened("penguins").pressing("e m")
      session.view.layer = layer
      let after = try session.pressing("e")
      let viewport = Viewport(
        session.view.bounds, rect: Rect(column: 0, row: 0, columns: 40, rows: 12))
      let keys = [session, after].map { $0.cloudKey(of: $0.timeline.present, in: viewport) }
      #expect((keys[0] == keys[1]) == isKept, "\(layer)")
    }
  }

  /// The true components are faint outlines, and a layer only of data that know them.
  @Test(arguments: ["four-blobs", "crossing-lines", "overlap"], [Size.small, .middle])
  func theTruthIsFaint(_ name: String, _ size: Size) throws {
    let usual = try Sessions.opened(name).pressing("e m")
    let session = try usual.pressing("o o o o o o")
    #expect(session.view.layer == .truth)
    let quiet = Styles(theme: .dark, capabilities: Capabilities()).style(.quiet)
    let (frame, rect, viewport) = try plot(of: session, size)
    let faint = cells(frame, viewport.rect).filter { $0.style == quiet && $0.scalar != " " }
    #expect(faint.count > 12)
    #expect(frame.text(row: rect.row).contains("┄ true components"))
    let before = try plot(of: usual, size)
    #expect(
      !cells(before.frame, before.viewport.rect).contains { $0.style == quiet && $0.scalar != " " })
    #expect(try session.pressing("o").view.layer == .two)
    #expect(try Sessions.opened("penguins").pressing("o o o o o o").view.layer == .two)
  }
}
