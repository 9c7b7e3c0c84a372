import Terminals

/// The look of the levels of a map on one terminal.
///
/// With 256 colours or more a cell has two values, one in each half, and the lightness of a level tells its
/// height. With fewer colours, and in ASCII, a cell has one value and the density of its character tells it.
package struct MapStyle: Hashable, Sendable {
  private let styles: Styles

  package init(styles: Styles) { self.styles = styles }

  private var glyphs: GlyphSet { styles.capabilities.glyphs }

  /// True if a cell shows one value, by its character.
  package var isTextured: Bool {
    switch styles.depth {
    case .mono, .eight: true
    case .indexed, .direct: glyphs == .ascii
    }
  }

  /// The steps that can be told apart, each a range of levels, the best first.
  package var steps: [Range<Int>] {
    guard isTextured else { return (0..<MapLadder.count).map { $0..<$0 + 1 } }
    let ends = glyphs == .ascii ? [1, 2, 3, 4, 6, 7, 8, 10, 12, 14] : [2, 4, 7, 11, 14]
    return zip([0] + ends, ends).map { $0..<$1 }
  }

  /// A cell whose values have one level.
  package func filled(_ level: Int) -> Cell {
    guard isTextured else { return Cell(" ", Style(background: color(level))) }
    let step = steps.firstIndex { $0.contains(level) } ?? 0
    return Cell(textures[step], textured(level))
  }

  /// A cell of two values, one over the other. A value that is not finite has no colour.
  func halves(upper: Int?, lower: Int?) -> Cell {
    switch (upper, lower) {
    case (nil, nil): Cell(" ", styles.style(.text))
    case (let upper?, nil): Cell("▀", Style(foreground: color(upper)))
    case (nil, let lower?): Cell("▄", Style(foreground: color(lower)))
    case (let upper?, let lower?):
      upper == lower
        ? filled(upper) : Cell("▀", Style(foreground: color(upper), background: color(lower)))
    }
  }

  /// The style of a line or a mark on a level: black or white, whichever has more contrast. Nil for a
  /// ground without a level.
  package func line(on level: Int?) -> Style {
    guard !isTextured, let level else {
      return styles.style(.strong)
    }
    let ground = color(level)
    return Style(foreground: readable(on: ground), background: ground, attributes: .bold)
  }

  /// The style of what is lit: it differs from every level and from all lines.
  package var lit: Style {
    switch styles.depth {
    case .mono, .eight: Style(attributes: [.bold, .reverse])
    case .indexed, .direct:
      Style(foreground: exact(16), background: exact(226), attributes: .bold)
    }
  }

  /// The character of an infinite value.
  var infinite: Unicode.Scalar { glyphs[.infinite] }

  /// The style of a value that has no level.
  package var unlevelled: Style { styles.style(.quiet) }

  /// The characters of heavy lines, by 1 for an end up, 2 down, 4 left and 8 right.
  var strokes: [Unicode.Scalar] {
    glyphs == .ascii
      ? Array("+|||-+++-+++-+++".unicodeScalars) : Array("∙┃┃┃━┛┓┫━┗┏┣━┻┳╋".unicodeScalars)
  }

  /// None is a stroke.
  private var textures: [Unicode.Scalar] {
    glyphs == .ascii
      ? ["&", "%", "#", "*", "o", "c", ":", ",", ".", " "] : ["█", "▓", "▒", "░", " "]
  }

  private func textured(_ level: Int) -> Style {
    switch styles.depth {
    case .mono: styles.style(.text)
    case .eight: styles.style(.lowerCurve)
    case .indexed, .direct:
      Style(foreground: readable(on: color(level)), background: color(level))
    }
  }

  private func readable(on color: Color) -> Color {
    let ground: RGB =
      switch color {
      case .standard: RGB(packed: 0)
      case .indexed(let index): XtermPalette.rgb(index)
      case .direct(let packed): RGB(packed: packed)
      }
    let (black, white) = (XtermPalette.rgb(16), XtermPalette.rgb(231))
    return exact(ground.contrast(with: black) >= ground.contrast(with: white) ? 16 : 231)
  }

  private func color(_ level: Int) -> Color {
    let ramp = Self.ramp(styles.theme)
    return exact(ramp[max(0, min(ramp.count - 1, level))])
  }

  private func exact(_ index: UInt8) -> Color {
    styles.depth == .direct ? .direct(XtermPalette.rgb(index).packed) : .indexed(index)
  }

  /// The colours of the levels as numbers of the xterm table, the best first.
  ///
  /// They go from the colour of the roof through that of L to the background.
  static func ramp(_ theme: Theme) -> [UInt8] {
    switch theme {
    case .dark, .highContrast, .mono:
      [231, 195, 123, 80, 43, 37, 31, 30, 24, 23, 237, 235, 234, 232]
    case .light: [16, 17, 18, 23, 24, 30, 31, 37, 43, 80, 123, 159, 195, 231]
    }
  }
}
