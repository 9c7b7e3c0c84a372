import JSON
import Screens

/// The bold word that begins a directive in a lesson's file.
enum DirectiveWord: String, CaseIterable {
  case lookAt = "Look at"
  case press = "Press"
  case studentPress = "You press"
  case ask = "Ask"
  case answer = "Answer"
  case because = "Because"
  case check = "Check"
}

/// Reads the directives of one step. Each is an item of a list that begins with its bold word.
struct DirectiveReader {
  let kind: LessonKind
  private var items: [LessonItem] = []
  /// A question whose answer may follow.
  private var question: (text: LessonText, choices: [LessonQuestion.Choice], place: LessonPlace)?

  init(kind: LessonKind) { self.kind = kind }

  /// The number of directives before the present line.
  var count: Int { items.count + (question == nil ? 0 : 1) }

  /// The first line of a directive.
  struct Head {
    let word: DirectiveWord
    let place: LessonPlace
    /// The text after the word.
    let text: Substring
    let textPlace: LessonPlace
  }

  /// The directive that a line begins; nil for an ordinary line.
  /// - Throws: for a word that is nearly one.
  func head(of line: LessonLine) throws(LessonError) -> Head? {
    guard let bold = line.boldItem else { return nil }
    if let word = DirectiveWord(rawValue: bold.word) {
      return Head(word: word, place: line.place, text: bold.rest, textPlace: bold.restPlace)
    }
    guard let near = nearest(to: bold.word, in: DirectiveWord.allCases.map(\.rawValue)) else {
      return nil
    }
    throw LessonError(
      at: bold.place, "there is no directive '\(bold.word)'", cure: "did you mean **\(near)**?")
  }

  /// - Parameter nested: the lines below that are indented.
  mutating func take(_ head: Head, nested: [LessonLine]) throws(LessonError) {
    let lines = [head.text] + nested.map(\.content)
    let text = lines.filter { !$0.isEmpty }.joined(separator: " ")
    let place = head.textPlace
    if head.word != .answer { try closeQuestion() }
    switch head.word {
    case .lookAt: items.append(.look(try Part(reading: text, at: place)))
    case .press: items.append(.press(try LessonKeys(reading: text, at: place)))
    case .studentPress: items.append(.studentPress(try LessonKeys(reading: text, at: place)))
    case .ask: try take(question: head, nested)
    case .answer: try take(answer: text, at: place)
    case .because: try take(reason: text, at: place)
    case .check:
      let claim = try LessonClaim(
        reading: text, at: place, on: kind, canCompare: items.contains(where: \.isPress))
      items.append(.check(claim))
    }
  }

  mutating func finished() throws(LessonError) -> [LessonItem] {
    try closeQuestion()
    return items
  }

  private mutating func take(reason text: String, at place: LessonPlace) throws(LessonError) {
    let isAsked = items.contains { if case .ask = $0 { true } else { false } }
    guard isAsked else {
      throw LessonError(
        at: place, "a reason without a question", cure: "put **Because** after an **Ask**")
    }
    items.append(.because(LessonText(markdown: text)))
  }

  private mutating func take(answer text: String, at place: LessonPlace) throws(LessonError) {
    guard let open = question, open.choices.isEmpty else {
      throw LessonError(
        at: place, "an answer without an open question",
        cure: "put **Answer** under an **Ask** that has no choices")
    }
    let answer = LessonText(markdown: text)
    items.append(.ask(LessonQuestion(text: open.text, form: .open(answer: answer))))
    question = nil
  }

  private mutating func take(question head: Head, _ nested: [LessonLine]) throws(LessonError) {
    var text = String(head.text)
    var choices: [(text: String, isRight: Bool)] = []
    let own = nested.prefix { !isDirective($0) }
    for line in own {
      if let bullet = line.bullet {
        guard let choice = Self.choice(bullet.rest) else {
          throw LessonError(
            at: bullet.place, "a choice begins with [ ] or [x]",
            cure: "write '- [x] right' or '- [ ] wrong'")
        }
        choices.append(choice)
      } else if choices.isEmpty {
        text += (line.isBlank ? "" : " ") + line.content
      } else if !line.isBlank {
        choices[choices.count - 1].text += " " + line.content
      }
    }
    question = (
      LessonText(markdown: text),
      choices.map { .init(text: LessonText(markdown: $0.text), isRight: $0.isRight) }, head.place
    )
    try take(nested: nested[own.endIndex...])
  }

  /// Takes the answer or the reason that is indented below a question.
  private mutating func take(nested lines: ArraySlice<LessonLine>) throws(LessonError) {
    var rest = lines
    while let next = rest.popFirst() {
      guard let head = try head(of: next) else { continue }
      let more = rest.prefix { !isDirective($0) }
      rest = rest[more.endIndex...]
      try take(head, nested: Array(more))
    }
  }

  private mutating func closeQuestion() throws(LessonError) {
    guard let open = question else { return }
    question = nil
    guard !open.choices.isEmpty else {
      throw LessonError(
        at: open.place, "the question has no answer",
        cure: "put choices '- [x] …' or **Answer** under it")
    }
    let hasRight = open.choices.contains(where: \.isRight)
    guard hasRight, (2...9).contains(open.choices.count) else {
      throw LessonError(
        at: open.place,
        hasRight
          ? "a question has 2 to 9 choices, not \(open.choices.count)" : "no choice is right",
        cure: "mark right ones with [x], wrong ones with [ ]")
    }
    items.append(.ask(LessonQuestion(text: open.text, form: .choices(open.choices))))
  }

  private func isDirective(_ line: LessonLine) -> Bool {
    line.boldItem.flatMap { DirectiveWord(rawValue: $0.word) } != nil
  }

  private static func choice(_ text: Substring) -> (text: String, isRight: Bool)? {
    let marks = ["[ ]": false, "[x]": true, "[X]": true]
    guard let isRight = marks[String(text.prefix(3))] else { return nil }
    return (String(text.dropFirst(3).drop { $0 == " " }), isRight)
  }
}

extension Part {
  /// Reads `the chart`, `everything.`.
  init(reading text: String, at place: LessonPlace) throws(LessonError) {
    var word = text.hasSuffix(".") ? text.dropLast() : Substring(text)
    if word.hasPrefix("the ") { word = word.dropFirst(4) }
    guard let part = Part(rawValue: String(word)) else {
      let names = Part.allCases.filter { $0 != .everything }.map { "the \($0.rawValue)" }
      throw LessonError(
        at: place, "there is no part '\(word)' of the screen",
        cure: "look at " + names.joined(separator: ", ") + " or everything")
    }
    self = part
  }
}
