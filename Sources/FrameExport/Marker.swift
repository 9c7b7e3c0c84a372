/// The glyphs of points, starts and arrows, as outlines in a cell of 8 by 16.
///
/// The pointed ones are a little larger, so that all look equally large.
enum Marker {
  static func shape(of scalar: Unicode.Scalar) -> CellShape? {
    switch scalar {
    case "●": .dots([(4, 8)], diameter: 7)
    case "∙": .dots([(4, 8)], diameter: 3.2)
    case "·": .dots([(4, 8)], diameter: 2)
    case "○": .ring(radius: 3)
    case "▲": polygon([(4, 4), (7.8, 11.2), (0.2, 11.2)])
    case "▼": polygon([(4, 12), (7.8, 4.8), (0.2, 4.8)])
    case "▶": polygon([(7.6, 8), (0.8, 11.8), (0.8, 4.2)])
    case "◀": polygon([(0.4, 8), (7.2, 11.8), (7.2, 4.2)])
    case "■": polygon([(0.8, 4.8), (7.2, 4.8), (7.2, 11.2), (0.8, 11.2)])
    case "◆": polygon([(4, 3.6), (8, 8), (4, 12.4), (0, 8)])
    case "✚": polygon(cross)
    case "✖": polygon(diagonalCross)
    case "★": polygon(star)
    default: nil
    }
  }

  private static func polygon(_ corners: [(Double, Double)]) -> CellShape {
    let lines = corners.dropFirst().map { PathStep.line($0.0, $0.1) }
    return .outline([.move(corners[0].0, corners[0].1)] + lines + [.close])
  }

  /// An upright cross 7.6 wide with bars of 2.8.
  private static let cross: [(Double, Double)] = [
    (2.6, 4.2), (5.4, 4.2), (5.4, 6.6), (7.8, 6.6), (7.8, 9.4), (5.4, 9.4),
    (5.4, 11.8), (2.6, 11.8), (2.6, 9.4), (0.2, 9.4), (0.2, 6.6), (2.6, 6.6),
  ]

  /// A cross on its corners, 7.2 wide with bars of about 2.5.
  private static let diagonalCross: [(Double, Double)] = [
    (2.2, 4.4), (4, 6.2), (5.8, 4.4), (7.6, 6.2), (5.8, 8), (7.6, 9.8),
    (5.8, 11.6), (4, 9.8), (2.2, 11.6), (0.4, 9.8), (2.2, 8), (0.4, 6.2),
  ]

  /// A five-pointed star of radius 4.2 about (4, 8.2).
  private static let star: [(Double, Double)] = [
    (4, 4), (5, 6.82), (8, 6.9), (5.62, 8.73), (6.47, 11.6),
    (4, 9.9), (1.53, 11.6), (2.38, 8.73), (0, 6.9), (3, 6.82),
  ]
}
