import Plane
import Terminals

/// The cells of the badges of a plot, moved apart where they would cover one another.
///
/// The badges are placed in their order. A badge without room at its place takes the nearest free
/// cells, at most two rows or two widths away. If there are none, it stays at its place.
package struct BadgeLayout: Hashable, Sendable {
  /// The cells of each badge; nil for a badge outside of the plot.
  package private(set) var rects: [Rect?] = []

  /// - Parameters:
  ///   - width: the number of cells of a badge.
  ///   - free: places whose cells badges do not cover.
  package init(
    _ places: [Point], width: Int, in viewport: Viewport, keeping free: [Point] = []
  ) {
    let area = viewport.rect
    var taken = free.compactMap(viewport.cell(of:)).map {
      Rect(column: $0.column, row: $0.row, columns: 1, rows: 1)
    }
    let moves = Self.moves(width)
    for place in places {
      guard let (column, row) = viewport.cell(of: place) else {
        rects.append(nil)
        continue
      }
      let home = area.line(width, around: column, row: row)
      let rect = moves.lazy.map { home.moved(columns: $0, rows: $1) }.first { rect in
        rect.column >= area.column && rect.endColumn <= area.endColumn && rect.row >= area.row
          && rect.endRow <= area.endRow && !taken.contains(where: rect.overlaps)
      }
      taken.append(rect ?? home)
      rects.append(rect ?? home)
    }
  }

  /// The badge on top at a cell; nil if there is none.
  package func badge(column: Int, row: Int) -> Int? {
    rects.indices.last { rects[$0]?.contains(column: column, row: row) ?? false }
  }

  /// Moves by columns and rows, the shortest first; a row is as high as two columns are wide.
  private static func moves(_ width: Int) -> [(Int, Int)] {
    let moves = (-2...2).flatMap { row in (-2 * width...2 * width).map { ($0, row) } }
    func length(_ move: (Int, Int)) -> Int { move.0 * move.0 + 4 * move.1 * move.1 }
    // Of equal ones, the move down or to the right comes first.
    return moves.reversed().sorted { length($0) < length($1) }
  }
}

extension Rect {
  fileprivate func moved(columns: Int, rows: Int) -> Rect {
    Rect(
      column: column + columns, row: row + rows, columns: self.columns, rows: self.rows)
  }

  /// The cells of a short text centred on a cell, moved to the inside of the rectangle.
  package func line(_ width: Int, around column: Int, row: Int) -> Rect {
    let width = min(width, columns)
    let start = max(self.column, min(endColumn - width, column - width / 2))
    return Rect(column: start, row: row, columns: width, rows: 1)
  }

  package func overlaps(_ other: Rect) -> Bool {
    column < other.endColumn && other.column < endColumn && row < other.endRow
      && other.row < endRow
  }
}
