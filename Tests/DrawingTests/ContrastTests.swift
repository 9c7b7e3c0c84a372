import Terminals
import Testing

@testable import Drawing

@Suite struct ContrastTests {
  static let words: [Role] = [
    .text, .strong, .quiet, .axis, .layer, .difference, .key, .warning, .selection,
  ]
  static let graphics: [Role] = [.upperCurve, .lowerCurve, .focusedFrame, .differenceFill]

  private func rgb(_ color: Color, else standard: UInt32) -> RGB {
    switch color {
    case .standard: RGB(packed: standard)
    case .indexed(let index): XtermPalette.rgb(index)
    case .direct(let packed): RGB(packed: packed)
    }
  }

  /// The smaller of the contrasts on the terminal's own background and on the painted one.
  private func contrast(_ style: Style, _ theme: Theme, _ depth: ColorDepth = .indexed) -> Double {
    let paper: UInt32 = theme == .light ? 0xffffff : 0
    let frame = Frame(size: Size(columns: 1, rows: 1), filledWith: Cell("x", style))
    let painted = GroundPainter(known: nil).painted(frame, theme: theme, depth: depth)
    return [style, painted[0, 0].style].map {
      rgb($0.foreground, else: 0xffffff - paper).contrast(with: rgb($0.background, else: paper))
    }.min() ?? 0
  }

  @Test func ratiosMatchPublishedValues() {
    let (black, white) = (RGB(packed: 0), RGB(packed: 0xffffff))
    #expect(abs(black.contrast(with: white) - 21) < 1e-9)
    #expect(abs(white.contrast(with: RGB(packed: 0x767676)) - 4.54) < 0.005)
    #expect(white.contrast(with: white) == 1)
  }

  @Test(arguments: [Theme.dark, .light, .highContrast]) func roles(theme: Theme) {
    for role in Self.words {
      let ratio = contrast(styles(theme).style(role), theme)
      #expect(ratio >= (theme == .highContrast ? 7 : 4.5), "\(role) \(ratio)")
    }
    for role in Self.graphics {
      let ratio = contrast(styles(theme).style(role), theme)
      #expect(ratio >= 3, "\(role) \(ratio)")
    }
  }

  /// A layer stands out from the ground of its theme.
  @Test(arguments: [Theme.dark, .light, .highContrast], AreaLight.allCases)
  func layers(theme: Theme, light: AreaLight) throws {
    let color = try #require(AreaStyle(styles: styles(theme)).color(.layer, light))
    let ratio = contrast(Style(foreground: color), theme)
    #expect(ratio >= 3, "\(ratio)")
  }

  @Test(arguments: [Theme.dark, .light, .highContrast]) func badgesAndPoints(theme: Theme) {
    for k in 0..<9 {
      let badge = contrast(styles(theme).badge(k, of: 9), theme)
      #expect(badge >= 4.5, "badge \(k) \(badge)")
      let point = contrast(styles(theme).component(k, of: 9), theme)
      #expect(point >= 3, "point \(k) \(point)")
    }
  }

  /// Terminals set the eight colours as they like; with xterm's own, magenta under black is 4.47.
  @Test(arguments: [Theme.dark, .light, .highContrast]) func eightColours(theme: Theme) {
    let styles = styles(theme, .eight)
    for role in Self.words {
      #expect(contrast(styles.style(role), theme, .eight) >= 7, "\(role)")
    }
    #expect(contrast(styles.style(.lowerCurve), theme, .eight) >= 3)
    for k in 0..<9 {
      #expect(contrast(styles.badge(k, of: 9), theme, .eight) >= 4.4, "badge \(k)")
      #expect(contrast(styles.component(k, of: 9), theme, .eight) >= 3, "point \(k)")
    }
  }

  @Test(arguments: [Theme.dark, .light, .highContrast], [ColorDepth.indexed, .direct])
  func mixturesAreVisible(theme: Theme, depth: ColorDepth) {
    let styles = styles(theme, depth)
    for count in 2...9 {
      for first in 0..<count {
        for second in 0..<count where second != first {
          for step in 0...20 {
            var weights = Array(repeating: 0.0, count: count)
            weights[first] = Double(step) / 20
            weights[second] = 1 - Double(step) / 20
            let ratio = contrast(styles.mixed(weights), theme, depth)
            #expect(ratio >= 3, "\(weights) \(ratio)")
          }
        }
      }
      let ratio = contrast(
        styles.mixed(Array(repeating: 1.0, count: count)), theme, depth)
      #expect(ratio >= 3, "all \(count) alike \(ratio)")
    }
  }
}
