import Terminals

/// The levels of a map in one line: swatches, each with the largest depth of its level beside it.
///
/// It leaves out levels, evenly, until it fits.
package struct MapLegend: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case swatch(Cell)
    case text(String)

    var width: Int {
      switch self {
      case .swatch: MapLegend.swatchWidth
      case .text(let text): text.cellCount
      }
    }
  }

  /// The cells of a swatch.
  private static let swatchWidth = 2

  private let pieces: [Piece]
  package var width: Int { pieces.reduce(0) { $0 + $1.width } }

  /// The widest form that fits; nil if none does.
  /// - Parameter units: names of the units, the longest first.
  package init?(_ map: HeatMap, units: [String], width: Int, glyphs: GlyphSet) {
    // The units are worth more than a number for each level, and that more than long units.
    let forms = [units, [""]].flatMap { units in
      [1, 2, 3, 4, 6].flatMap { stride in units.map { (unit: $0, stride: stride) } }
    }
    let pieces = forms.lazy.map {
      Self.pieces(map, unit: $0.unit, stride: $0.stride, glyphs: glyphs)
    }.first { !$0.isEmpty && $0.reduce(0) { $0 + $1.width } <= width }
    guard let pieces else { return nil }
    self.pieces = pieces
  }

  /// The legend with each level whose number from 1 is a multiple of `stride`; empty if there is none.
  private static func pieces(_ map: HeatMap, unit: String, stride: Int, glyphs: GlyphSet)
    -> [Piece]
  {
    let deepest = map.deepest
    let steps = map.style.steps.filter { $0.lowerBound <= deepest }
    var entries: [(swatch: Cell, text: String)] = []
    for (at, step) in steps.enumerated() where (at + 1).isMultiple(of: stride) {
      let isOpen = step.upperBound == MapLadder.count
      let limit = map.ladder.limit(isOpen ? step.lowerBound - 1 : step.upperBound - 1)
      entries.append((map.style.filled(step.lowerBound), isOpen ? ">" + limit : limit))
    }
    guard !entries.isEmpty else { return [] }
    if map.hasInfinite { entries.append((map.infinite, glyphs.transliterate("−∞"))) }
    var pieces: [Piece] = unit.isEmpty ? [] : [.text(glyphs.transliterate("\(unit) "))]
    for (at, entry) in entries.enumerated() {
      let end = at == entries.count - 1 ? "" : " "
      pieces += [.swatch(entry.swatch), .text(entry.text + end)]
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
        for at in 0..<MapLegend.swatchWidth { frame[column + at, row] = cell }
        column += MapLegend.swatchWidth
      case .text(let text): column = frame.write(text, column: column, row: row, style: style)
      }
    }
  }
}
