import Drawing
import Terminals

import RealModule

/// The KL gap of each half-step as a number, and as a bar on a log axis from 10⁻⁹ to 10².
struct GapStrip {
  let history: BoundHistory
  let window: BoundWindow
  let canvas: Canvas
  let rows: BoundRows
  let area: Rect
  let left: Int

  private static let lowest = -9.0
  private static let highest = 2.0
  private static let bars: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  func draw(into frame: inout Frame) {
    drawWords(into: &frame)
    for index in window.shown where index <= history.present {
      drawNumber(index, into: &frame)
      drawBar(index, into: &frame)
    }
  }

  private func drawWords(into frame: inout Frame) {
    guard area.column > left else { return }
    if let row = rows.numbers {
      frame.write(
        "KL", column: left + 1, row: row, style: canvas.inks.style(.gap), limit: area.column)
    }
    guard let top = rows.strip.first else { return }
    let room = Rect(column: left, row: top, columns: area.column - left - 1, rows: 1)
    canvas.write(
      room.columns >= 6 ? "log KL" : rows.numbers == nil ? " KL" : " log", .axis, column: left,
      in: room, into: &frame)
  }

  /// Under each column where it has 5 cells, else for the newest only, ending under its column.
  private func drawNumber(_ index: Int, into frame: inout Frame) {
    guard let row = rows.numbers else { return }
    let column = history.columns[index]
    let cells = window.cells(index)
    let isNewest = index == history.present
    guard window.columnWidth >= 5 || isNewest else { return }
    let room = window.columnWidth >= 5 ? cells.count - 1 : 7
    let text = canvas.glyphs.spell(column.gapText(width: room))
    let width = text.unicodeScalars.count
    let end = window.columnWidth >= 5 ? cells.upperBound : max(cells.upperBound, width)
    frame.write(
      text, column: area.column + max(0, min(end, area.columns) - width), row: row,
      style: canvas.inks.style(isNewest ? .gap : .axis), limit: area.endColumn)
  }

  private func drawBar(_ index: Int, into frame: inout Frame) {
    let column = history.columns[index]
    guard column.gap > 0, column.gap.isFinite, !rows.strip.isEmpty else { return }
    let share = (Double.log10(column.gap) - Self.lowest) / (Self.highest - Self.lowest)
    let height = rows.strip.count
    let eighths = max(1, min(8 * height, Int((share * Double(8 * height)).rounded())))
    let cells = window.cells(index)
    let style = canvas.inks.style(.gap).on(.standard)
    // A cell of air between bars where there is room for it.
    let end = cells.count >= 3 ? cells.upperBound - 1 : cells.upperBound
    for level in 0..<height {
      let filled = max(0, min(8, eighths - 8 * level))
      guard filled > 0 else { continue }
      let scalar: Unicode.Scalar = canvas.glyphs == .ascii ? "#" : Self.bars[filled]
      for cell in cells.lowerBound..<end where cell < area.columns {
        frame[area.column + cell, rows.strip.upperBound - 1 - level] = Cell(scalar, style)
      }
    }
  }
}

extension BoundHistory.Column {
  /// The gap as a number of at most so many cells.
  fileprivate func gapText(width: Int) -> String {
    if gap == 0 { return "0" }
    if isNegligible { return "≈0" }
    return NumberFormat.fitting(gap, width: width, decimals: 3)
  }
}
