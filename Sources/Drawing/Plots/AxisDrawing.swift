import Terminals

extension PlotLayout {
  /// Draws the left axis and its labels. Does nothing if there is no room for it.
  package func drawLeftAxis(into frame: inout Frame, styles: Styles) {
    let area = viewport.rect
    guard area.column > rect.column else { return }
    yLabels.drawUpright(into: &frame, beside: area, from: rect.column, styles: styles)
  }
}

extension PlotLayout {
  /// Draws the labels below the area and its lanes.
  package func drawBottomLabels(into frame: inout Frame, styles: Styles) {
    let area = viewport.rect
    xLabels.drawBelow(
      into: &frame,
      Rect(column: area.column, row: area.row, columns: area.columns, rows: area.rows + lanes),
      styles: styles)
  }
}

extension AxisLabels {
  /// Draws the upright axis at the left of an area: a rule with its ticks, and the labels before
  /// it, not beyond the column `left`.
  package func drawUpright(
    into frame: inout Frame, beside area: Rect, from left: Int, styles: Styles
  ) {
    let glyphs = styles.capabilities.glyphs
    let style = styles.style(.axis)
    let column = area.column - 1
    for row in area.row..<area.endRow {
      frame[column, row] = Cell(glyphs[.axisLine], style)
    }
    for tick in ticks {
      let row = area.row + tick.cell
      frame[column, row] = Cell(glyphs[.axisTick], style)
      let text = glyphs.transliterate(tick.text)
      let start = column - text.cellCount
      guard start >= left else { continue }
      frame.write(text, column: start, row: row, style: style, limit: column)
    }
  }

  /// Draws the labels below an area. The axis itself is not drawn, because the panel's edge is
  /// near.
  package func drawBelow(into frame: inout Frame, _ area: Rect, styles: Styles) {
    for tick in ticks {
      frame.write(
        styles.capabilities.glyphs.transliterate(tick.text), column: area.column + tick.textCell,
        row: area.endRow, style: styles.style(.axis), limit: area.endColumn)
    }
  }
}
