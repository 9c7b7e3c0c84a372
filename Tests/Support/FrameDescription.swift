import Terminals

/// A frame as text for golden files, which people read and compare.
///
///     frame 6x2
///     |a b   |
///     | ██   |
///     ink
///     |a.a...|
///     |.bb...|
///     legend
///     a bold
///     b fg 214 on 52
///
/// The bars show blanks at the end of a row. In the plane of styles `.` is the plain style. The
/// other styles get letters in the order of their first use. Nothing of the frame is lost.
package enum FrameDescription {
  package static func text(of frame: Frame) -> String {
    var letters: [Style: Unicode.Scalar] = [.plain: "."]
    var legend = ""
    for style in frame.cells.map(\.style) where letters[style] == nil {
      let letter = letter(letters.count - 1)
      letters[style] = letter
      legend += "\(letter) \(words(for: style))\n"
    }
    let rows = 0..<frame.size.rows
    let styles = rows.map { row in
      String(String.UnicodeScalarView(frame.row(row).map { letters[$0.style] ?? "?" }))
    }
    return "frame \(frame.size.columns)x\(frame.size.rows)\n"
      + rows.map { "|\(frame.text(row: $0))|\n" }.joined() + "ink\n"
      + styles.map { "|\($0)|\n" }.joined() + (legend.isEmpty ? "" : "legend\n\(legend)")
  }

  /// The n-th letter: a–z, A–Z, 0–9, then accented letters, then (for pictures of thousands of
  /// colours) ideographs.
  private static func letter(_ n: Int) -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x100...0x24F, 0x4E00...0x9FFF,
    ]
    var left = n
    for range in ranges {
      if left < range.count { return Unicode.Scalar(range.lowerBound + UInt32(left)) ?? "?" }
      left -= range.count
    }
    return "?"
  }

  /// The style in words: `fg 214 on 52 bold`, `fg #ff8700`.
  private static func words(for style: Style) -> String {
    let colors = [("fg", style.foreground), ("on", style.background)]
      .compactMap { (word, color) -> String? in
        switch color {
        case .standard: nil
        case .indexed(let index): "\(word) \(index)"
        case .direct(let packed): "\(word) \(RGB(packed: packed).hex)"
        }
      }
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let words = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    return (colors + words).joined(separator: " ")
  }
}
