import Terminals
import Testing

@testable import Drawing

@Suite struct StackedAreasTests {
  /// Four columns on a scale of 0…4 in four rows: a gap of half, a touch, fractions, and a value
  /// above the picture.
  static let columns: [StackedAreas.Column?] = [
    .init(lower: 1, upper: 3), .init(lower: 3, upper: 3, light: .newest),
    .init(lower: 1.25, upper: 2.5, light: .marked), .init(lower: 2, upper: 9),
    .init(lower: -9, upper: -1), nil, .init(lower: -.infinity, upper: 1.5),
  ]

  private func areas(
    _ styles: Styles, _ columns: [StackedAreas.Column?] = columns, thick: Bool = false
  ) -> StackedAreas {
    StackedAreas(columns, from: 0, to: 4, rows: 4, styles: styles, hasThickRoof: thick)
  }

  private func text(_ areas: StackedAreas) -> String {
    (0..<areas.rows).map { row in
      String(
        String.UnicodeScalarView(
          areas.columns.indices.map { areas.cell(column: $0, row: row)?.scalar ?? "'" }))
    }.joined(separator: "\n")
  }

  /// A letter for each cell's colours: of the character and of the ground.
  private func inks(_ areas: StackedAreas) -> [[String]] {
    func name(_ color: Color) -> String {
      switch color {
      case .standard: "-"
      case .indexed(let index): "\(index)"
      case .direct(let packed): "#" + String(packed, radix: 16)
      }
    }
    return (0..<areas.rows).map { row in
      areas.columns.indices.map {
        guard let cell = areas.cell(column: $0, row: row) else { return "" }
        return cell.scalar == " "
          ? name(cell.style.background)
          : "\(name(cell.style.foreground))/\(name(cell.style.background))"
      }
    }
  }

