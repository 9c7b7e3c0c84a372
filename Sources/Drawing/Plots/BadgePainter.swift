import Plane
import Terminals

/// A short text on a ground of its own, such as a component's number at its mean.
package struct Badge: Hashable, Sendable {
  let text: String
  let rect: Rect
  let style: Style
  /// The style of the line around it; nil for none.
  let outline: Style?

  package init(_ text: String, in rect: Rect, style: Style, outline: Style? = nil) {
    self.text = text
    self.rect = rect
    self.style = style
    self.outline = outline
  }

  /// A badge centred on a place and moved to the inside of the plot; nil if the place is outside.
  package init?(_ text: String, at place: Point, in viewport: Viewport, style: Style) {
    guard let (column, row) = viewport.cell(of: place) else { return nil }
    let width = text.cellCount
    self.init(text, in: viewport.rect.line(width, around: column, row: row), style: style)
  }
}

/// The drawing of badges over a cloud of points.
///
/// On cells filled with its own colour a badge would have no edge. So the filled cells around it
/// keep only the half that is away from it.
struct BadgePainter {
  let badges: [Badge]
  let area: Rect
  let points: CloudPainter?
  let lines: PlotLines
  let styles: Styles

  func draw(into frame: inout Frame) {
    for badge in badges {
      for (side, column, row) in badge.rect.neighbours where isFree(column, row) {
        guard lines.over(column: column - area.column, row: row - area.row) == nil,
          let cell = points?.half(
            column: column - area.column, row: row - area.row, at: side)
        else { continue }
        frame[column, row] = cell
      }
    }
    for badge in badges {
      if let outline = badge.outline { draw(outline: outline, of: badge, into: &frame) }
    }
    for badge in badges {
      frame.write(
        badge.text, column: badge.rect.column, row: badge.rect.row, style: badge.style,
        limit: badge.rect.endColumn)
    }
  }

  /// True for a cell of the plot that no badge covers.
  private func isFree(_ column: Int, _ row: Int) -> Bool {
    area.contains(column: column, row: row)
      && !badges.contains { $0.rect.contains(column: column, row: row) }
  }

  private func draw(outline: Style, of badge: Badge, into frame: inout Frame) {
    let isPlain = styles.capabilities.glyphs == .ascii
    let corners: [Unicode.Scalar] = isPlain ? ["+", "+", "+", "+"] : ["▗", "▖", "▝", "▘"]
    let rect = badge.rect
    let cells =
      rect.neighbours.map { side, column, row in
        (isPlain ? side.line : side.nearHalf, column, row)
      }
      + [
        (corners[0], rect.column - 1, rect.row - 1), (corners[1], rect.endColumn, rect.row - 1),
        (corners[2], rect.column - 1, rect.endRow), (corners[3], rect.endColumn, rect.endRow),
      ]
    for (scalar, column, row) in cells where isFree(column, row) {
      frame[column, row] = Cell(scalar, outline)
    }
  }
}

extension Rect {
  /// The cells that share a side with a rectangle, each with the side of the rectangle.
  fileprivate var neighbours: [(side: Side, column: Int, row: Int)] {
    (row..<endRow).flatMap { [(Side.left, column - 1, $0), (.right, endColumn, $0)] }
      + (column..<endColumn).flatMap { [(Side.above, $0, row - 1), (.below, $0, endRow)] }
  }
}

extension Side {
  /// The 7-bit line at a side.
  fileprivate var line: Unicode.Scalar {
    switch self {
    case .left, .right: "|"
    case .above, .below: "-"
    }
  }
}
