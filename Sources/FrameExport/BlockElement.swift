/// The block elements U+2580–259F as rectangles in a cell of 8 by 16.
enum BlockElement {
  struct Rectangle: Equatable {
    var x = 0.0
    var y = 0.0
    var width = CellShape.width
    var height = CellShape.height
  }

  /// The filled parts of a block element.
  static func shape(of scalar: Unicode.Scalar) -> CellShape {
    let value = scalar.value
    if (0x2591...0x2593).contains(value) {
      return .blocks([Rectangle()], opacity: 0.25 * Double(value - 0x2590))
    }
    return .blocks(rectangles(value), opacity: 1)
  }

  private static func rectangles(_ value: UInt32) -> [Rectangle] {
    switch value {
    case 0x2580: return [Rectangle(height: 8)]
    case 0x2581...0x2588:
      let height = Double(value - 0x2580) * 2
      return [Rectangle(y: 16 - height, height: height)]
    case 0x2589...0x258F: return [Rectangle(width: Double(0x2590 - value))]
    case 0x2590: return [Rectangle(x: 4, width: 4)]
    case 0x2594: return [Rectangle(height: 2)]
    case 0x2595: return [Rectangle(x: 7, width: 1)]
    default:
      let bits = quadrantBits[Int(value - 0x2596)]
      let quadrants = (0..<4).filter { bits >> $0 & 1 == 1 }
      return quadrants.map { n in
        Rectangle(x: Double(n % 2) * 4, y: Double(n / 2) * 8, width: 4, height: 8)
      }
    }
  }

  /// The quadrants of U+2596–259F: upper left 1, upper right 2, lower left 4, lower right 8.
  private static let quadrantBits = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]
}
