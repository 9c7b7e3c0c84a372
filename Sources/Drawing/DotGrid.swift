import Plane
import Terminals

/// A grid of cells that are drawn in dots: lines finer than characters.
///
/// Dots count from the top left. A cell has one style; what is painted last wins, unless something of
/// higher priority stands there.
public struct DotGrid: Sendable {
  public let columns: Int
  public let rows: Int
  /// Dots across and down a cell.
  public let cellWidth: Int
  public let cellHeight: Int

  private let alphabet: any DotAlphabet.Type
  private var bits: [UInt8]
  private var styles: [Style]
  private var priorities: [Int]

  public init(columns: Int, rows: Int, glyphs: GlyphSet) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    alphabet = glyphs.alphabet
    cellWidth = alphabet.width
    cellHeight = alphabet.height
    let count = self.columns * self.rows
    bits = Array(repeating: 0, count: count)
    styles = Array(repeating: .plain, count: count)
    priorities = Array(repeating: .min, count: count)
  }

  /// The whole grid in dots.
  public var dotWidth: Int { columns * cellWidth }
  public var dotHeight: Int { rows * cellHeight }

  public mutating func set(_ x: Int, _ y: Int, style: Style, priority: Int = 0) {
    guard x >= 0, y >= 0, x < dotWidth, y < dotHeight else { return }
    let cell = y / cellHeight * columns + x / cellWidth
    bits[cell] |= alphabet.bit(x % cellWidth, y % cellHeight)
    guard priority >= priorities[cell] else { return }
    priorities[cell] = priority
    styles[cell] = style
  }

  /// A straight line between two places in dots; the part outside the grid costs nothing.
  public mutating func line(from a: Point, to b: Point, style: Style, priority: Int = 0) {
    let box = Bounds(
      minimum: Point(-1, -1), maximum: Point(Double(dotWidth), Double(dotHeight)))
    guard let (a, b) = box.clip(a, b) else { return }
    let steps = max(1, Int(max((b.x - a.x).magnitude, (b.y - a.y).magnitude).rounded(.up)))
    for step in 0...steps {
      let t = Double(step) / Double(steps)
      let x = a.x + t * (b.x - a.x)
      let y = a.y + t * (b.y - a.y)
      set(Int(x.rounded(.down)), Int(y.rounded(.down)), style: style, priority: priority)
    }
  }

  public mutating func polyline(
    _ points: [Point], isClosed: Bool = false, style: Style, priority: Int = 0
  ) {
    for (a, b) in zip(points, points.dropFirst()) {
      line(from: a, to: b, style: style, priority: priority)
    }
    if isClosed, let last = points.last, let first = points.first {
      line(from: last, to: first, style: style, priority: priority)
    }
  }

  /// The character and style of a cell; nil where it has no dot.
  public func cell(column: Int, row: Int) -> Cell? {
    guard column >= 0, row >= 0, column < columns, row < rows else { return nil }
    let at = row * columns + column
    guard bits[at] != 0 else { return nil }
    return Cell(alphabet.scalar(bits[at]), styles[at])
  }

  /// Writes every cell that has a dot, with its top left cell at (column, row); the backgrounds that
  /// stand in the frame are kept.
  public func draw(into frame: inout Frame, column: Int, row: Int) {
    for r in 0..<rows {
      for c in 0..<columns {
        guard let cell = cell(column: c, row: r) else { continue }
        let background = frame[column + c, row + r].style.background
        let kept = cell.style.background == .standard ? background : cell.style.background
        frame[column + c, row + r] = Cell(cell.scalar, cell.style.on(kept))
      }
    }
  }
}
