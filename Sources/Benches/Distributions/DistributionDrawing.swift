import Information
import Screens
import Terminals

/// The picture of p and q above, the view below, the numbers at the right.
extension DistributionBench {
  package func drawPanels(on surface: inout Surface, _ layout: BenchLayout) {
    let readings = readings
    drawView(readings, on: &surface, layout)
    let numbers = DistributionNumbers(bench: self, readings: readings)
    if let rect = layout.numbers { numbers.draw(on: &surface, in: rect) }
    if let rect = layout.summary { numbers.drawSummary(on: &surface, in: rect) }
  }

  package var title: [[StyledLine.Piece]] {
    func named(_ side: DistributionPair.Side, _ style: TextStyle) -> [Piece] {
      let mark = side == chosen ? "▶" : " "
      return [Piece(mark, .strong), Piece("\(side.rawValue) = \(pair.name(of: side))", style)]
    }
    let width = pair.isDiscrete ? [] : [Piece("Δ = \(BenchNumber.place(self.width))", .text)]
    return [
      [Piece("emscope", .strong)], named(.p, .p), named(.q, .q),
      [Piece("view: \(view.rawValue)", .text)], width, [Piece(unit.rawValue, .text)],
    ].filter { !$0.isEmpty }
  }

  private typealias Panel = (inout Surface, Rect) -> Void

  private func drawView(
    _ readings: DistributionReadings, on surface: inout Surface, _ layout: BenchLayout
  ) {
    let rows = layout.body.rows
    // On a low screen only the last of the panels labels its x axis, which is the same in all.
    let isRoomy = rows >= 27 || (view != .where && rows >= 18)
    switch view {
    case .information:
      let content = ContentPanel(bench: self, readings: readings)
      draw([5, 6], [content.draw], isRoomy: isRoomy, on: &surface, layout)
    case .codes:
      let lengths = CodePanel(bench: self)
      guard rows >= 16 else {
        return draw([1, 1], [lengths.draw], isRoomy: isRoomy, on: &surface, layout)
      }
      let means = ExpectedLengths(bench: self, readings: readings)
      let last = 5
      let rest = rows - last
      draw(
        [rest / 2, rest - rest / 2, last], [lengths.draw, means.draw], isRoomy: isRoomy,
        on: &surface, layout)
    case .quantise:
      let panels = QuantizationPanels(bench: self, readings: readings)
      draw([5, 7], [panels.draw], isRoomy: isRoomy, on: &surface, layout)
    case .where:
      let costs = CostPanels(bench: self, readings: readings)
      let forward: Panel = {
        costs.draw(.p, hasXLabels: isRoomy || rows < 16, on: &$0, in: $1)
      }
      let backward: Panel = { costs.draw(.q, hasXLabels: true, on: &$0, in: $1) }
      if rows >= 16 {
        draw([5, 6, 6], [forward, backward], isRoomy: isRoomy, on: &surface, layout)
      } else {
        draw([1, 1], [forward], isRoomy: isRoomy, on: &surface, layout)
      }
    }
  }

  /// Draws the picture and the view's panels, with shares of the rows in this order.
  ///
  /// Draws the view's panels alone if both would be too low to read.
  private func draw(
    _ shares: [Int], _ panels: [Panel], isRoomy: Bool, on surface: inout Surface,
    _ layout: BenchLayout
  ) {
    let hasPicture = layout.body.rows >= 10
    let rects = layout.stacked(hasPicture ? shares : Array(shares.dropFirst()))
    if hasPicture, let first = rects.first {
      DistributionPicture(bench: self).draw(
        hasXLabels: isRoomy || view == .quantise, on: &surface, in: first)
    }
    for (panel, rect) in zip(panels, rects.dropFirst(hasPicture ? 1 : 0)) { panel(&surface, rect) }
  }
}
