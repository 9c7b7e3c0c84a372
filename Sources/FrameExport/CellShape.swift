/// The geometry of a character that pictures draw as a shape, independent of the reader's fonts.
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

  /// The shape of a character; nil for a character that is drawn by a font.
  init?(_ scalar: Unicode.Scalar, bold: Bool) {
    switch scalar.value {
    case 0x2500...0x257F:
      guard let shape = BoxLine.shape(of: scalar) else { return nil }
      self = shape
    case 0x2580...0x259F:
      self = BlockElement.shape(of: scalar)
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
    let bits = [0, 1, 2, 6, 3, 4, 5, 7]
    let drawn = bits.indices.filter { scalar.value >> bits[$0] & 1 == 1 }
    return drawn.map { n in (x: Double(n / 4) * 4 + 2, y: Double(n % 4) * 4 + 2) }
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
