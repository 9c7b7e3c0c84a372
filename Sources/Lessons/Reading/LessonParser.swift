/// Reads a lesson's Markdown: a title, a line with the duration and the opening, an introduction, and
/// steps.
package struct LessonParser {
  private let file: String
  private let kinds: [LessonKind]
  private let lines: [LessonLine]

  /// - Parameter kinds: the screens that lessons can open, one of them without a word.
  /// - Throws: `LessonError` with the place of the first mistake.
  package static func lesson(
    in text: String, file: String, kinds: [LessonKind]
  ) throws(LessonError) -> Lesson {
    // Swift counts a carriage return with a line feed as one character.
    let plain = text.replacing("\r\n", with: "\n")
    return try LessonParser(file: file, kinds: kinds, lines: LessonLine.lines(of: plain)).lesson()
  }

  private func lesson() throws(LessonError) -> Lesson {
    guard let first = lines.first(where: { !$0.isBlank }), first.text.hasPrefix("# ") else {
      throw error(
        LessonPlace(line: lines.first { !$0.isBlank }?.number ?? 1, column: 1),
        "a lesson begins with its title", "write '# Title' on the first line")
    }
    let heads = heads(after: first.number)
    let line = lines.dropFirst(first.number).first { !$0.isBlank }
    guard let line, let (minutes, opening) = try opening(in: line) else {
      throw error(
        line?.place ?? first.place, "after the title stands what the lesson opens",
        "write '*5 minutes · opens `old-faithful -k 2`*'")
    }
    guard let firstHead = heads.first else {
      throw error(line.place, "the lesson has no step", "begin one with '## Title'")
    }
    let front = try parts(of: lines[line.number..<firstHead.number - 1], kind: opening.kind)
    if let place = front.firstItem {
      throw error(place, "a directive stands before the first step", "begin one with '## Title'")
    }
    return Lesson(
      file: file, name: Lesson.name(ofFile: file),
      title: LessonText(markdown: first.content.dropFirst(2)).plain, minutes: minutes,
      opening: opening, introduction: front.text, introductionNotes: front.notes,
      steps: try steps(heads, kind: opening.kind))
  }

  private func steps(_ heads: [LessonLine], kind: LessonKind) throws(LessonError) -> [LessonStep] {
    var steps: [LessonStep] = []
    for (at, head) in heads.enumerated() {
      let end = at + 1 < heads.count ? heads[at + 1].number - 1 : lines.count
      let parts = try parts(of: lines[head.number..<end], kind: kind)
      steps.append(
        LessonStep(
          title: LessonText(markdown: head.content.dropFirst(3)).plain, text: parts.text,
          items: parts.items, notes: parts.notes))
    }
    return steps
  }

  private func parts(
    of lines: ArraySlice<LessonLine>, kind: LessonKind
  ) throws(LessonError) -> LessonSection.Parts {
    try LessonSection(file: file, kind: kind, lines: Array(lines)).parse()
  }

  /// The lines that begin a step, outside of fences.
  private func heads(after title: Int) -> [LessonLine] {
    var isFenced = false
    return lines.dropFirst(title).filter { line in
      if line.isFence { isFenced.toggle() }
      return !isFenced && line.text.hasPrefix("## ")
    }
  }

  /// Reads `*5 minutes · opens `DATA options`*`. Returns nil for a line of another form.
  private func opening(in line: LessonLine) throws(LessonError) -> (Int, Lesson.Opening)? {
    let content = line.content
    guard content.hasPrefix("*"), content.hasSuffix("*"),
      let minutes = Int(content.dropFirst().prefix { $0.isNumber }), minutes > 0,
      content.contains("opens"), let start = content.firstIndex(of: "`")
    else { return nil }
    let command = content[content.index(after: start)...].prefix { $0 != "`" }
    let column = line.indent + content.distance(from: content.startIndex, to: start) + 2
    let place = LessonPlace(line: line.number, column: column)
    var words = command.split(separator: " ").map(String.init)
    if words.first == "emscope" { words.removeFirst() }
    guard let first = words.first else {
      throw error(place, "nothing is opened", "name a data set, as in `old-faithful -k 2`")
    }
    let named = kinds.first { $0.word == first }
    if named != nil { words.removeFirst() }
    guard let kind = named ?? kinds.first(where: { $0.word == nil }) else {
      let known = kinds.compactMap(\.word).joined(separator: ", ")
      throw error(place, "no screen is called '\(first)'", "there is \(known)")
    }
    return (minutes, Lesson.Opening(kind: kind, words: words, place: place))
  }

  private func error(_ place: LessonPlace, _ what: String, _ cure: String) -> LessonError {
    LessonError(file: file, place: place, what: what, cure: cure)
  }
}
