import Drawing
import Information
import Terminals

/// The picture of p and q above, what is asked of them below, the numbers at the right.
extension DistributionBench {
  public func draw(_ canvas: BenchCanvas, _ layout: BenchLayout, into frame: inout Frame) {
    let readings = readings
    canvas.draw(title: title, layout.title, into: &frame)
    drawPanels(readings, canvas, layout, into: &frame)
    let numbers = DistributionNumbers(bench: self, readings: readings)
    if let rect = layout.numbers { numbers.draw(canvas, rect, into: &frame) }
    if let rect = layout.summary { numbers.drawSummary(canvas, rect, into: &frame) }
  }

  private var title: [BenchCanvas.Words] {
    func named(_ side: DistributionPair.Side, _ ink: BenchCanvas.Ink) -> BenchCanvas.Words {
      let mark = side == chosen ? "▶" : " "
      return [(mark, .strong), ("\(side.rawValue) = \(pair.name(of: side))", ink)]
    }
    let width: BenchCanvas.Words =
      pair.isDiscrete ? [] : [("Δ = \(BenchNumber.place(self.width))", .text)]
    return [
      [("emscope", .strong)], named(.p, .p), named(.q, .q), [("view: \(view.rawValue)", .text)],
      width, [(unit.rawValue, .text)],
    ].filter { !$0.isEmpty }
  }

  private func drawPanels(
    _ readings: DistributionReadings, _ canvas: BenchCanvas, _ layout: BenchLayout,
    into frame: inout Frame
  ) {
    let picture = DistributionPicture(bench: self)
    let rows = layout.body.rows
    // One panel where two would be too low to read: the view's own.
    let hasPicture = rows >= 10
    // On a low screen only the last of the panels names the places, which are the same in all.
    let isRoomy = rows >= 27 || (view != .where && rows >= 18)
    func draw(_ shares: [Int], _ panels: [(Rect, inout Frame) -> Void]) {
      let all = hasPicture ? shares : Array(shares.dropFirst())
      let rects = layout.stacked(all)
      if hasPicture, let first = rects.first {
        picture.draw(
          canvas, first, hasXLabels: isRoomy || view == .quantise || panels.isEmpty, into: &frame)
      }
      for (panel, rect) in zip(panels, hasPicture ? rects.dropFirst() : rects[...]) {
        panel(rect, &frame)
      }
    }
    switch view {
    case .information:
      draw([5, 6], [{ ContentPanel(bench: self, readings: readings).draw(canvas, $0, into: &$1) }])
    case .codes:
      let lengths = CodePanel(bench: self)
      let means = ExpectedLengths(bench: self, readings: readings)
      if rows >= 16 {
        let last = 5
        let rest = rows - last
        draw(
          [rest / 2, rest - rest / 2, last],
          [{ lengths.draw(canvas, $0, into: &$1) }, { means.draw(canvas, $0, into: &$1) }])
      } else {
        draw([1, 1], [{ lengths.draw(canvas, $0, into: &$1) }])
      }
    case .quantise:
      draw(
        [5, 7],
        [{ QuantizationPanels(bench: self, readings: readings).draw(canvas, $0, into: &$1) }])
    case .where:
      let costs = CostPanels(bench: self, readings: readings)
      let forward = { (rect: Rect, frame: inout Frame) in
        costs.draw(.p, canvas, rect, hasXLabels: isRoomy || rows < 16, into: &frame)
      }
      let backward = { (rect: Rect, frame: inout Frame) in
        costs.draw(.q, canvas, rect, hasXLabels: true, into: &frame)
      }
      if rows >= 16 { draw([5, 6, 6], [forward, backward]) } else { draw([1, 1], [forward]) }
    }
  }
}
