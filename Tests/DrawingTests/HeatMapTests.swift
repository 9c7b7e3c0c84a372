import Terminals
import Testing

@testable import Drawing

/// Maps by their exact cells.
@Suite struct HeatMapTests {
  /// Four columns and two rows of cells: a value below all levels, −∞ and NaN. The fourth column fits the
  /// levels to the map.
  private static let values: [Double] = [
    -500, -.infinity, .nan, 0,
    -500, -.infinity, -2, 0,
    -0.2, -30, .nan, -400,
    0, -.infinity, .nan, 0,
  ]

  private func map(_ styles: Styles) -> HeatMap {
    HeatMap(Self.values, columns: 4, rows: 2, styles: styles)
  }

  /// A letter or two for each colour of a cell.
  private func ink(_ cell: Cell) -> String {
    func name(_ color: Color) -> String {
      switch color {
      case .standard: "-"
      case .indexed(let index): "\(index)"
      case .direct(let packed): "#" + String(packed, radix: 16)
      }
    }
    return "\(cell.scalar) \(name(cell.style.foreground))/\(name(cell.style.background))"
  }

  private func inks(_ map: HeatMap) -> [[String]] {
    (0..<map.rows).map { row in
      (0..<3).map { ink(map.cell(column: $0, row: row)) }
    }
  }

  /// Both halves of a cell have their own colour. A cell of one level has no character, so that characters
  /// are the edges of levels.
  @Test func aCellHasTwoValues() {
    #expect(
      inks(map(styles(.dark))) == [
        ["  -/231", "▄ 30/-", "? 247/-"],
        ["  -/232", "∞ 247/-", "▀ 123/-"],
      ])
    #expect(
      inks(map(styles(.light))) == [
        ["  -/16", "▄ 37/-", "? 240/-"],
        ["  -/231", "∞ 240/-", "▀ 18/-"],
      ])
    let edge = HeatMap(
      [-3, 0, -400, -1, 0, -400], columns: 3, rows: 1, styles: styles(.dark))
    #expect(ink(edge.cell(column: 0, row: 0)) == "▀ 195/123")
  }

  @Test func directColoursAreThoseOfTheTable() {
    let exact = map(styles(.dark, .direct))
    #expect(ink(exact.cell(column: 0, row: 0)) == "  -/#ffffff")
    #expect(ink(exact.cell(column: 1, row: 0)) == "▄ #8787/-")
  }

  /// With few colours, and in ASCII, the density of a character is the mean of the values of its cell.
  @Test(arguments: [
    (ColorDepth.mono, GlyphSet.unicode, ["█░?", " ∞▓"]),
    (.eight, .unicode, ["█░?", " ∞▓"]), (.mono, .ascii, ["&:?", " !#"]),
    (.indexed, .ascii, ["&:?", " !#"]),
  ]) func aTextureHasOneValue(depth: ColorDepth, glyphs: GlyphSet, rows: [String]) {
    let map = map(styles(.dark, depth, glyphs))
    let text = (0..<2).map { row in
      String(
        String.UnicodeScalarView((0..<3).map { map.cell(column: $0, row: row).scalar }))
    }
    #expect(text == rows)
    // The halves −0.2 and −7.8 have the mean −4.
    let mixed = HeatMap(
      [-7.8, -400, -0.2, -400], columns: 2, rows: 1, styles: styles(.dark, depth, glyphs))
    #expect(mixed.cell(column: 0, row: 0).scalar == mixed.style.filled(3).scalar)
  }

  /// A line has a contrast of 4.5 or more on every level, and what is lit differs from them all.
  @Test(arguments: [Theme.dark, .light, .highContrast]) func linesAreSeenOnEveryLevel(
    theme: Theme
  ) throws {
    let style = MapStyle(styles: styles(theme))
    func rgb(_ color: Color) throws -> RGB {
      guard case .indexed(let index) = color else { throw Missing() }
      return XtermPalette.rgb(index)
    }
    for level in 0..<MapLadder.count {
      let line = style.line(on: level)
      #expect(try rgb(line.foreground).contrast(with: rgb(line.background)) >= 4.5, "\(level)")
      #expect(line.background == style.filled(level).style.background)
      #expect(line.background != style.lit.background)
    }
    #expect(try rgb(style.lit.foreground).contrast(with: rgb(style.lit.background)) >= 7)
  }

  private struct Missing: Error {}

  /// Levels can be told apart in greys: their lightness rises, or falls, from each to the next.
  @Test(arguments: Theme.allCases) func lightnessTellsTheLevel(theme: Theme) {
    let ramp = MapStyle.ramp(theme).map { OKLab(XtermPalette.rgb($0)).lightness }
    #expect(ramp.count == MapLadder.count)
    #expect(Set(MapStyle.ramp(theme)).count == ramp.count)
    for (a, b) in zip(ramp, ramp.dropFirst()) {
      #expect(theme == .light ? a < b : a > b)
    }
  }

  /// The steps of each terminal are all levels, in their order.
  @Test(arguments: ColorDepth.allCases, GlyphSet.allCases) func stepsAreAllLevels(
    depth: ColorDepth, glyphs: GlyphSet
  ) {
    let style = MapStyle(styles: styles(.dark, depth, glyphs))
    #expect(style.steps.flatMap(Array.init) == Array(0..<MapLadder.count))
    let looks = style.steps.map { style.filled($0.lowerBound) }
    #expect(Set(looks).count == looks.count)
    if glyphs == .ascii { #expect(looks.allSatisfy { $0.scalar.isASCII }) }
    // No texture can be taken for a line.
    if style.isTextured {
      let scalars = Set(looks.map(\.scalar))
      #expect(scalars.count == looks.count)
      #expect(scalars.isDisjoint(with: style.strokes))
    }
  }

  @Test func missingValuesAreUnknown() {
    let map = HeatMap([1], columns: 2, rows: 1, styles: styles(.dark))
    #expect(ink(map.cell(column: 0, row: 0)) == "▄ 231/-")
    #expect(map.cell(column: 1, row: 0).scalar == "?")
    #expect(map.cell(column: 2, row: 0).scalar == "?")
    #expect(HeatMap([], columns: -1, rows: -1, styles: styles(.dark)).columns == 0)
  }
}
