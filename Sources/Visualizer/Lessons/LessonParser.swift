import Terminals

/// Reads a lesson's Markdown: a title, a line that says how long it takes and what it opens, an
/// introduction, and steps.
public struct LessonParser {
  let file: String
  private let lines: [LessonLine]

  /// - Throws: `LessonError` with the place of the first thing that is wrong.
  public static func lesson(in text: String, file: String) throws(LessonError) -> Lesson {
    // A carriage return and a line feed are one character to Swift.
    let plain = text.replacing("\r\n", with: "\n")
    return try LessonParser(file: file, lines: LessonLine.lines(of: plain)).lesson()
  }

  private func lesson() throws(LessonError) -> Lesson {
    guard let first = lines.first(where: { !$0.isBlank }), first.text.hasPrefix("# ") else {
      throw error(
        LessonPlace(line: lines.first { !$0.isBlank }?.number ?? 1, column: 1),
        "a lesson begins with its title", "write '# Title' on the first line")
    }
    let heads = heads(after: first.number)
    let body = lines.dropFirst(first.number)
    let opening = body.first { !$0.isBlank }
    guard let opening, let (minutes, kind) = try openingLine(opening) else {
      throw error(
        opening?.place ?? first.place, "after the title stands what the lesson opens",
        "write '*5 minutes · opens `old-faithful -k 2`*'")
    }
    guard let firstHead = heads.first else {
      throw error(opening.place, "the lesson has no step", "begin one with '## Title'")
    }
    let introduction = LessonSection(
      file: file, kind: kind.kind, lines: Array(lines[opening.number..<firstHead.number - 1]))
    let front = try introduction.parse()
    if let place = front.firstItem {
      throw error(place, "a directive stands before the first step", "begin one with '## Title'")
    }
    var steps: [LessonStep] = []
    for (at, head) in heads.enumerated() {
      let end = at + 1 < heads.count ? heads[at + 1].number - 1 : lines.count
      let section = LessonSection(
        file: file, kind: kind.kind, lines: Array(lines[head.number..<end]))
      let parts = try section.parse()
      steps.append(
        LessonStep(
          title: LessonText(markdown: head.content.dropFirst(3)).plain, text: parts.text,
          items: parts.items, notes: parts.notes))
    }
    return Lesson(
      file: file, name: Lesson.name(ofFile: file),
      title: LessonText(markdown: first.content.dropFirst(2)).plain, minutes: minutes,
      opening: kind, introduction: front.text, introductionNotes: front.notes, steps: steps)
  }

  /// The lines that begin a step, outside of fences.
  private func heads(after title: Int) -> [LessonLine] {
    var isFenced = false
    return lines.dropFirst(title).filter { line in
      if line.isFence { isFenced.toggle() }
      return !isFenced && line.text.hasPrefix("## ")
    }
  }

  /// `*5 minutes · opens `DATA options`*`; nil for a line of another form.
  private func openingLine(_ line: LessonLine) throws(LessonError) -> (Int, Lesson.Opening)? {
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
    let kind = LessonStageKind(rawValue: first).flatMap { $0 == .visualiser ? nil : $0 }
    if kind != nil { words.removeFirst() }
    return (
      minutes, Lesson.Opening(kind: kind ?? .visualiser, words: words, place: place)
    )
  }

  private func error(_ place: LessonPlace, _ what: String, _ cure: String) -> LessonError {
    LessonError(file: file, place: place, what: what, cure: cure)
  }
}
