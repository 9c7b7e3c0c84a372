import Terminals

/// What follows the bold word of a directive.
struct LessonArguments {
  let file: String
  let kind: LessonStageKind
  /// Where it begins.
  let place: LessonPlace

  func focus(_ text: String) throws(LessonError) -> LessonFocus {
    var word = text.hasSuffix(".") ? text.dropLast() : Substring(text)
    if word.hasPrefix("the ") { word = word.dropFirst(4) }
    if let focus = LessonFocus(rawValue: String(word)) { return focus }
    let names = LessonFocus.allCases.dropLast().map { "the \($0.rawValue)" }
    throw error(
      place, "there is no part '\(word)' of the screen",
      "look at " + names.joined(separator: ", ") + " or everything")
  }

  func keys(_ text: String) throws(LessonError) -> LessonKeys {
    let script = try code(text, "keys", example: "`e m`")
    let events: [Event]
    do throws(KeyScriptError) {
      events = try KeyScript.events(in: script)
    } catch {
      throw self.error(inside, "unknown keys: \(script)", error.description)
    }
    let keys = events.compactMap { if case .key(let key) = $0 { key } else { nil } }
    guard !keys.isEmpty, keys.count == events.count else {
      throw error(inside, "a lesson presses keys only", "as in `space e m`")
    }
    return LessonKeys(keys: keys, text: script, place: inside)
  }

  func claim(_ text: String) throws(LessonError) -> LessonClaim {
    let words = try code(text, "a claim", example: "`KL = 0`")
    return try LessonClaimParser(file: file, kind: kind, place: inside).claim(words)
  }

  /// After the backtick.
  private var inside: LessonPlace { LessonPlace(line: place.line, column: place.column + 1) }

  /// What stands in backticks.
  private func code(_ text: String, _ what: String, example: String) throws(LessonError) -> String {
    let spans = LessonText(markdown: text).spans.filter { $0.manner == .code }
    guard !spans.isEmpty else {
      throw error(place, "\(what) must stand in backticks", "as in \(example)")
    }
    return spans.map(\.text).joined(separator: " ")
  }

  private func error(_ place: LessonPlace, _ what: String, _ cure: String) -> LessonError {
    LessonError(file: file, place: place, what: what, cure: cure)
  }
}
