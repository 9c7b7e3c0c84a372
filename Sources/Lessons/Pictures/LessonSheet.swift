import Screens

/// Parts of a text, with blank lines between them if there is room.
struct LessonSheet {
  private var parts: [(lines: [StyledLine], isPlain: Bool)] = []
  private var newestPart = 0
  /// True if there are few lines; then only paragraphs are separated.
  let isDense: Bool

  init(isDense: Bool) { self.isDense = isDense }

  /// - Parameters:
  ///   - isPlain: true for a paragraph without a mark at its beginning.
  ///   - isNew: true for the part that the class reads next.
  mutating func add(_ lines: [StyledLine], isPlain: Bool = false, isNew: Bool = false) {
    if isNew { newestPart = parts.count }
    parts.append((lines, isPlain))
  }

  /// Adds lines to the last part, as the next item of a list.
  mutating func extend(_ lines: [StyledLine]) {
    guard !parts.isEmpty else { return add(lines) }
    parts[parts.count - 1].lines += lines
  }

  /// The lines, and the first of the newest part.
  func joined() -> ([StyledLine], newest: Int) {
    var lines: [StyledLine] = []
    var newest = 0
    for (at, part) in parts.enumerated() {
      if at > 0, !isDense || part.isPlain && parts[at - 1].isPlain { lines.append(StyledLine()) }
      if at == newestPart { newest = lines.count }
      lines += part.lines
    }
    return (lines, newest)
  }
}
