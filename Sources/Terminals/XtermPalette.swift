/// The xterm table of 256 colours.
///
/// 16–231 are a 6×6×6 cube, 232–255 a ramp of greys. Hardly any terminal changes those. 0–15 are
/// the ANSI colours, which differ between terminals. The values here are xterm's.
package enum XtermPalette {
  /// The colour of an index.
  package static func rgb(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16:
      return RGB(packed: ansi[Int(index)])
    case 16..<232:
      let cube = Int(index) - 16
      return RGB(
        red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  /// The index in 16…255 whose colour is nearest by squared distance in sRGB, the lowest of equals.
  ///
  /// There are two candidates: the nearest colour of the cube, channel by channel, and the nearest
  /// grey, from the mean of the channels.
  package static func nearest(to color: RGB) -> UInt8 {
    let cube =
      16 + 36 * nearestLevel(color.red) + 6 * nearestLevel(color.green) + nearestLevel(color.blue)
    let sum = Int(color.red) + Int(color.green) + Int(color.blue)
    let step = ((Double(sum) / 3 - 8) / 10 - 0.5).rounded(.up)
    let grey = 232 + Int(min(23, max(0, step)))
    func distance(_ index: Int) -> Int { squaredDistance(rgb(UInt8(index)), color) }
    return UInt8(distance(cube) <= distance(grey) ? cube : grey)
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let ansi: [UInt32] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ]

  private static func nearestLevel(_ channel: UInt8) -> Int {
    switch channel {
    case ..<48: 0
    case ..<116: 1
    default: (Int(channel) - 36) / 40
    }
  }

  private static func squaredDistance(_ a: RGB, _ b: RGB) -> Int {
    let red = Int(a.red) - Int(b.red)
    let green = Int(a.green) - Int(b.green)
    let blue = Int(a.blue) - Int(b.blue)
    return red * red + green * green + blue * blue
  }
}
