import Drawing
import Plane
import Screens
import Terminals

/// Areas between a value and 0: a cost above it in the colour of gaps, a saving below it in that of
/// lower bounds.
struct CostArea {
  let axes: BenchAxes

  /// Draws the area of a value in columns of the plot. 0 is between two rows.
  ///
  /// An infinite value reaches the top and ends in its sign.
  /// - Parameter showsThin: true if a value that is not 0 shows at least its smallest mark.
  func draw(_ value: Double, columns: Range<Int>, showsThin: Bool, on surface: inout Surface) {
    guard axes.area.rows > 0, value != 0, !value.isNaN else { return }
    // An infinite cost is a number that a lesson hides.
    guard value.isFinite || !surface.hidesNumbers else { return }
    let style = AreaStyle(styles: surface.styles)
    let zero = Int(saturating: axes.height(0).rounded())
    let part: AreaPart = value > 0 ? .difference : .lower
    let height = (axes.height(value) - Double(zero)).magnitude
    // The smallest steps of a cell: an area that hangs has half blocks only.
    let steps = style.isTextured ? 1 : value > 0 ? style.levels : 2
    let filled = max(showsThin ? 1 : 0, Int(saturating: (height * Double(steps)).rounded()))
    for cell in 0..<(filled + steps - 1) / steps {
      let level = value > 0 ? zero + cell : zero - 1 - cell
      let rest = filled - cell * steps
      let ink = Style(foreground: style.color(part, .usual) ?? .standard)
      put(
        rest >= steps
          ? style.filled(part, .usual)
          : value > 0 ? Cell(surface.glyphs.bar(eighths: 8 * rest / steps), ink) : Cell("▀", ink),
        columns, level: level, on: &surface)
    }
    if value == .infinity {
      put(
        Cell(surface[.infinite], surface.style(.warning)), columns, level: axes.area.rows - 1,
        on: &surface)
    }
  }

  private func put(_ cell: Cell, _ columns: Range<Int>, level: Int, on surface: inout Surface) {
    guard 0..<axes.area.rows ~= level else { return }
    for column in columns where column < axes.area.columns {
      surface[axes.area.column + column, axes.area.endRow - 1 - level] = cell
    }
  }
}
