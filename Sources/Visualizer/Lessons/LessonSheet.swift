/// Parts of a text, joined by blank lines where there is room for them.
struct LessonSheet {
  private var parts: [(lines: [InkedLine], isPlain: Bool)] = []
  private var newestPart = 0
  /// Where lines are few, only paragraphs are kept apart.
  let isDense: Bool

  init(isDense: Bool) { self.isDense = isDense }

  /// - Parameters:
  ///   - isPlain: a paragraph, whose beginning nothing else marks.
  ///   - isNew: that is what one is to read next.
  mutating func add(_ lines: [InkedLine], isPlain: Bool = false, isNew: Bool = false) {
    if isNew { newestPart = parts.count }
    parts.append((lines, isPlain))
  }

  /// Goes on with the last part: the next item of a list.
  mutating func extend(_ lines: [InkedLine]) {
    guard !parts.isEmpty else { return add(lines) }
    parts[parts.count - 1].lines += lines
  }

  /// The lines, and the first of what came last.
  func joined() -> ([InkedLine], newest: Int) {
    var lines: [InkedLine] = []
    var newest = 0
    for (at, part) in parts.enumerated() {
      if at > 0, !isDense || part.isPlain && parts[at - 1].isPlain { lines.append(InkedLine()) }
      if at == newestPart { newest = lines.count }
      lines += part.lines
    }
    return (lines, newest)
  }
}
