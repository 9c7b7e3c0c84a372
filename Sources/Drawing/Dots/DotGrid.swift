import Plane
import Terminals

/// A grid of cells that are drawn in dots: lines finer than characters.
///
/// Dot (i, j) covers i ≤ x < i + 1, j ≤ y < j + 1, counted from the top left; the far edges belong to
/// the last dots, and what falls outside is left out. A cell has one style: of the highest priority
/// that touches it, and of equals that of the last.
package struct DotGrid: Sendable {
  package let columns: Int
  package let rows: Int
  /// Dots across and down a cell.
  package let cellWidth: Int
  package let cellHeight: Int

  private struct Ink {
    var bits: UInt8 = 0
    var direction = StrokeDirection.none
    var priority = Int.min
    var style = Style.plain
  }
  private let alphabet: any DotAlphabet.Type
  private var styles: [Ink]

  package init(columns: Int, rows: Int, glyphs: GlyphSet) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    alphabet = glyphs.alphabet
    cellWidth = alphabet.width
    cellHeight = alphabet.height
    styles = Array(repeating: Ink(), count: self.columns * self.rows)
  }

  /// The whole grid in dots.
  package var dotWidth: Int { columns * cellWidth }
  package var dotHeight: Int { rows * cellHeight }

  /// Sets one dot; outside the grid nothing happens. The pen's breadth and texture are its lines'.
  package mutating func set(
    _ x: Int, _ y: Int, pen: Pen, direction: StrokeDirection = .none
  ) {
    guard x >= 0, y >= 0, x < dotWidth, y < dotHeight else { return }
    let at = y / cellHeight * columns + x / cellWidth
    styles[at].bits |= alphabet.bit(x % cellWidth, y % cellHeight)
    guard pen.priority >= styles[at].priority else { return }
    styles[at].priority = pen.priority
    styles[at].style = pen.style
    styles[at].direction = direction
  }

  /// The character and style of a cell; nil where it has no dot.
  package func cell(column: Int, row: Int) -> Cell? {
    guard column >= 0, row >= 0, column < columns, row < rows else { return nil }
    let ink = styles[row * columns + column]
    return ink.bits == 0 ? nil : Cell(alphabet.scalar(ink.bits, ink.direction), ink.style)
  }

  /// Writes every cell that has a dot, with the top left cell at (column, row). Keeps the backgrounds of
  /// the frame.
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
