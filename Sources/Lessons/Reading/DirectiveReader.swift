/// Reads the directives of one step. Each is an item of a list that begins with its bold word.
struct DirectiveReader {
  let file: String
  let kind: LessonKind
  private var items: [LessonItem] = []
  /// A question whose answer may follow.
  private var question: (text: LessonText, choices: [LessonQuestion.Choice], place: LessonPlace)?

  init(file: String, kind: LessonKind) {
    self.file = file
    self.kind = kind
  }

  /// The number of directives before the present line.
  var count: Int { items.count + (question == nil ? 0 : 1) }

  /// The word of the directive that a line begins; nil for an ordinary line.
  /// - Throws: for a word that is nearly one.
  func word(of line: LessonLine) throws(LessonError) -> DirectiveWord? {
    guard let bullet = line.bullet, let plain = Self.boldWord(bullet.rest) else { return nil }
    if let word = DirectiveWord(rawValue: plain) { return word }
    if let near = LessonError.guess(for: plain, in: DirectiveWord.allCases.map(\.rawValue)) {
      throw error(
        line, column: bullet.column, "there is no directive '\(plain)'",
        "did you mean **\(near)**?")
    }
    return nil
  }

  /// - Parameter nested: the lines below that are indented.
  mutating func take(
    _ word: DirectiveWord, _ line: LessonLine, nested: [LessonLine]
  ) throws(LessonError) {
    guard let bullet = line.bullet else { return }
    let start = line.content.dropFirst(line.content.count - bullet.rest.count)
    let head = start.dropFirst(2).drop { $0 != "*" }.dropFirst(2)
    let words = head.drop { $0 == " " }
    let column = bullet.column + bullet.rest.count - words.count
    var text: String {
      ([words] + nested.map(\.content)).filter { !$0.isEmpty }.joined(separator: " ")
    }
    switch word {
    case .ask:
      try closeQuestion()
      try take(question: words, line, nested)
    case .answer: try take(answer: text, line, column: column)
    case .lookAt, .press, .studentPress, .because, .check:
      try closeQuestion()
      let arguments = DirectiveArguments(
        file: file, kind: kind, place: LessonPlace(line: line.number, column: column),
        earlier: items)
      if let item = try word.item(reading: text, arguments) { items.append(item) }
    }
  }

  mutating func finished() throws(LessonError) -> [LessonItem] {
    try closeQuestion()
    return items
  }

  private mutating func take(
    answer text: String, _ line: LessonLine, column: Int
  ) throws(LessonError) {
    guard let open = question, open.choices.isEmpty else {
      throw error(
        line, column: column, "an answer without an open question",
        "put **Answer** under an **Ask** that has no choices")
    }
    let answer = LessonText(markdown: text)
    items.append(.ask(LessonQuestion(text: open.text, form: .open(answer: answer))))
    question = nil
  }

  private mutating func take(
    question words: Substring, _ line: LessonLine, _ nested: [LessonLine]
  ) throws(LessonError) {
    var text = String(words)
    var choices: [(text: String, isRight: Bool)] = []
    var rest = nested[...]
    while let next = rest.first, !isDirective(next) {
      rest = rest.dropFirst()
      if let bullet = next.bullet {
        guard let choice = Self.choice(bullet.rest) else {
          throw error(
            next, column: bullet.column, "a choice begins with [ ] or [x]",
            "write '- [x] right' or '- [ ] wrong'")
        }
        choices.append(choice)
      } else if choices.isEmpty {
        text += (next.isBlank ? "" : " ") + next.content
      } else if !next.isBlank {
        choices[choices.count - 1].text += " " + next.content
      }
    }
    question = (
      LessonText(markdown: text),
      choices.map {
        LessonQuestion.Choice(text: LessonText(markdown: $0.text), isRight: $0.isRight)
      },
      line.place
    )
    try take(nested: rest)
  }

  /// Takes the answer or the reason that is indented below a question.
  private mutating func take(nested lines: ArraySlice<LessonLine>) throws(LessonError) {
    var rest = lines
    while let next = rest.first {
      rest = rest.dropFirst()
      guard !next.isBlank, let word = try word(of: next) else { continue }
      let more = rest.prefix { !isDirective($0) }
      rest = rest.dropFirst(more.count)
      try take(word, next, nested: Array(more))
    }
  }

  private mutating func closeQuestion() throws(LessonError) {
    guard let open = question else { return }
    question = nil
    guard !open.choices.isEmpty else {
      throw LessonError(
        file: file, place: open.place, what: "the question has no answer",
        cure: "put choices '- [x] …' or **Answer** under it")
    }
    guard (2...9).contains(open.choices.count), open.choices.contains(where: \.isRight) else {
      throw LessonError(
        file: file, place: open.place,
        what: open.choices.contains(where: \.isRight)
          ? "a question has 2 to 9 choices, not \(open.choices.count)" : "no choice is right",
        cure: "mark right ones with [x], wrong ones with [ ]")
    }
    items.append(.ask(LessonQuestion(text: open.text, form: .choices(open.choices))))
  }

  private func isDirective(_ line: LessonLine) -> Bool {
    line.bullet.flatMap { Self.boldWord($0.rest) }.flatMap(DirectiveWord.init) != nil
  }

  private func error(
    _ line: LessonLine, column: Int, _ what: String, _ cure: String
  ) -> LessonError {
    LessonError(
      file: file, place: LessonPlace(line: line.number, column: column), what: what, cure: cure)
  }

  /// The bold words at the beginning of an item, without a colon at their end.
  private static func boldWord(_ text: Substring) -> String? {
    guard text.hasPrefix("**") else { return nil }
    let word = text.dropFirst(2).prefix { $0 != "*" }
    guard text.dropFirst(2 + word.count).hasPrefix("**") else { return nil }
    return String(word.hasSuffix(":") ? word.dropLast() : word)
  }

  private static func choice(_ text: Substring) -> (text: String, isRight: Bool)? {
    for (mark, isRight) in [("[ ]", false), ("[x]", true), ("[X]", true)]
    where text.hasPrefix(mark) {
      return (String(text.dropFirst(3).drop { $0 == " " }), isRight)
    }
    return nil
  }
}
