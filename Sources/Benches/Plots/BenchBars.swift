import Drawing
import Plane
import Screens
import Terminals

/// Upright bars over axes, in eighths of a cell if the terminal has them.
struct BenchBars {
  let axes: BenchAxes

  /// Draws a bar from 0 to y, in columns of the area.
  ///
  /// A bar that is not 0 shows at least its smallest mark. An infinite one reaches the top and ends in its
  /// sign.
  /// - Parameter mark: fills the bar in ASCII.
  func draw(
    _ y: Double, columns: Range<Int>, _ style: TextStyle, mark: Unicode.Scalar,
    on surface: inout Surface
  ) {
    guard axes.area.rows > 0 else { return }
    guard y > 0 else { return }
    let (from, to) = (axes.height(0), axes.height(y))
    let first = max(0, min(axes.area.rows - 1, Int(saturating: from.rounded())))
    let units = surface.isPlain ? 1.0 : 8
    let filled = max(1, Int(saturating: ((to - Double(first)) * units).rounded()))
    for level in first..<axes.area.rows {
      let part = filled - (level - first) * Int(units)
      guard part > 0 else { break }
      let scalar = surface.isPlain ? mark : surface.glyphs.bar(eighths: part)
      put(scalar, columns, level: level, style, on: &surface)
    }
    if y == .infinity {
      put(surface[.infinite], columns, level: axes.area.rows - 1, .warning, on: &surface)
    }
  }

  private func put(
    _ scalar: Unicode.Scalar, _ columns: Range<Int>, level: Int, _ style: TextStyle,
    on surface: inout Surface
  ) {
    let row = axes.area.endRow - 1 - level
    let style = surface.style(style).on(.standard)
    for column in columns where column < axes.area.columns {
      surface[axes.area.column + column, row] = Cell(scalar, style)
    }
  }
}
