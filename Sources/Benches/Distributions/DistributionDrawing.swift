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

  /// None: the picture of p and q is the data, and the panels of the view are the chart.
  package static var panelParts: Set<Part> { [] }

  package var title: [[StyledLine.Piece]] {
    func named(_ side: DistributionPair.Side) -> [Piece] {
      let mark = side == chosen ? "▶" : " "
      return [Piece(mark, .strong), Piece("\(side.rawValue) = \(pair.name(of: side))", side.style)]
    }
    let width =
      pair.isDiscrete || view == .where
      ? [] : [Piece("Δ = \(BenchNumber.place(self.width))", .text)]
    return [
      [Piece("emscope", .strong)], named(.p), named(.q),
      [Piece("view: \(view.rawValue)", .text)], width, [Piece(unit.rawValue, .text)],
    ].filter { !$0.isEmpty }
  }

  private typealias Panel = (inout Surface, Rect) -> Void

  /// Draws the picture and the view's panels, with shares of the rows in this order.
  ///
  /// Draws the view's panels alone if both would be too low to read.
  private func drawView(
    _ readings: DistributionReadings, on surface: inout Surface, _ layout: BenchLayout
  ) {
    let rows = layout.body.rows
    // On a low screen only the last of the panels labels its x axis, which is the same in all.
    let isRoomy = rows >= 27 || (view != .where && rows >= 18)
    let (shares, panels) = panels(
      readings, rows: rows, columns: layout.body.columns, isRoomy: isRoomy)
    let hasPicture = rows >= 10
    var rects = layout.stacked(hasPicture ? shares : Array(shares.dropFirst()))[...]
    let hidden = surface.emphasis.hidden
    if hasPicture, let first = rects.popFirst() {
      if hidden.contains(.data) {
        surface.cover(first)
      } else {
        DistributionPicture(bench: self).draw(
          hasXLabels: isRoomy || view == .quantise, on: &surface, in: first)
      }
    }
    for (panel, rect) in zip(panels, rects) {
      if hidden.isDisjoint(with: [.chart, .slice]) {
        panel(&surface, rect)
      } else {
        surface.cover(rect)
      }
    }
  }

  /// The panels of the view, and the shares of the picture and of these panels.
  private func panels(
    _ readings: DistributionReadings, rows: Int, columns: Int, isRoomy: Bool
  ) -> (shares: [Int], [Panel]) {
    switch view {
    case .information:
      return ([5, 6], [ContentPanel(bench: self, readings: readings).draw])
    case .codes:
      let lengths = CodePanel(bench: self)
      guard rows >= 16 else { return ([1, 1], [lengths.draw]) }
      let (means, last) = (ExpectedLengths(bench: self, readings: readings), 5)
      let half = (rows - last) / 2
      return ([half, rows - last - half, last], [lengths.draw, means.draw])
    case .quantise:
      return ([5, 7], [QuantizationPanels(bench: self, readings: readings).draw])
    case .where:
      let costs = CostPanels(bench: self, readings: readings)
      let forward: Panel = { costs.draw(.p, hasXLabels: isRoomy || rows < 16, on: &$0, in: $1) }
      // On a low screen both directions are beside each other, if it is wide enough.
      guard rows >= 16 else { return ([1, 1], [columns >= 60 ? costs.drawBoth : forward]) }
      return ([5, 6, 6], [forward, { costs.draw(.q, hasXLabels: true, on: &$0, in: $1) }])
    }
  }
}
