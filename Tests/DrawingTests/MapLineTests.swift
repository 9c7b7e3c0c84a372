import Plane
import Terminals
import Testing

@testable import Drawing

/// Stairs and paths over maps, by their exact cells.
@Suite struct MapLineTests {
  private typealias Corner = MapStairs.Corner

  /// A map of 9×4 cells that is best in its right half and deep in its left one.
  private func map(_ styles: Styles) -> HeatMap {
    let line = Array(repeating: -399.0, count: 4) + Array(repeating: 0, count: 5)
    return HeatMap((0..<8).flatMap { _ in line }, columns: 9, rows: 4, styles: styles)
  }

  private func frame(_ styles: Styles, _ draw: (HeatMap, inout Frame) -> Void) -> Frame {
    var frame = Frame(size: Size(columns: 9, rows: 4), filledWith: Cell(" ", .plain))
    let map = map(styles)
    map.draw(into: &frame, column: 0, row: 0)
    draw(map, &frame)
    return frame
  }

  private static func stairs() -> MapStairs {
    var stairs = MapStairs()
    let corners = [(0, 3), (3, 3), (3, 2), (6, 2), (6, 0)].map { Corner(column: $0.0, row: $0.1) }
    for (at, (from, to)) in zip(corners, corners.dropFirst()).enumerated() {
      stairs.add(from: from, to: to, isLit: at == 3)
    }
    return stairs
  }

  private func stairs(_ styles: Styles) -> Frame {
    frame(styles) { Self.stairs().draw(over: $0, into: &$1, column: 0, row: 0) }
  }

  @Test func stairsHaveCorners() {
    let frame = stairs(styles(.dark))
    #expect(
      picture(frame) == """
             ▐┃▌
             ▐┃▌
           ┏━━┛▌
        ━━━┛
        """)
    #expect(
      picture(stairs(styles(.dark, .mono, .ascii))) == """
            &&|&&
            &&|&&
           +--+&&
        ---+&&&&&
        """)
  }

  /// A line is white on dark cells and black on light ones. The lit part has a ground of its own, which is
  /// twice as wide where the line is upright.
  @Test func stairsHaveContrastAndLight() {
    let frame = stairs(styles(.dark))
    #expect(
      frame[0, 3].style
        == Style(foreground: .indexed(231), background: .indexed(234), attributes: .bold))
    #expect(
      frame[5, 2]
        == Cell("━", Style(foreground: .indexed(16), background: .indexed(231), attributes: .bold)))
    let lit = Style(foreground: .indexed(16), background: .indexed(226), attributes: .bold)
    for row in 0...2 {
      #expect(frame[6, row].style == lit)
      #expect(
        frame[7, row] == Cell("▌", Style(foreground: .indexed(226), background: .indexed(231))))
    }
    let mono = stairs(styles(.dark, .mono))
    #expect(mono[6, 0] == Cell("┃", Style(attributes: [.bold, .reverse])))
    #expect(mono[7, 0].scalar == "█")
  }

  /// Every two and more ends of a line have their character.
  @Test func crossingLinesJoin() {
    var stairs = MapStairs()
    stairs.add(from: Corner(column: 0, row: 1), to: Corner(column: 4, row: 1))
    stairs.add(from: Corner(column: 2, row: 0), to: Corner(column: 2, row: 3))
    stairs.add(from: Corner(column: 4, row: 1), to: Corner(column: 4, row: 2))
    stairs.add(from: Corner(column: 8, row: 3), to: Corner(column: 6, row: 2))
    let frame = frame(styles(.dark)) { stairs.draw(over: $0, into: &$1, column: 0, row: 0) }
    #expect(
      picture(frame) == """
          ┃
        ━━╋━┓
          ┃ ┃ ┃
          ┃   ┗━━
        """)
  }

  /// A line that leaves the map is cut at its edge; a line of no length is a dot.
  @Test func whatIsOutsideIsCut() {
    var stairs = MapStairs()
    stairs.add(from: Corner(column: -5, row: 1), to: Corner(column: 20, row: 1))
    stairs.add(from: Corner(column: 3, row: 3), to: Corner(column: 3, row: 3), isLit: true)
    let frame = frame(styles(.dark)) { stairs.draw(over: $0, into: &$1, column: 0, row: 0) }
    #expect(picture(frame) == "\n━━━━━━━━━\n\n")
  }

  @Test func aPathIsInDots() {
    let frame = frame(styles(.dark)) { map, frame in
      var path = MapPath(over: map, glyphs: .unicode)
      path.add([Point(0.25, 3.9), Point(4.25, 3.9)])
      path.add([Point(4.25, 3.9), Point(4.25, 0.1)], isLit: true)
      path.draw(into: &frame, column: 0, row: 0)
    }
    #expect(
      picture(frame) == """
            ⣿
            ⣿
            ⣿
        ⣀⣀⣀⣀⣿
        """)
    #expect(frame[0, 3].style.foreground == .indexed(231))
    #expect(frame[4, 0].style == MapStyle(styles: styles(.dark)).lit)
  }
}
