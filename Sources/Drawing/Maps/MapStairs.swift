import Terminals

/// Level and upright lines over a map, from corner to corner.
///
/// A line is black or white on each cell, whichever has more contrast, so that it is seen on every level.
/// Its last part can be lit.
package struct MapStairs: Hashable, Sendable {
  /// A cell of a map, from its top left.
  package struct Corner: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) { (self.column, self.row) = (column, row) }
  }

  private struct Ends: OptionSet, Hashable {
    let rawValue: Int
    static let up = Ends(rawValue: 1)
    static let down = Ends(rawValue: 2)
    static let left = Ends(rawValue: 4)
    static let right = Ends(rawValue: 8)
  }

  private var lines: [Corner: Ends] = [:]
  private var lit: Set<Corner> = []
  /// The lit cells of upright lines.
  private var litUpright: Set<Corner> = []

  package init() {}

  /// Adds a line between two corners of one column or of one row. Other lines take a level and an upright
  /// part.
  package mutating func add(from a: Corner, to b: Corner, isLit: Bool = false) {
    let corner = Corner(column: b.column, row: a.row)
    let (level, upright) = (a.column <= b.column, a.row <= b.row)
    var path = [a]
    for column in Self.way(a.column, b.column) { path.append(Corner(column: column, row: a.row)) }
    let turn = path.count - 1
    for row in Self.way(a.row, b.row) { path.append(Corner(column: corner.column, row: row)) }
    for (at, (from, to)) in zip(path, path.dropFirst()).enumerated() {
      let isLevel = at < turn
      lines[from, default: []].insert(isLevel ? level ? .right : .left : upright ? .down : .up)
      lines[to, default: []].insert(isLevel ? level ? .left : .right : upright ? .up : .down)
    }
    guard isLit else { return }
    lit.formUnion(path)
    if a.row != b.row { litUpright.formUnion(path[turn...]) }
  }

  /// The numbers after one, up to another.
  private static func way(_ from: Int, _ to: Int) -> [Int] {
    from <= to ? Array(from..<to).map { $0 + 1 } : Array((to..<from).reversed())
  }

  /// Draws the lines over a map whose top left cell is at (column, row).
  package func draw(over map: HeatMap, into frame: inout Frame, column: Int, row: Int) {
    for (corner, ends) in lines where map.contains(corner) {
      let style =
        lit.contains(corner)
        ? map.style.lit : map.lineStyle(column: corner.column, row: corner.row)
      frame[column + corner.column, row + corner.row] = Cell(
        map.style.stroke(
          up: ends.contains(.up), down: ends.contains(.down),
          left: ends.contains(.left), right: ends.contains(.right)), style)
    }
    for corner in litUpright {
      widen(corner, over: map, into: &frame, column: column, row: row)
    }
  }

  /// Makes an upright lit line as wide as a level one, by half a cell on each side.
  private func widen(
    _ corner: Corner, over map: HeatMap, into frame: inout Frame, column: Int, row: Int
  ) {
    guard map.contains(corner), !map.style.isTextured else { return }
    let sides: [(at: Corner, half: Unicode.Scalar)] = [
      (Corner(column: corner.column - 1, row: corner.row), "▐"),
      (Corner(column: corner.column + 1, row: corner.row), "▌"),
    ]
    for side in sides where map.contains(side.at) && lines[side.at] == nil {
      let ground = map.lineStyle(column: side.at.column, row: side.at.row).background
      frame[column + side.at.column, row + side.at.row] = Cell(
        side.half, Style(foreground: map.style.lit.background, background: ground))
    }
  }
}

extension HeatMap {
  package func contains(_ corner: MapStairs.Corner) -> Bool {
    (0..<columns).contains(corner.column) && (0..<rows).contains(corner.row)
  }
}

extension MapStyle {
  /// The character of a heavy line with some ends.
  func stroke(up: Bool, down: Bool, left: Bool, right: Bool) -> Unicode.Scalar {
    let bits = (up ? 1 : 0) + (down ? 2 : 0) + (left ? 4 : 0) + (right ? 8 : 0)
    return strokes[bits]
  }
}
