import Terminals
import Testing

@testable import Drawing

@Suite struct OKLabTests {
  /// Values from the article's own table and widely used implementations.
  @Test(arguments: [
    (0xffffff as UInt32, 1.0, 0.0, 0.0), (0x000000, 0.0, 0.0, 0.0),
    (0xff0000, 0.627955, 0.224863, 0.125846), (0x00ff00, 0.866440, -0.233888, 0.179498),
    (0x0000ff, 0.452014, -0.032457, -0.311528),
  ]) func publishedValues(packed: UInt32, lightness: Double, a: Double, b: Double) {
    let lab = OKLab(RGB(packed: packed))
    #expect(abs(lab.lightness - lightness) < 1e-4)
    #expect(abs(lab.a - a) < 1e-4)
    #expect(abs(lab.b - b) < 1e-4)
  }

  @Test func coloursSurviveARoundTrip() {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let color = RGB(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          #expect(OKLab(color).rgb == color, "\(color.hex)")
        }
      }
    }
  }

  @Test func greysHaveNoHue() {
    for level in UInt8(0)...255 {
      let lab = OKLab(RGB(red: level, green: level, blue: level))
      #expect(abs(lab.a) < 1e-4 && abs(lab.b) < 1e-4, "\(level)")
    }
  }

  @Test func aBlendIsTheWeightedMean() {
    let blend = OKLab(lightness: 0.2, a: 0.1, b: -0.1).blended(
      with: OKLab(lightness: 0.8, a: -0.3, b: 0.1), share: 0.25)
    #expect(abs(blend.lightness - 0.35) < 1e-12)
    #expect(abs(blend.a - 0) < 1e-12)
    #expect(abs(blend.b + 0.05) < 1e-12)
  }
}
