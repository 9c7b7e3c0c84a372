import Terminals

/// The place and size of the box about a point.
///
/// The largest form that covers neither the point nor a badge is taken, all components first. If every form
/// covers some badge, it is the smallest of those that cover the fewest.
struct PointBoxLayout: Hashable {
  /// The box with its frame.
  let rect: Rect
  /// The number of cells of a bar.
  let barWidth: Int
  /// False if there is only room for bars.
  let hasNumbers: Bool
  /// The number of components with a row.
  let components: Int

  /// The rows beside those of the components: the frame, the place and the headings.
  private static let fixedRows = 4
  private static let widths = [34, 24, 20, 16]

  /// - Parameters:
  ///   - point: the cells of the point in the plot.
  ///   - badges: the cells of the badges.
  /// - Returns: nil if there is no room.
  init?(components: Int, in area: Rect, point: Rect, badges: [Rect]) {
    var best: (rect: Rect, covered: Int, components: Int)?
    for count in Set([components, min(components, 4), min(components, 2)]).sorted(by: >) {
      for width in Self.widths {
        for rect in Self.places(columns: width, rows: count + Self.fixedRows, in: area, point)
        where !rect.overlaps(point) {
          let covered = badges.count(where: rect.overlaps)
          guard let present = best else {
            best = (rect, covered, count)
            continue
          }
          let isSmaller = rect.columns * rect.rows < present.rect.columns * present.rect.rows
          if covered < present.covered || covered == present.covered && covered > 0 && isSmaller {
            best = (rect, covered, count)
          }
        }
      }
    }
    guard let best else { return nil }
    (rect, self.components) = (best.rect, best.components)
    hasNumbers = best.rect.columns >= 20
    // The frame, the badge, two numbers, and a space between.
    barWidth = (best.rect.columns - 6 - (hasNumbers ? 8 : 0)) / 2
  }

  /// The column of the second bars in the box.
  var secondColumn: Int { 3 + barWidth + (hasNumbers ? 5 : 1) }

  /// The places in the corners and at the edges, those away from the point first.
  private static func places(columns: Int, rows: Int, in area: Rect, _ point: Rect) -> [Rect] {
    guard columns <= area.columns, rows <= area.rows else { return [] }
    let lefts = [area.column, area.endColumn - columns]
    let tops = [area.row, area.endRow - rows]
    let isLeft = point.column - area.column < area.columns / 2
    let isHigh = point.row - area.row < area.rows / 2
    let acrossFirst = isLeft ? Array(lefts.reversed()) : lefts
    let downFirst = isHigh ? Array(tops.reversed()) : tops
    let middle = (area.column + (area.columns - columns) / 2, area.row + (area.rows - rows) / 2)
    let corners = acrossFirst.flatMap { left in downFirst.map { (left, $0) } }
    let edges = acrossFirst.map { ($0, middle.1) } + downFirst.map { (middle.0, $0) }
    return (corners + edges).map {
      Rect(column: $0.0, row: $0.1, columns: columns, rows: rows)
    }
  }
}
