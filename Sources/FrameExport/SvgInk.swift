import Terminals

/// The two colours of a cell in a picture, with reverse video, dimming and the ground applied.
struct SvgInk: Hashable {
  var foreground: RGB
  /// Nil for the ground of the picture.
  var background: RGB?

  init(_ style: Style, ground: Ground) {
    var front = Self.rgb(style.foreground) ?? ground.foreground
    var back = Self.rgb(style.background)
    if style.attributes.contains(.reverse) {
      (front, back) = (back ?? ground.background, front)
    }
    if style.attributes.contains(.dim) {
      front = front.mixed(with: back ?? ground.background, fraction: 0.4)
    }
    foreground = front
    background = back
  }

  private static func rgb(_ color: Color) -> RGB? {
    switch color {
    case .standard: nil
    case .indexed(let index): XtermPalette.rgb(index)
    case .direct(let packed): RGB(packed: packed)
    }
  }
}

extension RGB {
  /// Returns the colour at a fraction of the way to another, channel by channel.
  fileprivate func mixed(with other: RGB, fraction: Double) -> RGB {
    func between(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * fraction).rounded())
    }
    return RGB(
      red: between(red, other.red), green: between(green, other.green),
      blue: between(blue, other.blue))
  }
}
