import Plane
import Terminals

/// A grid of cells that are drawn in dots: lines finer than characters.
///
/// Dot (i, j) covers i ≤ x < i + 1, j ≤ y < j + 1, counted from the top left. The far edges belong
/// to the last dots; dots outside of the grid are left out. A cell has one style: of the highest
/// priority that touches it, and of equals that of the last.
package struct DotGrid: Sendable {
  package let columns: Int
  package let rows: Int

  private struct DottedCell {
    var dots: UInt8 = 0
    var direction = StrokeDirection.none
    var priority = Int.min
    var style = Style.plain
  }
  private let glyphs: GlyphSet
  private let bits: [[UInt8]]
  private var cells: [DottedCell]

  package init(columns: Int, rows: Int, glyphs: GlyphSet) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.glyphs = glyphs
    bits = glyphs.dotBits
    cells = Array(repeating: DottedCell(), count: self.columns * self.rows)
  }

  /// The dots across and down a cell.
  package var cellWidth: Int { bits[0].count }
  package var cellHeight: Int { bits.count }

  /// The dots across and down the grid.
  package var dotWidth: Int { columns * cellWidth }
  package var dotHeight: Int { rows * cellHeight }

  /// Sets one dot; does nothing outside of the grid. The pen's `isThick` and `isDotted` apply to
  /// lines only.
  package mutating func set(
    _ x: Int, _ y: Int, pen: Pen, direction: StrokeDirection = .none
  ) {
    guard x >= 0, y >= 0, x < dotWidth, y < dotHeight else { return }
    let at = y / cellHeight * columns + x / cellWidth
    cells[at].dots |= bits[y % cellHeight][x % cellWidth]
    guard pen.priority >= cells[at].priority else { return }
    cells[at].priority = pen.priority
    cells[at].style = pen.style
    cells[at].direction = direction
  }

  /// The character and style of a cell; nil if it has no dot.
  package func cell(column: Int, row: Int) -> Cell? {
    guard column >= 0, row >= 0, column < columns, row < rows else { return nil }
    let cell = cells[row * columns + column]
    return cell.dots == 0 ? nil : Cell(glyphs.scalar(dots: cell.dots, cell.direction), cell.style)
  }

  /// Writes every cell that has a dot, with the top left cell at (column, row). Keeps the
  /// backgrounds of the frame.
  /// - Parameter character: the character of a cell in place of its dots; nil for the dots.
  package func draw(
    into frame: inout Frame, column: Int, row: Int,
    character: (_ column: Int, _ row: Int) -> Unicode.Scalar? = { _, _ in nil }
  ) {
    for r in 0..<rows {
      for c in 0..<columns {
        guard let cell = cell(column: c, row: r) else { continue }
        let background = frame[column + c, row + r].style.background
        let kept = cell.style.background == .standard ? background : cell.style.background
        frame[column + c, row + r] = Cell(
          character(c, r) ?? cell.scalar, cell.style.on(kept))
      }
    }
  }
}
