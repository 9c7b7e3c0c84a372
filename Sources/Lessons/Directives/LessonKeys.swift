import Terminals

/// Keys in the words of `--keys`.
package struct LessonKeys: Hashable, Sendable {
  package let keys: [Key]
  /// The keys as the lesson writes them.
  package let text: String
  package let place: LessonPlace

  init(reading text: String, _ arguments: DirectiveArguments) throws(LessonError) {
    let script = try arguments.code(in: text, what: "keys", example: "`e m`")
    place = arguments.codePlace
    let events: [Event]
    do throws(KeyScriptError) {
      events = try KeyScript.events(in: script)
    } catch {
      throw arguments.error(at: place, "unknown keys: \(script)", error.description)
    }
    keys = events.compactMap { if case .key(let key) = $0 { key } else { nil } }
    guard !keys.isEmpty, keys.count == events.count else {
      throw arguments.error(at: place, "a lesson presses keys only", "as in `space e m`")
    }
    self.text = script
  }
}

extension Sequence where Element == Key {
  /// The names of keys one after the other, with repeats counted: `→ ×5 e m`.
  func names(in glyphs: GlyphSet) -> String {
    var runs: [(name: String, count: Int)] = []
    for name in map({ $0.name(in: glyphs) }) {
      if let last = runs.indices.last, runs[last].name == name {
        runs[last].count += 1
      } else {
        runs.append((name, 1))
      }
    }
    return runs.map { run in
      run.count > 2
        ? "\(run.name) ×\(run.count)"
        : [String](repeating: run.name, count: run.count).joined(separator: " ")
    }.joined(separator: " ")
  }
}
