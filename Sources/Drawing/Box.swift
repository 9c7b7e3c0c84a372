import Terminals

/// The frame of a panel, with words in its edges.
public struct Box: Sendable {
  public var title = ""
  /// At the right of the top edge.
  public var topRight = ""
  /// At the right of the bottom edge.
  public var bottomRight = ""
  public var isFocused = false

  public init(
    title: String = "", topRight: String = "", bottomRight: String = "", isFocused: Bool = false
  ) {
    self.title = title
    self.topRight = topRight
    self.bottomRight = bottomRight
    self.isFocused = isFocused
  }

  /// Draws the frame and returns the rectangle inside it.
  @discardableResult
  public func draw(into frame: inout Frame, rect: Rect, inks: Inks) -> Rect {
    guard rect.columns >= 2, rect.rows >= 2 else { return rect }
    let glyphs = inks.capabilities.glyphs
    let style = inks.style(isFocused ? .focusedFrame : .frame)
    let (left, right) = (rect.column, rect.endColumn - 1)
    let (top, bottom) = (rect.row, rect.endRow - 1)
    let line = Box.scalars[glyphs] ?? Box.plain
    for column in left...right {
      frame[column, top] = Cell(line.horizontal, style)
      frame[column, bottom] = Cell(line.horizontal, style)
    }
    for row in top...bottom {
      frame[left, row] = Cell(line.vertical, style)
      frame[right, row] = Cell(line.vertical, style)
    }
    frame[left, top] = Cell(line.corners[0], style)
    frame[right, top] = Cell(line.corners[1], style)
    frame[left, bottom] = Cell(line.corners[2], style)
    frame[right, bottom] = Cell(line.corners[3], style)
    drawWords(into: &frame, rect: rect, inks: inks)
    return rect.inset(left: 1, top: 1, right: 1, bottom: 1)
  }

  private func drawWords(into frame: inout Frame, rect: Rect, inks: Inks) {
    let glyphs = inks.capabilities.glyphs
    let titleStyle = inks.style(isFocused ? .strong : .text)
    let titleEnd = frame.write(
      padded(glyphs.spell(title)), column: rect.column + 2, row: rect.row, style: titleStyle,
      limit: rect.endColumn - 1)
    func right(_ text: String, row: Int, from start: Int) {
      let words = padded(glyphs.spell(text))
      let column = rect.endColumn - 2 - words.unicodeScalars.count
      guard column >= start else { return }
      frame.write(words, column: column, row: row, style: inks.style(.quiet))
    }
    right(topRight, row: rect.row, from: titleEnd + 1)
    right(bottomRight, row: rect.endRow - 1, from: rect.column + 2)
  }

  private func padded(_ text: String) -> String { text.isEmpty ? "" : " \(text) " }

  private typealias Lines = (
    horizontal: Unicode.Scalar, vertical: Unicode.Scalar, corners: [Unicode.Scalar]
  )
  private static let plain: Lines = ("-", "|", ["+", "+", "+", "+"])
  private static let scalars: [GlyphSet: Lines] = [
    .unicode: ("─", "│", ["╭", "╮", "╰", "╯"]),
    .blocks: ("─", "│", ["┌", "┐", "└", "┘"]),
    .ascii: plain,
  ]
}
