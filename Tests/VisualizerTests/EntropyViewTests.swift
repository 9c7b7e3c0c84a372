import Drawing
import Screens
import Terminals
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The view of the chart that splits L into Q and H.
@Suite struct EntropyViewTests {
  private static let layer: Set<Color> = [.indexed(93), .indexed(99)]

  private func session(_ keys: String, _ change: (inout Recipe) -> Void = { _ in }) throws
    -> Session
  {
    try Sessions.opened("old-faithful", change).pressing("2 o o " + keys)
  }

  private func rows(_ session: Session, _ size: Size = .small) -> [String] {
    let frame = session.frame(size: size, capabilities: Capabilities())
    return (0..<frame.size.rows).map { frame.text(row: $0) }
  }

  /// The eighths of a cell that H fills in the column of a half-step.
  private func height(ofEntropyAt index: Int, in session: Session, _ size: Size) throws -> Int {
    let rect = try #require(session.layout(size)[.bound])
    let chart = BoundPanel(session: session).chart(in: rect, hasLargeMarks: false)
    let column = try #require(chart.window.columns.first { $0.index == index })
    let frame = session.frame(size: size, capabilities: Capabilities())
    let at = chart.area.column + column.cells.upperBound - 1
    let bars: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return (chart.area.row..<chart.area.endRow).reduce(0) { sum, row in
      let cell = frame[at, row]
      let filled = cell.scalar == "▀" ? 4 : (bars.firstIndex(of: cell.scalar) ?? -1) + 1
      return sum + (Self.layer.contains(cell.style.foreground) ? filled : 0)
        + (Self.layer.contains(cell.style.background) ? 8 - filled : 0)
    }
  }

  /// The numbers at the marks add up to log p.
  @Test(arguments: ["", "e", "e m", "e m e", "e m e m e m"]) func theMarksAddUp(_ keys: String)
    throws
  {
    let session = try session(keys)
    let bound = session.timeline.present.bound
    let text = rows(session).joined(separator: "\n")
    func number(_ name: String) throws -> Double {
      try #require(PrintedNumber.all(after: " \(name) ", in: text).first).value
    }
    let (p, q, h) = (try number("log p"), try number("Q"), try number("H"))
    let gap = bound.divergence == 0 ? 0 : try number("KL")
    #expect(abs(p - q - h - gap) < 0.0021)
    #expect(abs(h - bound.entropy) < 6e-4 && abs(q - bound.expectedLogJoint) < 6e-4)
    #expect(text.contains("KL 0, L touches") == (bound.divergence == 0))
    #expect(text.contains("2 log p = Q + H + KL"))
  }

  /// E trades Q against H; M moves Q alone, so that H keeps its height to the eighth of a cell.
  @Test(arguments: [Size.small, Size(columns: 100, rows: 30), .middle, .large])
  func twoKeysShowIt(_ size: Size) throws {
    for keys in ["e m", "e m e m", "e m e m e m e m"] {
      let after = try session(keys)
      let last = after.timeline.position
      let entropy = after.timeline.entries.map(\.fit.bound.entropy)
      #expect(entropy[last] == entropy[last - 1])
      let height = try height(ofEntropyAt: last, in: after, size)
      let rect = try #require(after.layout(size)[.bound])
      let chart = BoundPanel(session: after).chart(in: rect, hasLargeMarks: false)
      #expect(height >= 2 * chart.area.rows, "a quarter of the rows")
      // The column before is in the same picture, unless it is below it.
      let before = chart.history.columns[last - 1]
      if before.expectedLogJoint > chart.window.low {
        #expect(try self.height(ofEntropyAt: last - 1, in: after, size) == height)
      }
      let next = try after.pressing("e")
      #expect(next.timeline.present.bound.entropy < entropy[last])
    }
  }

  @Test func hardEHasNoEntropy() throws {
    let text = rows(try session("e m") { $0.rules.expectation = .hard }).joined(separator: "\n")
    #expect(text.contains(" H 0 "))
    #expect(text.contains("━ Q = L −"))
    #expect(text.contains("┃ KL "))
  }

  @Test func aPriorHasStars() throws {
    let session = try session("e m") { $0.prior = .usual }
    let text = rows(session).joined(separator: "\n")
    let bound = session.timeline.present.bound
    #expect(text.contains("2 log p* = Q* + H + KL"))
    #expect(
      text.contains(
        "Q* " + NumberFormat.fixed(bound.expectedLogJoint + bound.logPrior, decimals: 3)))
  }

  /// If KL is much larger than H, log p is above the picture, and an arrow says so.
  @Test func aRoofAboveThePictureIsMarked() throws {
    var session = try session("e m")
    var entries = Array(session.timeline.entries)
    let entry = entries[2]
    var fit = entry.fit
    fit.bound = Bound(
      logLikelihood: -1000, expectedLogJoint: -1510, entropy: 10, divergence: 500)
    entries[2] = Timeline.Entry(fit: fit, rules: entry.rules)
    session.run.timeline = Timeline(
      entries: entries, position: 2, dataset: session.dataset)
    let text = rows(session)
    #expect(text.contains { $0.contains("↑ log p −1000.000") })
    #expect(text.contains { $0.contains("┃ KL 500.000") })
    #expect(text.contains { $0.contains("┃ H 10.000") })
    #expect(text.contains { $0.contains("━ Q −1510.000") })
    #expect(text[2].contains("  ↑  ↑ log p") && !text[2].contains("500"))
  }

  /// A click on a column goes to its half-step, as in the other view of columns.
  @Test func columnsAreUnderTheMouse() throws {
    let session = try session("e m")
    let rect = try #require(session.layout(.small)[.bound])
    let panel = BoundPanel(session: session)
    let chart = panel.chart(in: rect, hasLargeMarks: false)
    for column in chart.window.columns {
      #expect(
        panel.halfStep(
          atColumn: chart.area.column + column.cells.lowerBound, row: chart.area.row, in: rect,
          hasLargeMarks: false) == column.index)
    }
  }
}
