import Drawing
import Plane
import Terminals

/// A frame as lines of text, without the blanks that end them.
func picture(_ frame: Frame) -> String {
  (0..<frame.size.rows).map { row in
    var text = frame.text(row: row)
    while text.last == " " { text.removeLast() }
    return text
  }.joined(separator: "\n")
}

/// A dot grid as lines of text; cells without dots are blank.
func picture(_ grid: DotGrid) -> String {
  (0..<grid.rows).map { row in
    var line = String.UnicodeScalarView()
    for column in 0..<grid.columns {
      line.append(grid.cell(column: column, row: row)?.scalar ?? " ")
    }
    var text = String(line)
    while text.last == " " { text.removeLast() }
    return text
  }.joined(separator: "\n")
}

/// A generator of the same numbers on every machine.
struct Generator {
  private var state: UInt64 = 7

  mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 0x1p53
  }

  /// Nearly normal: the sum of twelve uniforms, exactly the same everywhere.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
}