  @Test func unicodeHasEighthsOfACell() {
    let areas = areas(styles(.dark))
    #expect(
      text(areas) == """
        ▄▄' '''
          ▀ '''
          ▂ ''▀
            ''\u{20}
        """)
    #expect(
      inks(areas) == [
        ["231/-", "231/-", "", "124", "", "", ""],
        ["124", "37", "231/203", "124", "", "", ""],
        ["124", "37", "37/203", "30", "", "", "231/124"],
        ["30", "37", "37", "30", "", "", "124"],
      ])
  }

  @Test func blocksHaveHalvesOfACell() {
    let areas = areas(
      styles(.dark, .indexed, .blocks),
      [.init(lower: 1.7, upper: 3), .init(lower: 1.2, upper: 3), .init(lower: 2.1, upper: 2.2)])
    #expect(
      text(areas) == """
        ▄▄'
          ▄
        ▄ \u{20}
          \u{20}
        """)
    #expect(inks(areas)[2] == ["30/124", "124", "30"])
  }

  @Test(arguments: [GlyphSet.unicode, .blocks])
  func monoHasTextures(glyphs: GlyphSet) {
    #expect(
      text(areas(styles(.mono, .indexed, glyphs))) == """
        ▀▀'▒'''
        ▒░▀▒'''
        ▒░▓░''▀
        ░░░░''▒
        """)
  }

  @Test(arguments: ColorDepth.allCases)
  func asciiHasCharacters(depth: ColorDepth) {
    #expect(
      text(areas(styles(.dark, depth, .ascii))) == """
        =='#'''
        #:=#'''
        #:#:''=
        ::::''#
        """)
  }

  @Test func eightColoursFillTheLowerAreaOnly() {
    let areas = areas(styles(.dark, .eight))
    #expect(
      text(areas) == """
        ▀▀'▒'''
        ▒ ▀▒'''
        ▒ ▓ ''▀
            ''▒
        """)
    #expect(inks(areas)[3] == ["2", "2", "2", "2", "", "", "-/-"])
  }

  @Test func trueColourHasTheColoursOfTheTable() {
    let direct = inks(areas(styles(.dark, .direct)))
    #expect(direct[1][0] == "#af0000")
    #expect(direct[3][1] == "#afaf")
  }

  @Test func lightHasADarkRoof() {
    let inks = inks(areas(styles(.light)))
    #expect(inks[0] == ["16/-", "16/-", "", "210", "", "", ""])
    #expect(inks[1][0] == "210")
    #expect(inks[2][2] == "37/160")
    #expect(inks[3][0] == "79")
  }

  /// The theme brings its black ground along; its areas can be told from white too.
  @Test(arguments: [RGB(packed: 0), RGB(packed: 0xffffff)])
  func highContrastIsVisibleOnBlackAndOnWhite(paper: RGB) {
    let areas = areas(styles(.highContrast))
    for column in [0, 1, 2] {
      for row in 2...3 {
        guard let cell = areas.cell(column: column, row: row),
          case .indexed(let index) = cell.style.background
        else { continue }
        #expect(paper.contrast(with: XtermPalette.rgb(index)) >= 2.6, "\(index)")
      }
    }
    let frame = Frame(
      size: Size(columns: 1, rows: 1), filledWith: areas.cell(column: 0, row: 0) ?? .blank)
    let painted = GroundPainter(known: .light)
      .painted(frame, theme: .highContrast, depth: .indexed)
    #expect(painted[0, 0].style.background == .indexed(233))
  }

  @Test(arguments: [Theme.dark, .light, .highContrast, .mono], ColorDepth.allCases)
  func textOnAPartIsReadable(theme: Theme, depth: ColorDepth) {
    let areas = areas(styles(theme, depth))
    for column in 0...3 {
      for row in 1...3 {
        guard let style = areas.textStyle(column: column, row: row) else { continue }
        guard case .indexed(let text) = style.foreground,
          case .indexed(let ground) = style.background
        else { continue }
        let ratio = XtermPalette.rgb(text).contrast(with: XtermPalette.rgb(ground))
        // With xterm's own colours, magenta under black is 4.47.
        #expect(ratio >= 4.47, "\(text) on \(ground): \(ratio)")
      }
    }
  }

  @Test func thickRoofsTakeAWholeCell() {
    let areas = areas(
      styles(.dark), [.init(lower: 1, upper: 2), .init(lower: 2, upper: 2.5)], thick: true)
    #expect(inks(areas)[0] == ["", "231/-"])
    #expect(inks(areas)[1] == ["231", "231/124"])
    #expect(inks(areas)[2] == ["124", "30"])
  }

  /// Four columns with a layer: with a difference above it, touching the roof, below the picture's edge, and cut at
  /// the top.
  static let layered: [StackedAreas.Column] = [
    .init(lower: 2, upper: 3, layer: 1), .init(lower: 3, upper: 3, layer: 1, light: .newest),
    .init(lower: 0.75, upper: 3.5, layer: 2), .init(lower: 5, upper: 9, layer: 3),
    .init(lower: 2.25, upper: 3, layer: 1.5),
  ]

  @Test func layersAreDrawnInEighths() {
    let areas = areas(styles(.dark), Self.layered)
    #expect(
      text(areas) == """
        ▄▄▀ ▄
            ▂
            \u{20}
          ▆ ▆
        """)
    #expect(
      inks(areas) == [
        ["231/-", "231/-", "231/124", "93", "231/-"], ["124", "99", "124", "93", "93/124"],
        ["93", "37", "124", "30", "93"], ["30", "37", "93/124", "30", "30/93"],
      ])
  }

  @Test func layersHaveTextures() {
    #expect(
      text(areas(styles(.mono), Self.layered)) == """
        ▀▀▀/▀
        ▒/▒/▒
        /░▒░/
        ░░▒░/
        """)
    #expect(
      text(areas(styles(.dark, .indexed, .ascii), Self.layered)) == """
        ===/=
        #/#/#
        /:#:/
        ::#:/
        """)
    let eight = areas(styles(.dark, .eight), Self.layered)
    #expect(
      eight.cell(column: 0, row: 2)
        == Cell("/", Style(foreground: .indexed(0), background: .indexed(2))))
    #expect(eight.cell(column: 0, row: 3)?.scalar == " ")
  }

  /// A layer of one size has one height in every column, touching or not.
  @Test(arguments: GlyphSet.allCases, ColorDepth.allCases)
  func aLayerKeepsItsHeight(glyphs: GlyphSet, depth: ColorDepth) {
    for layer in [0.6, 1, 1.37] {
      let columns = (0...40).map { step in
        let lower = 1.6 + Double(step) / 20
        return StackedAreas.Column(lower: lower, upper: lower, layer: layer)
      }
      let heights =
        (columns
        + columns.map {
          .init(lower: $0.lower, upper: $0.upper + 0.9, layer: layer)
        }).compactMap {
          AreaHeights(
            $0, rows: 8, style: AreaStyle(styles: styles(.dark, depth, glyphs)),
            hasThickRoof: false, share: { $0 / 8 })
        }
      #expect(heights.count == 82)
      #expect(Set(heights.map { $0.lower - $0.inner }).count == 1)
      #expect(heights[0].lower - heights[0].inner > 0)
    }
  }

  /// The lower area never covers the roof, and a touch leaves no gap.
  @Test(arguments: GlyphSet.allCases, ColorDepth.allCases)
  func partsAddUp(glyphs: GlyphSet, depth: ColorDepth) {
    for step in 0...80 {
      for other in 0...step {
        let (upper, lower) = (Double(step) / 20, Double(other) / 20)
        let areas = areas(
          styles(.dark, depth, glyphs),
          [.init(lower: lower, upper: upper, layer: other.isMultiple(of: 3) ? 0.7 : 0)])
        let parts = (0..<4).map { areas.part(column: 0, row: $0) }
        #expect(parts.count { $0 == .roof } <= 1)
        if let roof = parts.firstIndex(of: .roof) {
          #expect(parts[..<roof].allSatisfy { $0 == nil })
        }
        if lower == upper { #expect(!parts.contains(.difference), "\(upper)") }
        let order = parts.compactMap(\.self).map { AreaPart.allCases.firstIndex(of: $0) ?? 0 }
        #expect(order == order.sorted(by: >), "\(lower) \(upper)")
      }
    }
  }

  @Test func withoutRoomOrRangeNothingIsDrawn() {
    let column = [StackedAreas.Column(lower: 1, upper: 2)]
    for areas in [
      StackedAreas(column, from: 0, to: 4, rows: 0, styles: styles(.dark)),
      StackedAreas(column, from: 4, to: 4, rows: 3, styles: styles(.dark)),
      StackedAreas(column, from: .nan, to: 4, rows: 3, styles: styles(.dark)),
      StackedAreas(
        [.init(lower: .nan, upper: .nan)], from: 0, to: 4, rows: 3, styles: styles(.dark)),
    ] {
      for row in 0..<3 { #expect(areas.cell(column: 0, row: row) == nil) }
    }
  }

  @Test func writesOverTheParts() {
    let areas = areas(styles(.dark), [.init(lower: 2, upper: 4), .init(lower: 4, upper: 4)])
    var frame = Frame(size: Size(columns: 4, rows: 4))
    areas.draw(into: &frame, column: 1, row: 0)
    areas.write("ab?", column: 0, row: 1, origin: (1, 0), outside: .plain, into: &frame)
    #expect(frame.text(row: 1) == " ab?")
    #expect(frame[1, 1].style.background == .indexed(124))
    #expect(frame[2, 1].style.background == .indexed(30))
    #expect(frame[3, 1].style == .plain)
  }

  @Test func rowsOfValues() {
    let areas = areas(styles(.dark))
    #expect(
      [4, 3.9, 2, 0.1, 0, -0.1, 4.1, .nan].map(areas.row(of:)) == [0, 0, 1, 3, 3, nil, nil, nil])
  }
}
