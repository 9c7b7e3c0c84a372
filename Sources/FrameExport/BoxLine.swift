/// The box-drawing characters U+2500–257F without doubles and diagonals.
enum BoxLine {
  /// The weight of the stroke from the centre to each edge: 0 none, 1 light, 2 heavy.
  struct Arms: Equatable {
    var up: Int
    var right: Int
    var down: Int
    var left: Int
  }

  /// The point where the strokes of a cell meet, half a unit beside the middle: a stroke one unit
  /// wide then covers whole units and stays sharp.
  static let centreX = 4.5
  static let centreY = 8.5

  static func shape(of scalar: Unicode.Scalar) -> CellShape? {
    let value = scalar.value
    switch value {
    case 0x2504...0x250B, 0x254C...0x254F: return dashes(value)
    case 0x256D...0x2570: return .stroke(path: roundedCorner(value), heavy: false)
    default: break
    }
    // U+2550–2573 are doubles, corners and diagonals.
    guard value < 0x2550 || value > 0x2573 else { return nil }
    let packed = armsTable[Int(value - (value < 0x2550 ? 0x2500 : 0x2524))]
    return .lines(
      Arms(
        up: packed >> 12 & 0xf, right: packed >> 8 & 0xf, down: packed >> 4 & 0xf,
        left: packed & 0xf))
  }

  /// A quarter turn that leaves through two edges where straight lines would.
  private static func roundedCorner(_ value: UInt32) -> [PathStep] {
    let goesDown = value == 0x256D || value == 0x256E
    let goesRight = value == 0x256D || value == 0x2570
    let edgeX = goesRight ? CellShape.width : 0
    let edgeY = goesDown ? CellShape.height : 0
    let bendY = centreY + (goesDown ? 4 : -4)
    return [
      .move(centreX, edgeY), .line(centreX, bendY), .curve(centreX, centreY, edgeX, centreY),
    ]
  }

  /// Two, three or four dashes across a cell. A dash is half a period long and starts after a
  /// quarter of one, so that the dashes of the next cell continue evenly.
  private static func dashes(_ value: UInt32) -> CellShape {
    let offset = value >= 0x254C ? value - 0x254C : (value - 0x2504) % 4
    let count = value >= 0x254C ? 2.0 : value < 0x2508 ? 3.0 : 4.0
    let isVertical = offset >= 2
    let period = (isVertical ? CellShape.height : CellShape.width) / count
    var path: [PathStep] = []
    for dash in 0..<Int(count) {
      let start = (Double(dash) + 0.25) * period
      let end = start + period / 2
      path +=
        isVertical
        ? [.move(centreX, start), .line(centreX, end)]
        : [.move(start, centreY), .line(end, centreY)]
    }
    return .stroke(path: path, heavy: offset % 2 == 1)
  }

  /// U+2500–254F and U+2574–257F: one hexadecimal digit each for up, right, down and left. The
  /// dashes are 0.
  private static let armsTable: [Int] = [
    0x0101, 0x0202, 0x1010, 0x2020, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0110, 0x0210, 0x0120, 0x0220,
    0x0011, 0x0012, 0x0021, 0x0022, 0x1100, 0x1200, 0x2100, 0x2200,
    0x1001, 0x1002, 0x2001, 0x2002, 0x1110, 0x1210, 0x2110, 0x1120,
    0x2120, 0x2210, 0x1220, 0x2220, 0x1011, 0x1012, 0x2011, 0x1021,
    0x2021, 0x2012, 0x1022, 0x2022, 0x0111, 0x0112, 0x0211, 0x0212,
    0x0121, 0x0122, 0x0221, 0x0222, 0x1101, 0x1102, 0x1201, 0x1202,
    0x2101, 0x2102, 0x2201, 0x2202, 0x1111, 0x1112, 0x1211, 0x1212,
    0x2111, 0x1121, 0x2121, 0x2112, 0x2211, 0x1122, 0x1221, 0x2212,
    0x1222, 0x2122, 0x2221, 0x2222, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0001, 0x1000, 0x0100, 0x0010,
    0x0002, 0x2000, 0x0200, 0x0020, 0x0201, 0x1020, 0x0102, 0x2010,
  ]
}
