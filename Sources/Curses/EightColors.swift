import Terminals

extension XtermPalette {
  /// The ANSI colour, one of eight, for an index. A hue keeps its channels. A grey becomes white
  /// unless it is nearly black.
  static func nearestOfEight(to index: UInt8) -> UInt8 {
    if index < 8 { return index }
    let color = rgb(index)
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    let (low, high) = (min(red, green, blue), max(red, green, blue))
    if high - low < 48 { return high < 48 ? 0 : 7 }
    let middle = (low + high) / 2
    return (red > middle ? 1 : 0) | (green > middle ? 2 : 0) | (blue > middle ? 4 : 0)
  }
}
