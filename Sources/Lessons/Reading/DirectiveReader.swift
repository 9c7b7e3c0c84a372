import JSON
import Screens

/// The bold word that begins a directive in a lesson's file.
enum DirectiveWord: String, CaseIterable {
  case lookAt = "Look at"
  case hide = "Hide"
  case press = "Press"
  case studentPress = "You press"
  case ask = "Ask"
  case answer = "Answer"
  case because = "Because"
  case check = "Check"

  /// Words that authors write instead.
  static let others: [String: DirectiveWord] = [
    "Question": .ask, "Predict": .ask, "Reason": .because, "Why": .because, "Claim": .check,
    "True": .check, "Show": .lookAt, "Look": .lookAt, "Key": .press, "Keys": .press,
    "Type": .studentPress, "Cover": .hide,
  ]
}

/// Reads the directives of one step. Each is an item of a list that begins with its bold word.
struct DirectiveReader {
  let kind: LessonKind
  private var items: [LessonItem] = []
  /// A question whose answer may follow.
  private var question: OpenQuestion?
  /// The place of a **Hide** after which no question has come yet.
  private var hidePlace: LessonPlace?

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
    guard let bold = line.boldItem else {
      try refuse(misspelt: line)
      return nil
    }
    if let word = DirectiveWord(rawValue: bold.word) {
      return Head(word: word, place: line.place, text: bold.rest, textPlace: bold.restPlace)
    }
    let names = DirectiveWord.allCases.map(\.rawValue)
    let other = DirectiveWord.others[bold.word]
    let near = nearest(to: bold.word, in: names) ?? other?.rawValue
    // Before the first directive it may be an item of an ordinary list.
    let isSure = other == .ask || other == .lookAt && bold.rest.hasPrefix("at ")
    guard count > 0 || near != other?.rawValue || isSure else { return nil }
    let cure =
      near.map { "did you mean **\($0)**?" }
      ?? "there is " + names.map { "**\($0)**" }.joined(separator: ", ")
    throw LessonError(at: bold.place, "there is no directive '\(bold.word)'", cure: cure)
  }

  /// Refuses a directive without its dash or without its stars.
  private func refuse(misspelt line: LessonLine) throws(LessonError) {
    for word in DirectiveWord.allCases.map(\.rawValue) {
      if line.content.hasPrefix("**\(word)**") || line.content.hasPrefix("**\(word):**") {
        throw LessonError(
          at: line.place, "a directive without its dash", cure: "write '- **\(word)** …'")
      }
      if count > 0, let bullet = line.bullet, bullet.rest.hasPrefix("\(word) ") {
        throw LessonError(
          at: bullet.place, "a directive without its stars", cure: "write '- **\(word)** …'")
      }
    }
  }

  /// - Parameter nested: the lines below that are indented.
  mutating func take(_ head: Head, nested: [LessonLine]) throws(LessonError) {
    let lines = [head.text] + nested.map(\.content)
    let text = lines.filter { !$0.isEmpty }.joined(separator: " ")
    let place = head.textPlace
    if head.word != .answer { try closeQuestion() }
    switch head.word {
    case .lookAt: items.append(.look(try Part(reading: text, at: place)))
    case .hide:
      items.append(.hide(try Part.hidden(reading: text, at: place)))
      hidePlace = head.place
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
    if let hidePlace {
      throw LessonError(
        at: hidePlace, "no question follows this **Hide**, so it would never be shown",
        cure: "put an **Ask** after it in this step")
    }
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
    items.append(.ask(try open.answered(by: text, at: place)))
    question = nil
  }

  private mutating func take(question head: Head, _ nested: [LessonLine]) throws(LessonError) {
    let own = nested.prefix { !isDirective($0) }
    let reader = try QuestionReader(text: head.text, lines: own)
    question = try reader.question(at: head.place)
    hidePlace = nil
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
    items.append(.ask(try open.closed()))
  }

  private func isDirective(_ line: LessonLine) -> Bool {
    line.boldItem.flatMap { DirectiveWord(rawValue: $0.word) } != nil
  }
}
