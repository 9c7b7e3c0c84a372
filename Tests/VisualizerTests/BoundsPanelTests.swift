import Drawing
import Screens
import Terminals
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The bounds of several iterations under one curve in panel 3.
@Suite struct BoundsPanelTests {
  private func frame(_ session: Session, _ columns: Int = 44, _ rows: Int = 11) -> Frame {
    let memo = Memo()
    var surface = Surface(
      size: Size(columns: columns, rows: rows),
      styles: Styles(theme: .dark, capabilities: Capabilities()), memo: memo)
    let panel = SlicePanel(session: session)
    panel.wanted(in: surface.rect).forEach { $0.makeIfMissing(in: memo) }
    panel.draw(on: &surface)
    return surface.frame
  }

  private func layout(_ session: Session, _ columns: Int = 44, _ rows: Int = 11) throws
    -> (stretch: HillStretch, layout: BoundsLayout)
  {
    let inner = PanelFrame(rect: Rect(column: 0, row: 0, columns: columns, rows: rows)).inner
    let stretch = try #require(session.hillStretch(limit: BoundsLayout.mostBounds - 1))
    return (
      stretch,
      BoundsLayout(
        stretch, span: session.view.sliceSpan, factor: session.amounts.factor,
        resolution: session.timeline.present.bound.resolution, in: inner)
    )
  }

  private func bounds(_ keys: String, of name: String = "old-faithful") throws -> Session {
    try Sessions.opened(name).pressing(keys + " 3 o o")
  }

  /// Each bound is below log p and touches it at its own θ.
  @Test(arguments: ["old-faithful", "waiting", "coins"])
  func everyBoundTouchesAtItsPlace(_ name: String) throws {
    let session = try bounds("e m e m e m e m", of: name)
    let (stretch, layout) = try self.layout(session, 120, 40)
    let key = session.hillKey(
      stretch, columns: layout.boundPlaces, rows: layout.boundPlaces)
    let memo = Memo()
    session.hillWork(key, stretch).makeIfMissing(in: memo)
    let hill = try #require(memo.value(key))
    let resolution = session.timeline.present.bound.resolution
    for row in hill.rows.indices {
      for column in hill.columns.indices {
        let gap = hill.gap(row: row, column: column)
        #expect(row == column ? gap.magnitude <= resolution : gap > resolution)
      }
    }
  }

  /// Two M-steps in a row leave q at an older θ, whose bound is shown with its gap.
  @Test func theBoundOfAnOldQIsShown() throws {
    let session = try bounds("e m m")
    let (stretch, layout) = try self.layout(session)
    #expect(stretch.present?.row == 0 && layout.columns.places.lowerBound == 0)
    let words = frame(session).words
    #expect(words.contains("KL 17.725") && !words.contains("Nothing moves"))
  }

  /// As many bounds are shown as leave the newest gap more than half a row, and z shows six.
  @Test func theNewestGapComesFirst() throws {
    let session = try bounds("e m e m e m e m e m e m e m")
    func rows(_ session: Session, _ height: Int) throws -> (gap: Double, bounds: Int) {
      let (_, layout) = try self.layout(session, 44, height)
      let gap = session.timeline.present.bound.divergence
      return (
        gap / (layout.high - layout.low) * Double(layout.area.rows), layout.columns.places.count
      )
    }
    let (low, high) = (try rows(session, 11), try rows(session, 40))
    #expect(low.gap > 0.5 && low.bounds == 2)
    #expect(high.gap > 0.5 && high.bounds > low.bounds)
    // The first M-step rises too far for its gap: the start is cut.
    let first = try rows(try bounds("e m"), 11)
    #expect(first.gap > 1 && first.bounds == 2)
    let six = try session.pressing("z")
    #expect(six.notice == "bounds under one curve: the last six iterations")
    #expect(try self.layout(six).layout.columns.places.count == BoundsLayout.mostBounds)
  }

  /// The present gap is written after M, and that L touches after E.
  @Test func theWordsAreThoseOfTheState() throws {
    let open = try bounds("e m e m e m")
    let gap = NumberFormat.fitting(
      open.timeline.present.bound.divergence, width: 8, decimals: 3)
    #expect(frame(open).words.contains("KL \(gap)"))
    #expect(frame(open).text(row: 0).contains("M: L +"))
    let closed = try open.pressing("e")
    #expect(frame(closed).words.contains("touches"))
    #expect(frame(open, 100, 20).text(row: 0).contains("each touches at its θ"))
    #expect(try frame(open.pressing("u")).text(row: 10).contains("nats/N"))
  }

  @Test func aBoundThatTouchesNowhereIsNotDrawn() throws {
    var session = try Sessions.opened("old-faithful") { $0.rules.expectation = .hard }
    try session.press(script: "e m e m 3 o o")
    let frame = self.frame(session)
    #expect(frame.words.contains("The present q is no posterior at a θ of"))
    #expect(!frame.words.contains("KL"))
    #expect(self.frame(session, 80).text(row: 0).contains("q of hard E is no posterior"))
  }

  @Test func theBoundOfOneComponentIsLogP() throws {
    let session = try Sessions.oldFaithful(components: 1).pressing("e m 3 o o")
    #expect(frame(session).text(row: 0).contains("K = 1: L is log p"))
  }

  @Test func nothingIsDrawnOfRounding() throws {
    let session = try bounds("m e m")
    #expect(frame(session).words.contains("Nothing moves"))
    #expect(frame(try bounds("e")).words.contains("This view is over the path of θ"))
  }
}
