import RealModule
import Terminals

/// A colour in OKLab, where equal distances look about equally large and blends keep their hue.
///
/// Source: B. Ottosson, "A perceptual color space for image processing" (2020).
struct OKLab: Hashable, Sendable {
  /// 0 black … 1 white.
  var lightness: Double
  /// Green to red.
  var a: Double
  /// Blue to yellow.
  var b: Double
}

extension OKLab {
  /// lms = M₁·rgb (linear), Lab = M₂·∛lms.
  init(_ color: RGB) {
    let red = Self.linear(color.red)
    let green = Self.linear(color.green)
    let blue = Self.linear(color.blue)
    let l = Double.root(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 3)
    let m = Double.root(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 3)
    let s = Double.root(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 3)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// The nearest sRGB colour; values outside sRGB are cut off channel by channel.
  var rgb: RGB {
    let l = lightness + 0.3963377774 * a + 0.2158037573 * b
    let m = lightness - 0.1055613458 * a - 0.0638541728 * b
    let s = lightness - 0.0894841775 * a - 1.2914855480 * b
    let (l3, m3, s3) = (l * l * l, m * m * m, s * s * s)
    return RGB(
      red: Self.channel(4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3),
      green: Self.channel(-1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3),
      blue: Self.channel(-0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3))
  }

  /// The colour on the straight line to another: this one at share 0, the other at 1. On the way to
  /// a grey the hue stays.
  func blended(with other: OKLab, share: Double) -> OKLab {
    OKLab(
      lightness: (1 - share) * lightness + share * other.lightness,
      a: (1 - share) * a + share * other.a, b: (1 - share) * b + share * other.b)
  }

  /// The linear intensity 0…1 of an sRGB channel (IEC 61966-2-1).
  static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : Double.pow((value + 0.055) / 1.055, 2.4)
  }

  private static func channel(_ linear: Double) -> UInt8 {
    let value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Double.pow(linear, 1 / 2.4) - 0.055
    return UInt8(min(255, max(0, (255 * value).rounded())))
  }
}
