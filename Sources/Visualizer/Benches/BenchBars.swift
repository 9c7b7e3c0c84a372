import Terminals

/// Upright bars over axes, in eighths of a cell where the terminal has them.
struct BenchBars {
  let axes: BenchAxes

  private static let eighths: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A bar from 0 up to y, in columns of the area. What is not 0 shows at least its smallest mark; ∞
  /// runs to the top and ends in its sign.
  func draw(
    _ y: Double, columns: Range<Int>, _ ink: BenchCanvas.Ink, mark: Unicode.Scalar,
    into frame: inout Frame
  ) {
    guard y > 0, axes.area.rows > 0 else { return }
    let canvas = axes.canvas
    let (from, to) = (axes.height(0), axes.height(y))
    let first = max(0, min(axes.area.rows - 1, Int(from.rounded())))
    let units = canvas.isPlain ? 1.0 : 8
    let filled = max(1, Int(((to - Double(first)) * units).rounded()))
    for level in first..<axes.area.rows {
      let part = filled - (level - first) * Int(units)
      guard part > 0 else { break }
      let scalar = canvas.isPlain ? mark : Self.eighths[min(8, part)]
      put(scalar, columns, level, ink, &frame)
    }
    if y == .infinity {
      put(canvas.isPlain ? "!" : "∞", columns, axes.area.rows - 1, .warning, &frame)
    }
  }

  /// A bar that hangs from 0 down to y, in another glyph than those that stand.
  func drawHanging(
    _ y: Double, columns: Range<Int>, _ ink: BenchCanvas.Ink, into frame: inout Frame
  ) {
    guard y < 0, axes.area.rows > 0 else { return }
    let (from, to) = (axes.height(0), axes.height(y))
    let first = max(0, min(axes.area.rows - 1, Int(from.rounded()) - 1))
    let count = max(1, Int((Double(first + 1) - to).rounded()))
    for level in max(0, first + 1 - count)...first {
      put(axes.canvas.isPlain ? "-" : "▒", columns, level, ink, &frame)
    }
  }

  private func put(
    _ scalar: Unicode.Scalar, _ columns: Range<Int>, _ level: Int, _ ink: BenchCanvas.Ink,
    _ frame: inout Frame
  ) {
    let row = axes.area.endRow - 1 - level
    let style = axes.canvas.style(ink).on(.standard)
    for column in columns where column < axes.area.columns {
      frame[axes.area.column + column, row] = Cell(scalar, style)
    }
  }
}
