import Terminals
import Testing

@testable import Drawing

@Suite struct MixingTests {
  @Test func oneComponentAloneHasItsPureHue() {
    for theme in Theme.allCases {
      for depth in ColorDepth.allCases {
        for count in 1...9 {
          for k in 0..<count {
            for scale in [1.0, 0.3, 272, 1e-300] {
              let styles = styles(theme, depth)
              var weights = Array(repeating: 0.0, count: count)
              weights[k] = scale
              #expect(
                styles.mixed(weights) == styles.component(k, of: count),
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

  @Test func upToThreeBlendInOKLab() {
    let hues = [214, 105, 87].map { OKLab(XtermPalette.rgb($0)) }
    for weights in [[0.5, 0.5], [0.9, 0.1], [2, 1, 1], [0.2, 0.3, 0.5]] {
      let expected = OKLab.blend(hues, weights: weights).rgb
      #expect(styles(.dark, .direct).mixed(weights).foreground == .direct(expected.packed))
      #expect(
        styles(.dark).mixed(weights).foreground == .indexed(XtermPalette.nearest(to: expected)))
    }
  }

  @Test func fromFourOnTheHueFadesToGrey() {
    func chroma(_ style: Style) -> Double {
      guard case .direct(let packed) = style.foreground else { return .nan }
      let lab = OKLab(RGB(packed: packed))
      return lab.a * lab.a + lab.b * lab.b
    }
    for theme in [Theme.dark, .light, .highContrast] {
      for count in 4...(theme == .light ? 5 : 9) {
        let styles = styles(theme, .direct)
        var last = Double.infinity
        for certainty in [1, 0.9, 0.7, 0.5] {
          var weights = Array(repeating: 0.0, count: count)
          weights[1] = certainty
          weights[3] = 1 - certainty
          let now = chroma(styles.mixed(weights))
          #expect(now < last, "\(theme) \(count) \(certainty)")
          last = now
        }
        #expect(chroma(styles.mixed(Array(repeating: 1.0, count: count))) < 1e-6)
      }
    }
  }

  @Test func onLightSixHuesStayPure() {
    for count in 6...9 {
      for depth in [ColorDepth.indexed, .direct] {
        var weights = Array(repeating: 0.1, count: count)
        weights[4] = 0.2
        let styles = styles(.light, depth)
        #expect(styles.mixed(weights) == styles.component(4, of: count), "\(count)")
      }
    }
  }

  @Test func eightColoursShowTheHeaviest() {
    let styles = styles(.dark, .eight)
    #expect(styles.mixed([0.4, 0.6]) == styles.component(1, of: 2))
    #expect(styles.mixed([0.5, 0.5]) == styles.component(0, of: 2))
    #expect(styles.mixed([0.1, 0.2, 0.3, 0.4]) == styles.component(3, of: 4))
  }
}
