import Drawing
import Terminals

/// Words over areas, each at the first place where it covers what it is about and no other word.
package struct AreaNotes {
  private let areas: StackedAreas
  /// The cells of the areas in the frame.
  private let area: Rect
  /// The places of the words that are written already.
  private var taken: [(row: Int, columns: Range<Int>)] = []

  package init(areas: StackedAreas, area: Rect) {
    (self.areas, self.area) = (areas, area)
  }

  /// A place for a text: its first column and its row from the top left of the areas.
  private struct Place {
    let column: Int
    let row: Int

    init(_ column: Int, _ row: Int) { (self.column, self.row) = (column, row) }
  }

  /// Writes the difference at a mark beside it, over the area of differences as far as it has room
  /// there.
  /// - Parameter isNeeded: true to write it even if most of it is outside of that area.
  package mutating func write(
    difference text: String, at column: Int, isNeeded: Bool, on surface: inout Surface
  ) {
    let width = surface.width(text)
    let rows = rows(of: .difference, at: column)
    let middle = rows.isEmpty ? roof(at: column) : rows[rows.count / 2]
    let inside = max(0, min(area.columns - width, column + 2))
    let places = (0..<area.rows).flatMap { row in
      beside(column, width, row: row) + [Place(inside, row)]
    }.filter { isFree($0, width) }
    // Cells of the area are worth more than the middle of the difference. The roof is not hidden.
    func cost(_ place: Place) -> (outside: Int, total: Int) {
      let parts = (place.column..<place.column + width).map {
        areas.parts(column: $0, row: place.row)
      }
      let outside = parts.count { $0 != [.difference] }
      let roof = parts.count { $0.contains(.roof) }
      return (outside, 4 * outside + 2 * roof + abs(place.row - middle))
    }
    var best: (place: Place, cost: (outside: Int, total: Int))?
    for place in places {
      let cost = cost(place)
      if best.map({ cost.total < $0.cost.total }) ?? true { best = (place, cost) }
    }
    guard let (best, cost) = best, isNeeded || cost.outside == 0 else { return }
    surface.frame.write(
      surface.transliterate(text), column: area.column + best.column, row: area.row + best.row,
      style: areas.textStyle(on: .difference))
    taken.append((best.row, best.column..<best.column + width))
  }

  /// Writes that the curves touch in a column: below the roof, or above it beside a slope.
  package mutating func write(touch text: String, at column: Int, on surface: inout Surface) {
    let width = surface.width(text)
    let first =
      (0..<area.rows).first { areas.parts(column: column, row: $0) == [.lower] } ?? area.rows
    let centred = max(0, min(area.columns - width, column - width / 2))
    let below = (0..<2).map { Place(centred, first + $0) }
    let place =
      below.first { isFree($0, width, over: [.lower]) } ?? above(column, width)
      ?? below.first { isFree($0, width) }
    write(text, at: place, .strong, on: &surface)
  }

  /// Writes about the upper quantity above the roof, at the left of a column.
  package mutating func write(upper text: String, at column: Int, on surface: inout Surface) {
    write(text, at: above(column, surface.width(text)), .upperCurve, on: &surface)
  }

  /// Writes about the lower quantity beside a column, near the middle of its height.
  /// - Parameter isNeeded: true to write it even if some of it is outside of the lower area.
  package mutating func write(
    lower text: String, at column: Int, isNeeded: Bool, on surface: inout Surface
  ) {
    let rows = rows(of: .lower, at: column)
    let width = surface.width(text)
    guard isNeeded || rows.count >= 2 else { return }
    let middle = rows.isEmpty ? area.rows - 1 : rows[rows.count / 2]
    let places = (0..<area.rows).sorted { abs($0 - middle) < abs($1 - middle) }.flatMap {
      beside(column, width, row: $0)
    }
    let place =
      places.first { isFree($0, width, over: [.lower]) }
      ?? (isNeeded ? places.first { isFree($0, width) } : nil)
    write(text, at: place, .lowerCurve, on: &surface)
  }
}

extension AreaNotes {
  /// The rows of a column whose cells are of a part.
  private func rows(of part: AreaPart, at column: Int) -> [Int] {
    (0..<area.rows).filter { areas.part(column: column, row: $0) == part }
  }

  /// The first row of a column that has an area.
  private func roof(at column: Int) -> Int {
    (0..<area.rows).first { areas.part(column: column, row: $0) != nil } ?? 0
  }

  /// The places at the right and at the left of a column.
  private func beside(_ column: Int, _ width: Int, row: Int) -> [Place] {
    [Place(column + 2, row), Place(column - 1 - width, row)]
  }

  /// The nearest place above the roof of a column, at its left or over it.
  private func above(_ column: Int, _ width: Int) -> Place? {
    let roof = roof(at: column)
    return (1...3).lazy.flatMap { up in
      (0..<width).lazy.map { Place(column + 1 - width + $0, roof - up) }
    }.first { isFree($0, width, over: []) }
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
      areas.part(column: column, row: place.row).map(parts.contains) ?? parts.isEmpty
    }
  }

  private mutating func write(
    _ text: String, at place: Place?, _ outside: TextStyle, on surface: inout Surface
  ) {
    guard let place else { return }
    areas.write(
      surface.transliterate(text), column: place.column, row: place.row,
      origin: (area.column, area.row), outside: surface.style(outside), into: &surface.frame)
    taken.append((place.row, place.column..<place.column + surface.width(text)))
  }
}
