import Drawing
import Screens
import Terminals
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The words, places and work of log p over two means.
@Suite struct TwoMeansPanelTests {
  private let size = Size(columns: 60, rows: 18)

  private func surface(_ session: Session, columns: Int? = nil) -> Surface {
    let memo = Memo()
    var surface = Surface(
      size: Size(columns: columns ?? size.columns, rows: size.rows),
      styles: Styles(theme: .dark, capabilities: Capabilities()), emphasis: Emphasis(), memo: memo)
    let panel = TwoMeansPanel(session: session)
    panel.wanted(in: surface.rect).forEach { $0.makeIfMissing(in: memo) }
    panel.draw(on: &surface)
    return surface
  }

  private func litCells(_ frame: Frame) -> [(column: Int, row: Int)] {
    let lit = MapStyle(styles: Styles(theme: .dark, capabilities: Capabilities())).lit
    return (0..<size.rows).flatMap { row in
      (0..<size.columns).filter { frame[$0, row].style == lit }.map { ($0, row) }
    }
  }

  @Test func oneComponentIsNotEnough() throws {
    let session = try Sessions.opened("old-faithful") { $0.components = 1 }
    #expect(TwoMeansPanel(session: session).wanted(in: Rect(size: size)).isEmpty)
    let frame = surface(session).frame
    #expect(frame.text(row: 0).contains("3 log p over two means"))
    #expect(frame.text(row: 1).contains("of two components: it needs"))
    #expect(frame.text(row: 2).contains("K = 2 or more."))
  }

  /// Component numbers are indices; the axis is named apart from them.
  @Test func theTitleNamesTheAxisApart() throws {
    let wide = surface(try Sessions.opened("old-faithful")).frame.text(row: 0)
    #expect(wide.contains("3 log p over μ₁ and μ₂ (waiting (min))"))
    let narrow = surface(try Sessions.opened("old-faithful"), columns: 40).frame.text(row: 0)
    #expect(narrow.contains("3 log p over μ₁ and μ₂ (y)"))
    #expect(surface(try Sessions.opened("waiting")).frame.text(row: 0).contains("μ₁ and μ₂, all"))
    #expect(surface(try Sessions.opened("coins")).frame.text(row: 0).contains("over p₁ and p₂"))
  }

  /// The palette chooses the components; with fewer components the first two are shown again.
  @Test func thePaletteChoosesTheMeans() throws {
    let session = try Sessions.opened("old-faithful") { $0.components = 3 }
      .pressing("space space : m e a n s space 3 space 1 enter")
    #expect(session.view.slice == .twoMeans)
    #expect(session.twoMeansPath.map { [$0.choice.first, $0.choice.second] } == [2, 0])
    #expect(surface(session).frame.text(row: 0).contains("over μ₃ and μ₁"))
    let fewer = try session.pressing("<")
    #expect(fewer.view.pair == MeansPair())
    #expect(surface(fewer).frame.text(row: 0).contains("over μ₁ and μ₂"))
  }

  /// The present point is lit, and after M its half-step. After E the path is as before.
  @Test func thePresentHalfStepIsLit() throws {
    let afterM = try Sessions.opened("waiting").pressing("space space space space")
    let m = surface(afterM).frame
    let path = try #require(afterM.twoMeansPath)
    let layout = TwoMeansLayout(
      path, present: afterM.timeline.present.mixture, model: afterM.model,
      in: PanelFrame(rect: Rect(size: size)).inner)
    let place = layout.cells(path.choice.values(of: afterM.timeline.present.mixture))
    let (column, row) = (layout.area.column + Int(place.x), layout.area.row + Int(place.y))
    #expect(litCells(m).count > 1)
    #expect(litCells(m).contains { $0 == (column, row) })
    let e = surface(try afterM.pressing("space")).frame
    #expect(litCells(e).map(\.column) == [column] && litCells(e).map(\.row) == [row])
    #expect(e.text(row: 0).contains("E: θ stays") && m.text(row: 0).contains("M: log p +"))
  }

  /// A map of many points is computed off the loop.
  @Test func manyPointsAreOffTheLoop() throws {
    for (name, components, isLong) in [("old-faithful", 2, false), ("old-faithful", 19, true)] {
      let session = try Sessions.opened(name) { $0.components = components }
      let large = Rect(size: Size(columns: 200, rows: 60))
      let work = TwoMeansPanel(session: session).wanted(in: large)
      #expect(work.map(\.isLong) == [isLong] && work.map(\.isNeeded) == [false])
    }
  }

  /// After an M-step that moved nothing no part of the path is lit.
  @Test func aStillStepLightsNoPath() throws {
    let session = try Sessions.opened("old-faithful").pressing("e m m")
    #expect(try #require(session.twoMeansPath).endsInHalfStep == false)
    #expect(try #require(try session.pressing("e m").twoMeansPath).endsInHalfStep)
  }

  /// Very many points share values, so that the cost is bounded.
  @Test func veryManyPointsShareValues() throws {
    let session = try Sessions.opened("old-faithful")
    let path = try #require(session.twoMeansPath)
    let layout = TwoMeansLayout(
      path, present: session.timeline.present.mixture, model: session.model,
      in: Rect(column: 0, row: 0, columns: 120, rows: 40))
    #expect(MapGrid(area: layout.area, cost: 10_000).side == 1)
    let grid = MapGrid(area: layout.area, cost: 10_000_000)
    let side = grid.side
    #expect(side > 1)
    let (columns, rows) = (layout.columnPlaces(grid), layout.rowPlaces(grid))
    let across = layout.area.columns
    #expect(columns.count == (across + side - 1) / side)
    let lines = 2 * layout.area.rows
    #expect(rows.count == (lines + side - 1) / side)
    #expect(rows == rows.sorted() && columns == columns.sorted())
  }
}
