import Foundation
import Terminals
import Testing

@testable import Drawing

@Suite struct MixingTests {
  /// Without enough colours to fade, a sure point is bold.
  @Test func oneComponentAloneHasItsPureHue() {
    for theme in Theme.allCases {
      for depth in ColorDepth.allCases {
        for count in 1...9 {
          for k in 0..<count {
            for scale in [1.0, 0.3, 272, 1e-300] {
              let styles = styles(theme, depth)
              var weights = Array(repeating: 0.0, count: count)
              weights[k] = scale
              var expected = styles.component(k, of: count)
              if depth == .eight || depth == .mono || theme == .mono {
                expected.attributes = .bold
              }
              #expect(
                styles.mixed(weights) == expected,
                "\(k) of \(count), \(theme) \(depth) \(scale)")
            }
          }
        }
      }
    }
  }

  @Test func invalidWeightsGiveTheTextStyle() {
    for theme in Theme.allCases {
      for depth in ColorDepth.allCases {
        let styles = styles(theme, depth)
        for weights in [
          [], [0, 0], [Double.nan, 1], [0.5, .nan, 0.5, 0], [.infinity, 1], [-1, 3], [-1, 0.5],
        ] {
          #expect(styles.mixed(weights) == styles.style(.text), "\(weights)")
        }
      }
    }
  }

  static let colored = [Theme.dark, .light, .highContrast]

  /// In true colour the blend with grey is exact; in 256 colours it has four steps.
  @Test(arguments: colored) func theHueFadesByTheUncertainty(theme: Theme) {
    let greys: [Theme: UInt8] = [.dark: 243, .light: 246, .highContrast: 250]
    let ramps: [Theme: [UInt8]] = [
      .dark: [214, 179, 137, 243], .light: [166, 130, 137, 246],
      .highContrast: [214, 179, 180, 250],
    ]
    guard let grey = greys[theme], let ramp = ramps[theme] else { return }
    let (hue, end) = (OKLab(XtermPalette.rgb(ramp[0])), OKLab(XtermPalette.rgb(grey)))
    for (weights, uncertainty) in [
      ([1, 0], 0), ([0.95, 0.05], 0.1), ([0.8, 0.2], 0.4), ([6, 4], 0.8), ([0.5, 0.5], 1),
      ([4, 1, 1], 0.5), ([0.25, 0.25, 0.25, 0.25], 1),
    ] {
      let exact = hue.blended(with: end, share: uncertainty).rgb
      let found = rgb(styles(theme, .direct).mixed(weights))
      for channel in [\RGB.red, \.green, \.blue] {
        let difference = Int(found[keyPath: channel]) - Int(exact[keyPath: channel])
        #expect(difference.magnitude <= 1, "\(weights)")
      }
      let step = Int((3 * uncertainty).rounded())
      #expect(styles(theme).mixed(weights).foreground == .indexed(ramp[step]), "\(weights)")
    }
  }

  /// For every K and theme, the way from sure to undecided never has another hue, and ends in grey.
  @Test(arguments: colored, [ColorDepth.indexed, .direct])
  func noThirdHue(theme: Theme, depth: ColorDepth) {
    let styles = styles(theme, depth)
    for count in 2...9 {
      for dominant in 0..<count {
        for other in 0..<count where other != dominant {
          var last = OKLab(rgb(styles.component(dominant, of: count)))
          let hue = last
          for share in stride(from: 1, through: 0.51, by: -0.01) {
            var weights = Array(repeating: 0.0, count: count)
            (weights[dominant], weights[other]) = (share, 1 - share)
            let now = OKLab(rgb(styles.mixed(weights)))
            #expect(now.chroma <= last.chroma + 0.005, "\(weights)")
            // The table has no exact hues: the nearest are up to 22° away.
            let isNear = now.angle(to: hue) < (depth == .direct ? 5 : 23)
            #expect(now.chroma < 0.02 || isNear, "\(weights) \(now.angle(to: hue))")
            last = now
          }
        }
      }
      let undecided = OKLab(rgb(styles.mixed(Array(repeating: 0.3, count: count))))
      #expect(undecided.chroma < 1e-3, "\(count)")
    }
  }

  /// With eight colours or none, certainty is in the attributes, and an undecided point is `?`.
  @Test func fewColoursShowCertaintyByMarks() {
    for (depth, glyphs) in [
      (ColorDepth.eight, GlyphSet.unicode), (.mono, .unicode), (.mono, .ascii),
    ] {
      let styles = styles(.dark, depth, glyphs)
      func plain(_ k: Int) -> Style { Style(foreground: styles.component(k, of: 2).foreground) }
      let (first, second) = (styles.pointGlyph(0, of: 2), styles.pointGlyph(1, of: 2))
      #expect(styles.point([1, 0]) == Cell(first, plain(0).with(.bold)))
      #expect(styles.point([0.1, 0.9]) == Cell(second, plain(1)))
      #expect(styles.point([0.05, 0.95]) == Cell(second, plain(1).with(.bold)))
      #expect(styles.point([0.3, 0.7]) == Cell(second, plain(1)))
      #expect(styles.point([0.5, 0.5]) == Cell("?", styles.style(.text)))
      #expect(styles.point([0.42, 0.58]) == Cell("?", styles.style(.text)))
    }
  }

  /// Grey says it wherever there is grey, except among the letters of ASCII.
  @Test(arguments: colored) func undecidedPointsAreGrey(theme: Theme) {
    for count in 2...9 {
      let alike = Array(repeating: 1.0, count: count)
      for depth in [ColorDepth.indexed, .direct] {
        for glyphs in GlyphSet.allCases {
          let styles = styles(theme, depth, glyphs)
          #expect(
            styles.point(alike) == Cell(glyphs == .ascii ? "?" : "●", styles.mixed(alike)))
        }
      }
    }
  }

  /// The glyph of a point that leans to a component is that of the component.
  @Test func glyphsOfPoints() {
    #expect(styles(.dark).point([0.1, 0.2, 0.7]).scalar == "●")
    #expect(styles(.dark).point([0.1, 0.1, 0.7, 0.1]).scalar == "■")
    #expect(styles(.dark, .indexed, .ascii).point([0.1, 0.2, 0.7]).scalar == "+")
    #expect(styles(.dark).point([]) == Cell("●", styles(.dark).style(.text)))
    #expect(styles(.dark).point([1]) == Cell("●", styles(.dark).component(0, of: 1)))
  }

  private func rgb(_ style: Style) -> RGB {
    switch style.foreground {
    case .direct(let packed): RGB(packed: packed)
    case .indexed(let index): XtermPalette.rgb(index)
    case .standard: RGB(packed: 0)
    }
  }
}

extension OKLab {
  fileprivate var chroma: Double { (a * a + b * b).squareRoot() }

  /// The angle between two hues, in degrees.
  fileprivate func angle(to other: OKLab) -> Double {
    let cosine = (a * other.a + b * other.b) / (chroma * other.chroma)
    return acos(min(1, max(-1, cosine))) * 180 / .pi
  }
}
