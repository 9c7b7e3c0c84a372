import Terminals
import Testing

@testable import Curses

struct ColorEncodingTests {
  @Test(
    arguments: [
      (ColorDepth.mono, false, Color.indexed(208), -1), (.mono, true, .direct(0xFF0000), -1),
      (.direct, true, .standard, -1),
      (.indexed, false, .indexed(208), 208), (.indexed, false, .direct(0xFF8700), 208),
      (.indexed, false, .direct(0x080808), 232), (.indexed, true, .indexed(208), 0xFF8700),
      (.indexed, true, .indexed(7), 7), (.indexed, true, .direct(0xFE8701), 0xFF8700),
      (.direct, true, .direct(0x123456), 0x123456), (.direct, true, .direct(0x0000FF), 0x0001FF),
      (.direct, true, .indexed(244), 0x808080), (.direct, true, .indexed(16), 0x000100),
      (.eight, false, .indexed(3), 3), (.eight, false, .indexed(214), 3),
      (.eight, false, .indexed(244), 7), (.eight, false, .indexed(233), 0),
      (.eight, false, .indexed(8), 7), (.eight, false, .direct(0x00D7AF), 6),
      (.eight, true, .indexed(196), 1),
    ])
  func numbers(depth: ColorDepth, isDirect: Bool, color: Color, expected: Int32) {
    #expect(ColorEncoding(depth: depth, isDirect: isDirect).number(color) == expected)
  }
}
