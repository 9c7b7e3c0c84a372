import Drawing
import Screens
import Terminals

import RealModule

/// The KL gap of each half-step as a number, and as a bar on a log axis from 10⁻⁹ to 10².
extension BoundChart {
  private static let lowest = -9.0
  private static let highest = 2.0

  func drawStrip(on surface: inout Surface) {
    drawStripTitles(on: &surface)
    for index in window.shown where index <= history.present {
      drawNumber(index, on: &surface)
      drawBar(index, on: &surface)
    }
  }

  private func drawStripTitles(on surface: inout Surface) {
    guard area.column > left else { return }
    if let row = rows.numbers {
      surface.frame.write(
        "KL", column: left + 1, row: row, style: surface.style(.gap), limit: area.column)
    }
    guard let top = rows.strip.first else { return }
    let room = Rect(column: left, row: top, columns: area.column - left - 1, rows: 1)
    surface.write(
      room.columns >= 6 ? "log KL" : rows.numbers == nil ? " KL" : " log", .axis, column: left,
      in: room)
  }

  /// Writes the gap under each column of at least 5 cells; else under the newest only, so that it
  /// ends under its column.
  private func drawNumber(_ index: Int, on surface: inout Surface) {
    guard let row = rows.numbers else { return }
    let column = history.columns[index]
    let cells = window.cells(index)
    let (isNewest, hasRoom) = (index == history.present, window.columnWidth >= 5)
    guard hasRoom || isNewest else { return }
    let text = column.gapText(width: hasRoom ? cells.count - 1 : 7)
    let width = surface.width(text)
    let end = hasRoom ? cells.upperBound : max(cells.upperBound, width)
    surface.frame.write(
      surface.transliterate(text),
      column: area.column + max(0, min(end, area.columns) - width), row: row,
      style: surface.style(isNewest ? .gap : .axis), limit: area.endColumn)
  }

  private func drawBar(_ index: Int, on surface: inout Surface) {
    let column = history.columns[index]
    guard column.gap > 0, column.gap.isFinite, !rows.strip.isEmpty else { return }
    let share = (Double.log10(column.gap) - Self.lowest) / (Self.highest - Self.lowest)
    let height = rows.strip.count
    let eighths = max(1, min(8 * height, Int((share * Double(8 * height)).rounded())))
    let cells = window.cells(index)
    let style = surface.style(.gap).on(.standard)
    // An empty cell between bars if there is room for it.
    let end = cells.count >= 3 ? cells.upperBound - 1 : cells.upperBound
    for level in 0..<height {
      let filled = max(0, min(8, eighths - 8 * level))
      guard filled > 0 else { continue }
      let scalar = surface.glyphs.bar(eighths: filled)
      for cell in cells.lowerBound..<end where cell < area.columns {
        surface[area.column + cell, rows.strip.upperBound - 1 - level] = Cell(scalar, style)
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
