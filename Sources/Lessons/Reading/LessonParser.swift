/// Reads a lesson's Markdown: a title, a line with the duration and the opening, an introduction, and
/// steps.
package struct LessonParser {
  private let file: String
  private let kinds: [LessonKind]
  private let lines: [LessonLine]

  /// The largest lesson in bytes.
  static let mostBytes = 1 << 18

  /// - Parameter kinds: the screens that lessons can open, one of them without a word.
  /// - Throws: `LessonError` with the place of the first mistake.
  package static func lesson(
    in text: String, file: String, kinds: [LessonKind]
  ) throws(LessonError) -> Lesson {
    guard text.utf8.count <= mostBytes else {
      throw LessonError(
        at: LessonPlace(line: 1, column: 1), "the lesson is longer than 256 KB",
        cure: "divide it into several"
      ).inFile(file)
    }
    // Swift counts a carriage return with a line feed as one character.
    let plain = (text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
      .replacing("\r\n", with: "\n")
    let parser = LessonParser(file: file, kinds: kinds, lines: LessonLine.lines(of: String(plain)))
    do throws(LessonError) { return try parser.lesson() } catch { throw error.inFile(file) }
  }

  private func lesson() throws(LessonError) -> Lesson {
    let first = lines.first { !$0.isBlank }
    guard let first, first.text.hasPrefix("# ") else {
      throw LessonError(
        at: LessonPlace(line: first?.number ?? 1, column: 1), "a lesson begins with its title",
        cure: "write '# Title' on the first line")
    }
    let heads = try heads(after: first.number)
    let line = lines.dropFirst(first.number).first { !$0.isBlank }
    guard let line, let (minutes, opening) = try opening(in: line) else {
      throw LessonError(
        at: line?.place ?? first.place, "after the title stands what the lesson opens",
        cure: "write '*5 minutes · opens `old-faithful -k 2`*'")
    }
    guard let firstHead = heads.first else {
      throw LessonError(at: line.place, "the lesson has no step", cure: "begin one with '## Title'")
    }
    let front = try LessonSection(
      kind: opening.kind, lines: lines[line.number..<firstHead.number - 1]
    ).parse()
    if let place = front.firstItem {
      throw LessonError(
        at: place, "a directive stands before the first step", cure: "begin one with '## Title'")
    }
    try check(front.data, opened: opening)
    return Lesson(
      file: file, name: Lesson.name(ofFile: file),
      title: LessonText(markdown: first.content.dropFirst(2)).plain, minutes: minutes,
      opening: opening, data: front.data, introduction: front.text, introductionNotes: front.notes,
      steps: try steps(heads, kind: opening.kind))
  }

  private func steps(_ heads: [LessonLine], kind: LessonKind) throws(LessonError) -> [LessonStep] {
    let ends = heads.dropFirst().map { $0.number - 1 } + [lines.count]
    var steps: [LessonStep] = []
    for (head, end) in zip(heads, ends) {
      let parts = try LessonSection(kind: kind, lines: lines[head.number..<end]).parse()
      if let data = parts.data.first {
        throw LessonError(
          at: data.place, "a data block in a step",
          cure: "move the block before the first '## Title'")
      }
      steps.append(
        LessonStep(
          title: LessonText(markdown: head.content.dropFirst(3)).plain, text: parts.text,
          items: parts.items, notes: parts.notes))
    }
    return steps
  }

  /// Checks that the data of the file are what it opens.
  private func check(_ data: [LessonData], opened opening: Lesson.Opening) throws(LessonError) {
    for (at, block) in data.enumerated() {
      guard !data[..<at].contains(where: { $0.name == block.name }) else {
        throw LessonError(
          at: block.place, "there are data '\(block.name)' already",
          cure: "give each a name of its own")
      }
      guard opening.kind.word == nil, opening.words.contains(block.name) else {
        throw LessonError(
          at: block.place, "nothing opens the data '\(block.name)'",
          cure: "write 'opens `\(block.name) -k 2`' below the title")
      }
    }
  }

  /// The lines that begin a step, outside of fences.
  /// - Throws: if the last fence is not closed.
  private func heads(after title: Int) throws(LessonError) -> [LessonLine] {
    var fence: LessonLine?
    let heads = lines.dropFirst(title).filter { line in
      if line.isFence { fence = fence == nil ? line : nil }
      return fence == nil && line.text.hasPrefix("## ")
    }
    if let fence {
      throw LessonError(
        at: fence.place, "the block that begins here has no end", cure: "close it with a line '```'"
      )
    }
    return heads
  }

  /// Reads `*5 minutes · opens `DATA options`*`. Returns nil for a line of another form.
  private func opening(in line: LessonLine) throws(LessonError) -> (Int, Lesson.Opening)? {
    let content = line.content
    guard content.hasPrefix("*"), content.hasSuffix("*"),
      let minutes = Int(content.dropFirst().prefix { $0.isNumber }), minutes > 0,
      content.contains("opens"), let start = content.firstIndex(of: "`")
    else { return nil }
    let command = content[content.index(after: start)...].prefix { $0 != "`" }
    let place = line.place.moved(by: content.distance(from: content.startIndex, to: start) + 1)
    var words = command.split(separator: " ").map(String.init)
    if words.first == "emscope" { words.removeFirst() }
    guard let first = words.first else {
      throw LessonError(
        at: place, "nothing is opened", cure: "name a data set, as in `old-faithful -k 2`")
    }
    let named = kinds.first { $0.word == first }
    if named != nil { words.removeFirst() }
    guard let kind = named ?? kinds.first(where: { $0.word == nil }) else {
      let known = kinds.compactMap(\.word).joined(separator: ", ")
      throw LessonError(at: place, "no screen is called '\(first)'", cure: "there is \(known)")
    }
    return (minutes, Lesson.Opening(kind: kind, words: words, place: place))
  }
}
