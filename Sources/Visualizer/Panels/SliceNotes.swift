import Drawing
import Screens
import Terminals

/// Words over areas, each at the first place where it covers what it is about and no other word.
struct SliceNotes {
  let areas: StackedAreas
  /// The cells of the areas in the frame.
  let area: Rect
  /// The places of the words that are written already.
  private var taken: [(row: Int, columns: Range<Int>)] = []

  init(areas: StackedAreas, area: Rect) {
    (self.areas, self.area) = (areas, area)
  }

  /// A place for a text: its first column and its row from the top left of the areas.
  private struct Place {
    let column: Int
    let row: Int

    init(_ column: Int, _ row: Int) { (self.column, self.row) = (column, row) }
  }

  /// Writes the gap at a mark beside it, over the red area as far as it has room there.
  /// - Parameter isNeeded: true to write it even if most of it is outside of the red area.
  mutating func write(
    gap text: String, at column: Int, isNeeded: Bool, on surface: inout Surface
  ) {
    let width = surface.width(text)
    let gap = rows(of: .difference, at: column)
    let middle = gap.isEmpty ? rows(of: .roof, at: column).last ?? 0 : gap[gap.count / 2]
    let inside = max(0, min(area.columns - width, column + 2))
    let places = (0..<area.rows).flatMap { row in
      [column + 2, column - 1 - width, inside].map { Place($0, row) }
    }.filter { isFree($0, width) }
    func missing(_ place: Place) -> Int {
      (place.column..<place.column + width).count {
        areas.parts(column: $0, row: place.row) != [.difference]
      }
    }
    // Red cells are worth more than the middle of the gap, and that more than the right side.
    let costs = places.map { 4 * missing($0) + abs($0.row - middle) }
    guard let least = costs.min(), let best = costs.firstIndex(of: least).map({ places[$0] }),
      isNeeded || missing(best) == 0
    else { return }
    surface.frame.write(
      surface.transliterate(text), column: area.column + best.column, row: area.row + best.row,
      style: areas.textStyle(on: .difference))
    taken.append((best.row, best.column..<best.column + width))
  }

  /// Writes that the curves touch in a column: below the roof, or above it beside a slope.
  mutating func writeTouch(at column: Int, on surface: inout Surface) {
    let text = "touches"
    let width = surface.width(text)
    let roof = (0..<area.rows).first { areas.part(column: column, row: $0) != nil } ?? 0
    let first =
      (0..<area.rows).first { areas.parts(column: column, row: $0) == [.lower] } ?? area.rows
    let centred = max(0, min(area.columns - width, column - width / 2))
    let below = (0..<2).map { Place(centred, first + $0) }
    let above = (1...3).flatMap { up in
      (0..<width).map { Place(column + 1 - width + $0, roof - up) }
    }
    guard
      let place = below.first(where: { isFree($0, width, over: [.lower]) })
        ?? above.first(where: { isFree($0, width, over: []) })
        ?? below.first(where: { isFree($0, width) })
    else { return }
    areas.write(
      text, column: place.column, row: place.row, origin: (area.column, area.row),
      outside: surface.style(.strong), into: &surface.frame)
    taken.append((place.row, place.column..<place.column + width))
  }

  /// The rows of a column in which a part fills most of the cell.
  private func rows(of part: AreaPart, at column: Int) -> [Int] {
    (0..<area.rows).filter { areas.part(column: column, row: $0) == part }
  }

  /// True if a text fits in at a place, with a cell to spare beside other words.
  /// - Parameter parts: the parts that it may cover; none for the space above the roof; nil for all.
  private func isFree(_ place: Place, _ width: Int, over parts: [AreaPart]? = nil) -> Bool {
    let columns = place.column..<place.column + width
    guard place.column >= 0, columns.upperBound <= area.columns, 0..<area.rows ~= place.row,
      !taken.contains(where: {
        $0.row == place.row && $0.columns.overlaps(place.column - 1..<columns.upperBound + 1)
      })
    else { return false }
    guard let parts else { return true }
    return columns.allSatisfy { column in
      guard let part = areas.part(column: column, row: place.row) else { return parts.isEmpty }
      return parts.contains(part) && !areas.parts(column: column, row: place.row).contains(.roof)
    }
  }

  /// Writes the name of the lower area beside a column, in the middle of its height.
  mutating func write(name: String, ofLowerAt column: Int, on surface: inout Surface) {
    let rows = rows(of: .lower, at: column)
    let width = surface.width(name)
    guard rows.count >= 2 else { return }
    let place = Place(column + 2, rows[rows.count / 2])
    guard isFree(place, width, over: [.lower]) else { return }
    areas.write(
      surface.transliterate(name), column: place.column, row: place.row,
      origin: (area.column, area.row), outside: surface.style(.lowerBound), into: &surface.frame)
    taken.append((place.row, place.column..<place.column + width))
  }
}
