/// The geometry of a character that a picture draws as a shape, so that it looks the same whatever
/// fonts the reader has.
///
/// Coordinates are those of one cell, 8 wide and 16 high, from its top left corner.
enum CellShape {
  /// Rectangles that are filled without smoothing; `opacity` below 1 for the shades.
  case blocks([BlockElement.Rectangle], opacity: Double)
  /// Straight strokes from the centre of the cell to its edges.
  case lines(BoxLine.Arms)
  /// A curve or a dashed line, stroked.
  case stroke(path: [PathStep], heavy: Bool)
  /// Round dots, by their centres.
  case dots([(x: Double, y: Double)], diameter: Double)
  /// A filled outline.
  case outline([PathStep])
  /// A circle of which only the line is drawn.
  case ring(radius: Double)

  /// The width of a cell.
  static let width = 8.0
  /// The height of a cell.
  static let height = 16.0

  /// The shape of a character, or nil where it is a matter for fonts.
  init?(_ scalar: Unicode.Scalar, bold: Bool) {
    switch scalar.value {
    case 0x2500...0x257F:
      guard let shape = BoxLine.shape(of: scalar) else { return nil }
      self = shape
    case 0x2580...0x259F:
      let element = BlockElement.rectangles(of: scalar)
      self = .blocks(element.rectangles, opacity: element.opacity)
    case 0x2801...0x28FF:
      self = .dots(Self.brailleDots(scalar), diameter: bold ? 3 : 2.4)
    default:
      guard let shape = Marker.shape(of: scalar) else { return nil }
      self = shape
    }
  }

  /// The dots of a Braille pattern: bits 0–2 and 6 run down the left column, 3–5 and 7 down the
  /// right one (Unicode 15, chapter 21.1).
  private static func brailleDots(_ scalar: Unicode.Scalar) -> [(x: Double, y: Double)] {
    let pattern = scalar.value - 0x2800
    let bits: [(bit: UInt32, x: Double, y: Double)] = [
      (0, 2, 2), (1, 2, 6), (2, 2, 10), (6, 2, 14), (3, 6, 2), (4, 6, 6), (5, 6, 10), (7, 6, 14),
    ]
    return bits.filter { pattern >> $0.bit & 1 == 1 }.map { ($0.x, $0.y) }
  }
}

/// A step of a pen, in the coordinates of a cell.
enum PathStep {
  case move(Double, Double)
  case line(Double, Double)
  /// A quadratic curve to the second point, bent by the first.
  case curve(Double, Double, Double, Double)
  case close
}
