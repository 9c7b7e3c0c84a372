import Terminals

/// The straight strokes of box-drawing characters, joined over neighbouring cells.
struct SvgStrokes {
  struct Run {
    var path: String
    var width: Double
    var color: RGB
  }

  /// A line of the grid that strokes may run along: the middle of a row or of a column.
  private struct Rail: Hashable {
    var isVertical: Bool
    var position: Int
    var weight: Int
    var color: RGB
  }

  private var rails: [Rail] = []
  /// The drawn halves of cells along a rail: 2·cell before the centre, 2·cell + 1 after it.
  private var halves: [Rail: [Int]] = [:]

  static func width(_ weight: Int) -> Double { weight == 2 ? 3 : 1 }

  mutating func add(_ arms: BoxLine.Arms, color: RGB, column: Int, row: Int) {
    func rail(_ isVertical: Bool, _ weight: Int) -> Rail {
      Rail(
        isVertical: isVertical, position: isVertical ? column : row, weight: weight, color: color)
    }
    if arms.left > 0 { add(2 * column, to: rail(false, arms.left)) }
    if arms.right > 0 { add(2 * column + 1, to: rail(false, arms.right)) }
    if arms.up > 0 { add(2 * row, to: rail(true, arms.up)) }
    if arms.down > 0 { add(2 * row + 1, to: rail(true, arms.down)) }
  }

  private mutating func add(_ half: Int, to rail: Rail) {
    if halves[rail] == nil { rails.append(rail) }
    halves[rail, default: []].append(half)
  }

  /// The strokes, as few as possible.
  var runs: [Run] {
    rails.map { Run(path: path(of: $0), width: Self.width($0.weight), color: $0.color) }
  }

  private func path(of rail: Rail) -> String {
    var path = ""
    let drawn = (halves[rail] ?? []).sorted()
    var start = 0
    while start < drawn.count {
      var end = start
      while end + 1 < drawn.count, drawn[end + 1] == drawn[end] + 1 { end += 1 }
      path += segment(along: rail, from: drawn[start], through: drawn[end])
      start = end + 1
    }
    return path
  }

  /// One stroke over the halves `first`…`last`. An end in the centre of a cell is longer by half
  /// the stroke's width, which closes the corners.
  private func segment(along rail: Rail, from first: Int, through last: Int) -> String {
    let pitch = rail.isVertical ? CellShape.height : CellShape.width
    let centre = rail.isVertical ? BoxLine.centreY : BoxLine.centreX
    let overhang = Self.width(rail.weight) / 2
    let begin = Double(first / 2) * pitch + (first % 2 == 0 ? 0 : centre - overhang)
    let end = Double(last / 2) * pitch + (last % 2 == 0 ? centre + overhang : pitch)
    let length = short(end - begin)
    return rail.isVertical
      ? "M\(short(Double(rail.position) * CellShape.width + BoxLine.centreX)) \(short(begin))v\(length)"
      : "M\(short(begin)) \(short(Double(rail.position) * CellShape.height + BoxLine.centreY))h\(length)"
  }
}
