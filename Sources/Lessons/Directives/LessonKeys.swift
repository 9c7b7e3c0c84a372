import Terminals

/// Keys in the words of `--keys`.
package struct LessonKeys: Hashable, Sendable {
  package let keys: [Key]
  /// The keys as the lesson writes them.
  package let text: String
  package let place: LessonPlace

  /// The number of keys that a lesson presses at once.
  static let most = 2_000

  init(reading markdown: String, at place: LessonPlace) throws(LessonError) {
    let code = try LessonCode(in: markdown, at: place, what: "keys", example: "`e m`")
    (text, self.place) = (code.text, code.place)
    let events: [Event]
    do throws(KeyScriptError) {
      events = try KeyScript.events(in: text)
    } catch {
      throw LessonError(at: code.place, "unknown keys: \(text)", cure: error.description)
    }
    guard events.count <= LessonKeys.most else {
      throw LessonError(
        at: code.place, "\(events.count) keys at once", cure: "press at most \(LessonKeys.most)")
    }
    keys = events.compactMap { if case .key(let key) = $0 { key } else { nil } }
    guard !keys.isEmpty, keys.count == events.count else {
      throw LessonError(at: code.place, "a lesson presses keys only", cure: "as in `space e m`")
    }
  }
}

extension Sequence where Element == Key {
  /// The names of keys one after the other, with repeats counted and the words of the palette written as
  /// words: `→ ×5 e m`, `:known Enter`.
  func names(in glyphs: GlyphSet) -> String {
    var runs: [(name: String, count: Int)] = []
    /// True while characters are typed into the palette.
    var isTyping = false
    for key in self {
      if isTyping, case .character(let scalar) = key {
        runs[runs.count - 1].name.unicodeScalars.append(scalar)
        continue
      }
      isTyping = key == .typed(":")
      let name = key.name(in: glyphs)
      if !isTyping, let last = runs.indices.last, runs[last].name == name {
        runs[last].count += 1
      } else {
        runs.append((name, 1))
      }
    }
    return runs.flatMap { name, count in
      count > 2 ? ["\(name) ×\(count)"] : [String](repeating: name, count: count)
    }.joined(separator: " ")
  }
}
