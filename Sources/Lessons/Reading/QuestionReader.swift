/// Reads the choices of a question, with the reasons behind `::`.
struct QuestionReader {
  /// The words of the question.
  private var text: String
  private var choices: [(text: String, isRight: Bool, place: LessonPlace)] = []

  /// - Parameter lines: the indented lines below the question, up to the first directive.
  init(text: Substring, lines: some Sequence<LessonLine>) throws(LessonError) {
    self.text = String(text)
    for line in lines {
      if let bullet = line.bullet {
        guard let choice = line.choice else {
          throw LessonError(
            at: bullet.place, "a choice begins with [ ] or [x]",
            cure: "write '- [x] right' or '- [ ] wrong'")
        }
        choices.append((String(choice.text), choice.isRight, bullet.place))
      } else if choices.isEmpty {
        self.text += (line.isBlank ? "" : " ") + line.content
      } else if !line.isBlank {
        choices[choices.count - 1].text += " " + line.content
      }
    }
  }

  func question(at place: LessonPlace) throws(LessonError) -> OpenQuestion {
    var read: [LessonQuestion.Choice] = []
    for choice in choices {
      read.append(try self.choice(choice.text, choice.isRight, choice.place))
    }
    return OpenQuestion(text: LessonText(markdown: text), choices: read, place: place)
  }

  private func choice(
    _ text: String, _ isRight: Bool, _ place: LessonPlace
  ) throws(LessonError) -> LessonQuestion.Choice {
    // A reason has blanks around its mark: `a::b` is an ordinary word.
    let parts = (text + " ").split(
      separator: " :: ", maxSplits: 1, omittingEmptySubsequences: false)
    var words = parts[0]
    while words.last == " " { words.removeLast() }
    guard !words.isEmpty else {
      throw LessonError(at: place, "a choice without words", cure: "write '- [x] right'")
    }
    var choice = LessonQuestion.Choice(text: LessonText(markdown: words), isRight: isRight)
    guard parts.count == 2 else { return choice }
    guard parts[1].contains(where: { $0 != " " }) else {
      throw LessonError(
        at: place, "nothing follows '::'", cure: "write the reason after it, or leave '::' out")
    }
    choice.reason = LessonText(markdown: parts[1].dropLast())
    return choice
  }
}

/// A question whose answer may follow.
struct OpenQuestion {
  let text: LessonText
  let choices: [LessonQuestion.Choice]
  let place: LessonPlace

  /// The question with its choices.
  func closed() throws(LessonError) -> LessonQuestion {
    guard !choices.isEmpty else {
      throw LessonError(
        at: place, "the question has no answer",
        cure: "put choices '- [x] …' or **Answer** under it")
    }
    let hasRight = choices.contains(where: \.isRight)
    guard hasRight, (2...9).contains(choices.count) else {
      throw LessonError(
        at: place,
        hasRight ? "a question has 2 to 9 choices, not \(choices.count)" : "no choice is right",
        cure: "mark right ones with [x], wrong ones with [ ]")
    }
    return LessonQuestion(text: text, form: .choices(choices))
  }

  /// The question with the text of its answer, which may begin with a number in backticks.
  func answered(by text: String, at place: LessonPlace) throws(LessonError) -> LessonQuestion {
    guard let (number, rest) = try LessonNumericAnswer.reading(text, at: place) else {
      return LessonQuestion(text: self.text, form: .open(answer: LessonText(markdown: text)))
    }
    return LessonQuestion(text: self.text, form: .number(number, LessonText(markdown: rest)))
  }
}

extension LessonNumericAnswer {
  /// Reads `` `0.539 within 0.001` because … `` and returns the number and the text after it. Returns nil
  /// if the text does not begin with a number in backticks.
  static func reading(
    _ text: String, at place: LessonPlace
  ) throws(LessonError) -> (LessonNumericAnswer, rest: String)? {
    guard text.hasPrefix("`"), let end = text.dropFirst().firstIndex(of: "`") else { return nil }
    let code = text[..<end].dropFirst()
    let words = code.split(separator: " ").map(String.init)
    guard let first = words.first, let number = LessonNumber(first), number.value.isFinite else {
      return nil
    }
    guard words.count == 3, words[1] == "within", let tolerance = LessonNumber(words[2]),
      tolerance.value > 0, tolerance.value.isFinite
    else {
      throw LessonError(
        at: place.moved(by: 1), "the number '\(code)' needs a tolerance",
        cure: "write `\(first) within 0.01`, or no backticks around it")
    }
    let answer = LessonNumericAnswer(value: number.value, tolerance: tolerance.value, text: first)
    return (answer, String(text[end...].dropFirst()))
  }
}
