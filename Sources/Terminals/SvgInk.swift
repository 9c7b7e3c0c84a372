/// The two colours of a cell in a picture, after reverse video, dimming and the picture's ground have
/// been settled.
struct SvgInk: Hashable {
  var foreground: RGB
  /// nil where the picture's own ground shows.
  var background: RGB?

  init(_ style: Style, ground: SvgExport.Ground) {
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
