import JSON

/// An answer as one line of JSON.
package struct AnswerLine: Hashable, Sendable {
  package let answer: Answer
  /// The time in UTC; nil if the answer came from a script.
  package let time: String?

  package static let version = 1

  package init(_ answer: Answer, time: String?) {
    self.answer = answer
    self.time = time
  }

  /// The line without its end.
  package var text: String {
    var members = [JSONValue.Member("version", .number(Self.version))]
    if let time { members.append(.init("time", .string(time))) }
    switch answer.source {
    case .lesson(let name): members.append(.init("lesson", .string(name)))
    case .data(let name, let run):
      members += [.init("data", .string(name)), .init("run", .number(run))]
    }
    members += [
      .init("step", .number(answer.step)), .init("number", .number(answer.number)),
      .init("question", .string(answer.question)), .init("kind", .string(answer.kind.rawValue)),
      .init("choices", .array(answer.choices.map { .string($0) })),
      .init("answered", .array(answer.answered.map { .string($0) })),
      .init("correct", .array(answer.correct.map { .string($0) })),
      .init("right", answer.isRight.map { .bool($0) } ?? .null),
    ]
    return JSONValue.object(members).compact
  }

  /// Reads a line. Members of later versions of the form are ignored.
  /// - Throws: an error with file, line and column if it is no answer.
  package init(_ node: JSONNode) throws(DataError) {
    let version = try node.member("version")
    guard try version.integer() >= 1 else {
      throw version.error("there is no version \(try version.integer())", cure: "the first is 1")
    }
    let kind = try node.member("kind")
    guard let known = Answer.Kind(rawValue: try kind.string()) else {
      let names = Answer.Kind.allCases.map(\.rawValue)
      throw kind.error("kind \(quoted(try kind.string()))", cure: "there are \(names.listed)")
    }
    let right = try node.member("right")
    let source: Answer.Source
    if let lesson = try node.optional("lesson") {
      source = .lesson(try lesson.string())
    } else {
      source = .data(
        try node.member("data").string(), run: try node.member("run").integer())
    }
    answer = Answer(
      source: source, step: try node.member("step").integer(),
      number: try node.member("number").integer(), question: try node.member("question").string(),
      kind: known, choices: try Self.texts(node, "choices"),
      answered: try Self.texts(node, "answered"), correct: try Self.texts(node, "correct"),
      isRight: right.isNull ? nil : try right.bool())
    time = try node.optional("time")?.string()
  }

  private static func texts(_ node: JSONNode, _ name: String) throws(DataError) -> [String] {
    try node.member(name).elements().map { (text) throws(DataError) in try text.string() }
  }
}
