import Drawing
import Terminals
import Testing

@Suite struct PaletteTests {
  @Test(arguments: [
    (Theme.dark, ColorDepth.indexed, [214, 105, 87, 198, 229, 136] as [UInt8]),
    (.light, .indexed, [166, 69, 54, 88, 21, 29]),
    (.highContrast, .indexed, [214, 87, 105, 198, 229, 136]),
    (.dark, .eight, [6, 3, 1, 5, 7]), (.light, .eight, [1, 4, 0]),
    (.highContrast, .eight, [6, 3, 1, 5, 7]),
  ]) func componentsHaveThePalettesHues(theme: Theme, depth: ColorDepth, hues: [UInt8]) {
    let bold: Style.Attributes = theme == .highContrast ? .bold : []
    for k in 0..<9 {
      let hue = Color.indexed(hues[k % hues.count])
      #expect(
        styles(theme, depth).component(k, of: 9) == Style(foreground: hue, attributes: bold),
        "k \(k)"
      )
    }
  }

  @Test(arguments: [Theme.dark, .light, .highContrast])
  func directColoursAreTheTablesColours(theme: Theme) {
    func exact(_ color: Color) -> Color {
      guard case .indexed(let index) = color else { return color }
      return .direct(XtermPalette.rgb(index).packed)
    }
    let (table, direct) = (styles(theme), styles(theme, .direct))
    let pairs =
      Role.allCases.map { (table.style($0), direct.style($0)) }
      + (0..<9).map { (table.component($0, of: 9), direct.component($0, of: 9)) }
      + (0..<9).map { (table.badge($0, of: 9), direct.badge($0, of: 9)) }
    for (style, other) in pairs {
      #expect(
        other
          == Style(
            foreground: exact(style.foreground), background: exact(style.background),
            attributes: style.attributes))
    }
  }

  @Test func withoutColourThereAreOnlyAttributes() {
    let colourless =
      ColorDepth.allCases.map { styles(.mono, $0) } + Theme.allCases.map { styles($0, .mono) }
    for styles in colourless {
      let all =
        Role.allCases.map { styles.style($0) } + (0..<9).map { styles.component($0, of: 9) }
        + (0..<9).map { styles.badge($0, of: 9) } + [
          styles.mixed([0.4, 0.6]), styles.mixed([1, 1, 1, 1]),
        ]
      for style in all {
        #expect(style.foreground == .standard && style.background == .standard, "\(style)")
      }
      #expect(styles.component(0, of: 2).attributes == .bold)
      #expect(styles.style(.selection).attributes.contains(.reverse))
      #expect(styles.badge(1, of: 2).attributes.contains(.reverse))
    }
  }

  @Test func glyphs() {
    let letters: [Unicode.Scalar] = ["o", "x", "+", "*", "#", "%", "@", "&", "$"]
    let shapes: [Unicode.Scalar] = ["●", "▲", "■", "◆", "✚", "✖", "▼", "★", "◀"]
    for count in 1...9 {
      for k in 0..<count {
        for theme in Theme.allCases {
          for depth in ColorDepth.allCases {
            for set in GlyphSet.allCases {
              let usesLetters = set == .ascii || theme == .mono || depth == .mono
              let expected = usesLetters ? letters[k] : count <= 3 ? "●" : shapes[k]
              #expect(
                styles(theme, depth, set).pointGlyph(k, of: count) == expected,
                "\(k) of \(count), \(theme) \(depth) \(set)")
            }
          }
        }
      }
    }
  }

  @Test func componentsLookDifferent() {
    for theme in Theme.allCases {
      for depth in ColorDepth.allCases {
        for count in 2...9 {
          let styles = styles(theme, depth)
          let looks = (0..<count).map {
            Cell(styles.pointGlyph($0, of: count), styles.component($0, of: count))
          }
          #expect(Set(looks).count == count, "\(theme) \(depth) \(count)")
        }
      }
    }
  }
}
