/// The block elements U+2580–259F as rectangles in a cell of 8 by 16.
enum BlockElement {
  struct Rectangle: Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// What a block element fills, and how densely.
  static func rectangles(
    of scalar: Unicode.Scalar
  ) -> (rectangles: [Rectangle], opacity: Double) {
    let whole = [Rectangle(0, 0, 8, 16)]
    switch scalar.value {
    case 0x2580: return ([Rectangle(0, 0, 8, 8)], 1)
    case 0x2581...0x2588:
      let height = Double(scalar.value - 0x2580) * 2
      return ([Rectangle(0, 16 - height, 8, height)], 1)
    case 0x2589...0x258F: return ([Rectangle(0, 0, Double(0x2590 - scalar.value), 16)], 1)
    case 0x2590: return ([Rectangle(4, 0, 4, 16)], 1)
    case 0x2591...0x2593: return (whole, 0.25 * Double(scalar.value - 0x2590))
    case 0x2594: return ([Rectangle(0, 0, 8, 2)], 1)
    case 0x2595: return ([Rectangle(7, 0, 1, 16)], 1)
    case 0x2596...0x259F: return (quadrants(quadrantBits[Int(scalar.value - 0x2596)]), 1)
    default: return ([], 1)
    }
  }

  /// The quadrants of U+2596–259F: upper left 1, upper right 2, lower left 4, lower right 8.
  private static let quadrantBits = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

  private static func quadrants(_ bits: Int) -> [Rectangle] {
    func row(_ bits: Int, y: Double) -> [Rectangle] {
      switch bits {
      case 1: [Rectangle(0, y, 4, 8)]
      case 2: [Rectangle(4, y, 4, 8)]
      case 3: [Rectangle(0, y, 8, 8)]
      default: []
      }
    }
    return row(bits & 3, y: 0) + row(bits >> 2, y: 8)
  }
}
