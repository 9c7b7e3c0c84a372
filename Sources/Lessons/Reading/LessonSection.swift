/// The lines between two headings: text, speaker's notes, and directives.
struct LessonSection {
  let kind: LessonKind
  let lines: ArraySlice<LessonLine>

  struct Parts {
    var text: [LessonBlock] = []
    var items: [LessonItem] = []
    var notes: [LessonNote] = []
    var data: [LessonData] = []
    /// The place of the first directive.
    var firstItem: LessonPlace?
  }

  func parse() throws(LessonError) -> Parts {
    var parts = Parts()
    var directives = DirectiveReader(kind: kind)
    var at = lines.startIndex
    while at < lines.endIndex {
      let line = lines[at]
      if line.isBlank {
        at += 1
      } else if line.content.hasPrefix(">") {
        let quote = lines[at...].prefix { $0.content.hasPrefix(">") }
        parts.notes.append(try note(quote, position: directives.count))
        at += quote.count
      } else if line.indent < 2, let head = try directives.head(of: line) {
        if parts.firstItem == nil { parts.firstItem = line.place }
        let nested = lines[(at + 1)...].prefix { $0.indent >= 2 || $0.isBlank }
        let kept = Array(nested.reversed().drop { $0.isBlank }.reversed())
        try directives.take(head, nested: kept)
        at += 1 + kept.count
      } else {
        if line.choice != nil {
          throw LessonError(
            at: line.place, "a choice without a question",
            cure: "indent it under its **Ask** by two blanks")
        }
        if parts.firstItem != nil {
          throw LessonError(
            at: line.place, "text after the first directive of a step",
            cure: "move it before the directives, or begin a new step with '## Title'")
        }
        if let name = line.dataName {
          let (data, count) = try self.data(name.name, at: name.place, from: at)
          parts.data.append(data)
          at += count
          continue
        }
        if let bold = line.boldItem, DirectiveWord(rawValue: bold.word) != nil {
          throw LessonError(
            at: line.place, "an indented directive that belongs to none",
            cure: "begin it in the first column, or put **Ask** before its answer")
        }
        let (block, count) = block(from: at)
        if let block { parts.text.append(block) }
        at += count
      }
    }
    parts.items = try directives.finished()
    return parts
  }

  /// Reads a quotation, which is a speaker's note.
  private func note(
    _ quote: ArraySlice<LessonLine>, position: Int
  ) throws(LessonError) -> LessonNote {
    let words = quote.map { $0.content.dropFirst().drop { $0 == " " } }.joined(separator: " ")
    for form in ["**Speaker.**", "**Speaker:**", "**Speaker**"] where words.hasPrefix(form) {
      let text = words.dropFirst(form.count).drop { $0 == " " || $0 == ":" }
      return LessonNote(text: LessonText(markdown: text), position: position)
    }
    throw LessonError(
      at: quote.first?.place ?? LessonPlace(line: 1, column: 1),
      "a quotation that is not a speaker's note, so the students would read it",
      cure: "begin it with '> **Speaker.** …'")
  }

  /// The data in a fenced block that begins at a line, and its number of lines.
  private func data(
    _ name: Substring, at place: LessonPlace, from at: Int
  ) throws(LessonError) -> (LessonData, count: Int) {
    guard !name.isEmpty else {
      throw LessonError(
        at: place, "a data block without a name", cure: "write '```data marks.csv'")
    }
    let inside = lines[(at + 1)...].prefix { !$0.isFence }
    let text = inside.map { $0.raw + "\n" }.joined()
    return (LessonData(name: String(name), text: text, place: place), inside.count + 2)
  }

  /// The block that begins at a line, nil for a picture, and its number of lines.
  private func block(from at: Int) -> (LessonBlock?, count: Int) {
    let line = lines[at]
    if line.isFence {
      let inside = lines[(at + 1)...].prefix { !$0.isFence }
      return (.verbatim(inside.map { String($0.text) }), inside.count + 2)
    }
    if line.content.hasPrefix("![") { return (nil, 1) }
    if line.content.hasPrefix("### ") {
      return (.heading(LessonText(markdown: line.content.dropFirst(4))), 1)
    }
    if line.indent >= 4 {
      let inside = lines[at...].prefix { $0.indent >= 4 }
      return (.verbatim(inside.map { String($0.text.dropFirst(4)) }), inside.count)
    }
    if line.content.hasPrefix("|") {
      let inside = lines[at...].prefix { $0.content.hasPrefix("|") }
      return (.verbatim(inside.map { String($0.content) }), inside.count)
    }
    let rest = lines[(at + 1)...].prefix {
      !$0.isBlank && $0.bullet == nil && !$0.content.hasPrefix(">") && !$0.isFence
    }
    let texts = [line.bullet?.rest ?? line.content] + rest.map(\.content)
    let text = LessonText(markdown: texts.joined(separator: " "))
    let block = line.bullet.map { LessonBlock.item(mark: $0.mark, text) } ?? .paragraph(text)
    return (block, 1 + rest.count)
  }
}
