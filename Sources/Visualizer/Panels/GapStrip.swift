import Drawing
import Plane
import RealModule
import Screens
import Terminals

/// The KL gap of each half-step as a bar on a log axis with numbers on it.
extension BoundChart {
  /// Bars of tenths to millionths: the axis covers the gaps that are shown, in whole powers of ten.
  private var powers: ClosedRange<Int>? {
    let gaps = window.columns.map { history.columns[$0.index].gap }.filter { $0 > 0 && $0.isFinite }
    guard let least = gaps.min(), let most = gaps.max() else { return nil }
    let low = Int(saturating: Double.log10(least).rounded(.down))
    return low...max(low + 1, Int(saturating: Double.log10(most).rounded(.up)))
  }

  func drawStrip(on surface: inout Surface) {
    let strip = self.rows.strip
    guard strip.count >= 3, area.column - left >= 5, let powers else { return }
    // The upper row of the strip is blank.
    let rows = strip.dropFirst()
    for (row, power) in [
      (rows.lowerBound, powers.upperBound), (rows.upperBound - 1, powers.lowerBound),
    ] {
      let text = surface.transliterate("10" + NumberFormat.superscript(power))
      surface.frame.write(
        text, column: area.column - 1 - text.cellCount, row: row,
        style: surface.style(.axis), limit: area.column)
      surface.mark(.axisTick, .axis, column: area.column - 1, row: row)
    }
    for row in rows.dropFirst().dropLast() {
      surface.mark(.axisLine, .axis, column: area.column - 1, row: row)
    }
    for column in window.columns { drawBar(of: column, powers: powers, rows: rows, on: &surface) }
    if let end = window.columns.last?.cells.upperBound {
      surface.frame.write(
        "KL, log axis", column: area.column + end + 2, row: rows.lowerBound,
        style: surface.style(.gap), limit: area.column + area.columns + marks.width)
    }
  }

  private func drawBar(
    of column: BoundWindow.Column, powers: ClosedRange<Int>, rows: Range<Int>,
    on surface: inout Surface
  ) {
    let gap = history.columns[column.index].gap
    guard gap > 0, gap.isFinite else { return }
    let share =
      (Double.log10(gap) - Double(powers.lowerBound)) / Double(powers.count - 1)
    let eighths = max(
      1, min(8 * rows.count, Int(saturating: (share * Double(8 * rows.count)).rounded())))
    // An empty cell between wide bars.
    let end = column.isWide ? column.cells.upperBound - 1 : column.cells.upperBound
    for level in 0..<rows.count {
      let filled = max(0, min(8, eighths - 8 * level))
      guard filled > 0 else { continue }
      let scalar = surface.glyphs.bar(eighths: filled)
      for cell in column.cells.lowerBound..<end {
        surface[area.column + cell, rows.upperBound - 1 - level] = Cell(
          scalar, surface.style(.gap))
      }
    }
  }
}
