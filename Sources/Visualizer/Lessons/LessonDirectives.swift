import JSON
import Terminals

/// The directives of one step, each an item of a list that begins with its bold word.
struct LessonDirectives {
  let file: String
  let kind: LessonStageKind
  private var items: [LessonItem] = []
  /// A question that waits for its answer.
  private var question: (text: LessonText, choices: [LessonQuestion.Choice], place: LessonPlace)?
  private var hasPressed = false

  init(file: String, kind: LessonStageKind) {
    self.file = file
    self.kind = kind
  }

  enum Name: String, CaseIterable {
    case lookAt = "Look at"
    case press = "Press"
    case studentPress = "You press"
    case ask = "Ask"
    case answer = "Answer"
    case because = "Because"
    case check = "Check"
  }

  /// How many directives stand before the present line.
  var count: Int { items.count + (question == nil ? 0 : 1) }

  /// The directive that a line begins; nil for an ordinary line.
  /// - Throws: for a word that is nearly one.
  func name(of line: LessonLine) throws(LessonError) -> Name? {
    guard let bullet = line.bullet, let word = LessonDirectives.boldWord(bullet.rest) else {
      return nil
    }
    let plain = String(word.hasSuffix(":") ? word.dropLast() : word)
    if let name = Name(rawValue: plain) { return name }
    if let near = nearest(to: plain, in: Name.allCases.map(\.rawValue)) {
      throw error(
        line, column: bullet.column, "there is no directive '\(plain)'",
        "did you mean **\(near)**?")
    }
    return nil
  }

  /// - Parameter nested: the lines below that are indented.
  mutating func take(_ name: Name, _ line: LessonLine, nested: [LessonLine]) throws(LessonError) {
    guard let bullet = line.bullet else { return }
    let start = (line.content.dropFirst(line.content.count - bullet.rest.count))
    let head = start.dropFirst(2).drop { $0 != "*" }.dropFirst(2)
    let words = head.drop { $0 == " " }
    let column = bullet.column + bullet.rest.count - words.count
    if name != .answer, name != .because { try closeQuestion() }
    if name != .ask {
      let text = ([words] + nested.map(\.content)).filter { !$0.isEmpty }.joined(separator: " ")
      try take(name, text: text, line, column: column)
      return
    }
    try take(question: words, line, nested)
  }

  mutating func finished() throws(LessonError) -> [LessonItem] {
    try closeQuestion()
    return items
  }

  private mutating func take(_ name: Name, text: String, _ line: LessonLine, column: Int)
    throws(LessonError)
  {
    switch name {
    case .lookAt: items.append(.look(try arguments(line, column).focus(text)))
    case .press:
      items.append(.press(try arguments(line, column).keys(text)))
      hasPressed = true
    case .studentPress:
      items.append(.studentPress(try arguments(line, column).keys(text)))
      hasPressed = true
    case .answer:
      guard let open = question, open.choices.isEmpty else {
        throw error(
          line, column: column, "an answer without an open question",
          "put **Answer** under an **Ask** that has no choices")
      }
      items.append(
        .ask(
          LessonQuestion(
            text: open.text, form: .open(answer: LessonText(markdown: text)))))
      question = nil
    case .because:
      try closeQuestion()
      guard items.contains(where: { if case .ask = $0 { true } else { false } }) else {
        throw error(
          line, column: column, "a reason without a question", "put **Because** after an **Ask**")
      }
      items.append(.because(LessonText(markdown: text)))
    case .check:
      let claim = try arguments(line, column).claim(text)
      if claim.relation.needsPress, !hasPressed {
        throw LessonError(
          file: file, place: claim.place,
          what: "'\(claim.text)' compares with the state before a press",
          cure: "put a **Press** before it in this step")
      }
      items.append(.check(claim))
    case .ask: break
    }
  }

  private mutating func take(question words: Substring, _ line: LessonLine, _ nested: [LessonLine])
    throws(LessonError)
  {
    var text = String(words)
    var choices: [(text: String, isRight: Bool)] = []
    var rest = nested[...]
    while let next = rest.first, !isDirective(next) {
      rest = rest.dropFirst()
      if let bullet = next.bullet {
        guard let choice = LessonDirectives.choice(bullet.rest) else {
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
    // A nested answer or reason.
    while let next = rest.first {
      rest = rest.dropFirst()
      guard !next.isBlank, let name = try name(of: next) else { continue }
      let more = rest.prefix { !isDirective($0) }
      rest = rest.dropFirst(more.count)
      try take(name, next, nested: Array(more))
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
    guard let bullet = line.bullet, let word = LessonDirectives.boldWord(bullet.rest) else {
      return false
    }
    return Name(rawValue: String(word.hasSuffix(":") ? word.dropLast() : word)) != nil
  }

  private func arguments(_ line: LessonLine, _ column: Int) -> LessonArguments {
    LessonArguments(
      file: file, kind: kind, place: LessonPlace(line: line.number, column: column))
  }

  private func error(_ line: LessonLine, column: Int, _ what: String, _ cure: String)
    -> LessonError
  {
    LessonError(
      file: file, place: LessonPlace(line: line.number, column: column), what: what, cure: cure)
  }

  /// The bold words that an item begins with.
  private static func boldWord(_ text: Substring) -> Substring? {
    guard text.hasPrefix("**") else { return nil }
    let word = text.dropFirst(2).prefix { $0 != "*" }
    return text.dropFirst(2 + word.count).hasPrefix("**") ? word : nil
  }

  private static func choice(_ text: Substring) -> (text: String, isRight: Bool)? {
    for (mark, isRight) in [("[ ]", false), ("[x]", true), ("[X]", true)]
    where text.hasPrefix(mark) {
      return (String(text.dropFirst(3).drop { $0 == " " }), isRight)
    }
    return nil
  }
}
