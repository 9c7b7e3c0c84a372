/// A frame as text that a person can read and compare: what golden files hold.
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
/// The bars make blanks at the end visible. In the ink plane `.` is the plain style; the other styles
/// get letters in the order in which they first appear, so the same frame always reads the same, and
/// nothing of the frame is lost.
package enum FrameDescription {
  package static func text(of frame: Frame) -> String {
    var letters: [Style: Unicode.Scalar] = [.plain: "."]
    var styles: [Style] = []
    var ink = ""
    for row in 0..<frame.size.rows {
      var line = String.UnicodeScalarView()
      for cell in frame.row(row) {
        if let letter = letters[cell.style] {
          line.append(letter)
        } else {
          let letter = letter(styles.count)
          letters[cell.style] = letter
          styles.append(cell.style)
          line.append(letter)
        }
      }
      ink += "|\(String(line))|\n"
    }
    var text = "frame \(frame.size.columns)x\(frame.size.rows)\n"
    for row in 0..<frame.size.rows { text += "|\(frame.text(row: row))|\n" }
    text += "ink\n" + ink
    if !styles.isEmpty { text += "legend\n" }
    for (index, style) in styles.enumerated() { text += "\(letter(index)) \(style.words)\n" }
    return text
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
}
