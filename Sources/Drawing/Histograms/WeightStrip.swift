import Terminals

/// A row of cells in the mixed colours of their weights.
package struct WeightStrip: Sendable {
  /// The weights of each cell, one per component; nil for a cell without any.
  package let weights: [[Double]?]
  package let styles: Styles

  package init(_ weights: [[Double]?], styles: Styles) {
    self.weights = weights
    self.styles = styles
  }

  /// The sums of the weights of a cloud over each column.
  package init(_ cloud: PointCloud, styles: Styles) {
    let rect = cloud.viewport.rect
    let weights: [[Double]?] = (0..<rect.columns).map { column in
      let rows = (0..<rect.rows).filter {
        let (upper, lower) = cloud.points(column: column, row: $0)
        return upper + lower > 0
      }
      guard !rows.isEmpty else { return nil }
      return rows.map { cloud.weights(column: column, row: $0) }
        .reduce(Array(repeating: 0, count: cloud.components)) { zip($0, $1).map(+) }
    }
    self.init(weights, styles: styles)
  }

  /// Draws a mark in each cell with weights.
  package func drawMarks(into frame: inout Frame, column: Int, row: Int) {
    for (at, weights) in weights.enumerated() {
      if let weights { frame[column + at, row] = styles.point(weights) }
    }
  }

  /// Draws a band without gaps. Each region in which one component is the heaviest has its number in the middle.
  package func drawBand(into frame: inout Frame, column: Int, row: Int) {
    for (at, weights) in weights.enumerated() {
      if let weights { frame[column + at, row] = styles.band(weights) }
    }
    for (range, component) in regions where range.count >= 3 && component < 9 {
      let at = column + (range.lowerBound + range.upperBound - 1) / 2
      frame[at, row] = Cell(
        Unicode.Scalar(UInt8(49 + component)),
        styles.number(component, of: weights[range.lowerBound]?.count ?? 1, on: frame[at, row]))
    }
  }

  /// The regions in which one component is clearly the heaviest.
  private var regions: [(range: Range<Int>, component: Int)] {
    var regions: [(range: Range<Int>, component: Int)] = []
    for (at, weights) in weights.enumerated() {
      guard let certainty = weights.flatMap({ Certainty($0) }), certainty.level != .undecided
      else { continue }
      if let last = regions.last, last.range.upperBound == at,
        last.component == certainty.component
      {
        regions[regions.count - 1].range = last.range.lowerBound..<at + 1
      } else {
        regions.append((at..<at + 1, certainty.component))
      }
    }
    return regions
  }
}

extension Styles {
  /// A cell of a band: its ground in the mixed colour, or the mark of a point where there are too few colours.
  fileprivate func band(_ weights: [Double]) -> Cell {
    let mark = point(weights)
    guard !hasTexturedBars, mark.scalar != ComponentPalette.undecided else { return mark }
    let isUnsure = Certainty(weights).map { $0.level == .unsure } ?? true
    if depth == .eight, isUnsure { return Cell("▒", mark.style) }
    return Cell(" ", Style(background: mark.style.foreground))
  }

  /// The style of the number of a component on a cell of a band.
  fileprivate func number(_ k: Int, of count: Int, on cell: Cell) -> Style {
    guard cell.style.background != .standard else {
      return Style(attributes: [.bold, .reverse])
    }
    return badge(k, of: count).on(cell.style.background)
  }
}
