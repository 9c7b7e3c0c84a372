import Terminals

/// The levels of a map in one line: a swatch for each, and numbers for as many as there is room for.
package struct MapLegend: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case swatch(Cell)
    case text(String)

    var width: Int {
      switch self {
      case .swatch: 1
      case .text(let text): text.cellCount
      }
    }
  }

  private let pieces: [Piece]
  package var width: Int { pieces.reduce(0) { $0 + $1.width } }

  /// The widest form that fits; nil if none does.
  /// - Parameter units: names of the units, the longest first.
  package init?(_ map: HeatMap, units: [String], width: Int, glyphs: GlyphSet) {
    // The units are worth more than a number for each swatch, and that more than long units.
    let forms = [units, [""]].flatMap { units in
      [1, 2, 3, 4, 6].flatMap { stride in units.map { (unit: $0, stride: stride) } }
    }
    let pieces = forms.lazy.map {
      Self.pieces(map, unit: $0.unit, stride: $0.stride, glyphs: glyphs)
    }.first { $0.reduce(0) { $0 + $1.width } <= width }
    guard let pieces else { return nil }
    self.pieces = pieces
  }

  private static func pieces(_ map: HeatMap, unit: String, stride: Int, glyphs: GlyphSet)
    -> [Piece]
  {
    let deepest = map.deepest
    let steps = map.style.steps.filter { $0.lowerBound <= deepest }
    var pieces: [Piece] = unit.isEmpty ? [] : [.text(glyphs.transliterate("\(unit) "))]
    for (at, step) in steps.enumerated() {
      pieces.append(.swatch(map.style.filled(step.lowerBound)))
      let isLast = at == steps.count - 1
      let isNumbered = (at + 1).isMultiple(of: stride) && !isLast
      if isNumbered || isLast && step.upperBound < MapLadder.count {
        pieces.append(.text(map.ladder.limit(step.upperBound - 1)))
      }
    }
    if map.hasInfinite {
      pieces += [.text(" "), .swatch(map.infinite), .text(glyphs.transliterate("−∞"))]
    }
    if !map.ladder.note.isEmpty {
      pieces.append(.text(glyphs.transliterate(" \(map.ladder.note)")))
    }
    return pieces
  }

  package func draw(into frame: inout Frame, column: Int, row: Int, style: Style) {
    var column = column
    for piece in pieces {
      switch piece {
      case .swatch(let cell):
        frame[column, row] = cell
        column += 1
      case .text(let text): column = frame.write(text, column: column, row: row, style: style)
      }
    }
  }
}
