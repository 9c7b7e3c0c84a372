import Plane
import Terminals

/// The lines of a plot on one grid, so that they meet in their cells, and those among them that are
/// drawn over points.
struct PlotLines {
  private let rect: Rect
  /// True for reverse video over points: in ASCII a line among shades would look like another shade.
  private let isReversed: Bool
  private var all: DotGrid
  /// Nil while no line is over the points.
  private var above: DotGrid?

  init(_ marks: [Mark], viewport: Viewport, points: CloudPainter?, styles: Styles) {
    rect = viewport.rect
    isReversed = styles.capabilities.glyphs == .ascii && points?.style == .density
    let empty = DotGrid(
      columns: rect.columns, rows: rect.rows, glyphs: styles.capabilities.glyphs)
    all = empty
    for case .curves(let pieces, let isClosed, let pen, let isOnTop) in marks {
      let paths = pieces.map { piece in
        all.path(piece.map { all.dots($0, viewport) }, isClosed: isClosed)
      }
      for path in paths { all.mark(path, pen) }
      guard let points, isOnTop || isLost(paths, among: points) else { continue }
      if above == nil { above = empty }
      for path in paths { above?.mark(path, pen) }
    }
  }

  /// True if points would hide most of a line, or if they fill their cells and hide all of it.
  private func isLost(_ paths: [[LineDot]], among points: CloudPainter) -> Bool {
    guard points.style == .marks else { return true }
    var (hidden, visible) = (0, 0)
    for dot in paths.joined() {
      if points.isOccupied(column: dot.x / all.cellWidth, row: dot.y / all.cellHeight) {
        hidden += 1
      } else {
        visible += 1
      }
    }
    return hidden > visible
  }

  func draw(into frame: inout Frame) { all.draw(into: &frame, column: rect.column, row: rect.row) }

  /// The cell of a line that is drawn over points; nil if there is none.
  func over(column: Int, row: Int) -> Cell? {
    guard let cell = above?.cell(column: column, row: row) else { return nil }
    return isReversed ? Cell(cell.scalar, cell.style.with(.reverse)) : cell
  }
}
