/// The words of `--keys`: a line of tokens, separated by white space, that stands for key presses and
/// clicks.
///
/// A token is one of the named keys, `ctrl-` and a letter, `f` and a number from 1 to 12,
/// `click:X,Y` (column and row from 1), or any other single character, which is itself. Recordings
/// also have `drag:`, `release:`, `secondary:`, `wheelup:` and `wheeldown:X,Y`, `resize:CxR`, and `tick`
/// for time that passed. A token may be repeated: `space*12`, `b*3`.
package enum KeyScript {
  /// The events of a script, in order.
  ///
  /// - Throws: `KeyScriptError` at the first token that is none of the above.
  package static func events(in script: String) throws(KeyScriptError) -> [Event] {
    var events: [Event] = []
    for token in script.split(whereSeparator: \.isWhitespace) {
      let (token, count) = repeated(String(token))
      events += Array(repeating: try event(token), count: count)
    }
    return events
  }

  /// The token of a key, or nil for a key that a script cannot name.
  package static func token(of key: Key) -> String? {
    if let named = named.first(where: { $0.key == key }) { return named.token }
    switch key {
    case .character(let scalar):
      return scalar.properties.isWhitespace ? nil : String(Character(scalar))
    case .control(let letter) where isLetter(letter): return "ctrl-" + String(Character(letter))
    case .function(let number) where functionKeys.contains(number): return "f\(number)"
    default: return nil
    }
  }

  /// The named keys, in the order in which messages and documents list them.
  package static let named: [(token: String, key: Key)] = [
    ("space", .character(" ")), ("left", .left), ("right", .right), ("up", .up), ("down", .down),
    ("home", .home), ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown), ("tab", .tab),
    ("backtab", .backTab), ("enter", .enter), ("esc", .escape), ("backspace", .backspace),
  ]

  private static let functionKeys = 1...12
  private static let clickPrefix = "click:"

  private static func event(_ token: String) throws(KeyScriptError) -> Event {
    if let named = named.first(where: { $0.token == token }) { return .key(named.key) }
    let scalars = Array(token.unicodeScalars)
    if scalars.count == 1 { return .key(.character(scalars[0])) }
    if let (prefix, kind) = pointing.first(where: { token.hasPrefix($0.prefix) }) {
      return try point(token, prefix, kind)
    }
    if token == tick { return .timeout }
    if token.hasPrefix(resizePrefix), let size = pair(token, resizePrefix, separator: "x") {
      return .resize(Size(columns: size.0, rows: size.1))
    }
    if token.hasPrefix("ctrl-"), scalars.count == 6, isLetter(scalars[5]) {
      return .key(.control(scalars[5]))
    }
    if let number = functionKeys.first(where: { token == "f\($0)" }) {
      return .key(.function(number))
    }
    throw .unknownToken(token)
  }

  /// The tokens of events, those that follow each other often as one.
  package static func script(of events: [Event]) -> String {
    var words: [(token: String, count: Int)] = []
    for token in events.compactMap(token(of:)) {
      if let last = words.last, last.token == token {
        words[words.count - 1].count += 1
      } else {
        words.append((token, 1))
      }
    }
    return words.flatMap { token, count in
      count > 2 && token.unicodeScalars.count > 1
        ? ["\(token)*\(count)"] : Array(repeating: token, count: count)
    }.joined(separator: " ")
  }

  /// The token of an event; nil for one that a script cannot name.
  package static func token(of event: Event) -> String? {
    switch event {
    case .key(let key): token(of: key)
    case .mouse(let mouse):
      pointing.first { $0.kind == mouse.kind }.map {
        "\($0.prefix)\(mouse.column + 1),\(mouse.row + 1)"
      }
    case .resize(let size): "\(resizePrefix)\(size.columns)x\(size.rows)"
    case .timeout: tick
    case .pasted, .hangUp: nil
    }
  }

  private static let tick = "tick"
  private static let resizePrefix = "resize:"
  private static let pointing: [(prefix: String, kind: MouseEvent.Kind)] = [
    (clickPrefix, .press), ("drag:", .drag), ("release:", .release), ("secondary:", .secondary),
    ("wheelup:", .wheelUp), ("wheeldown:", .wheelDown),
  ]
  private static let mostRepeats = 100_000

  /// The token and how often it stands there.
  private static func repeated(_ token: String) -> (token: String, count: Int) {
    guard let star = token.lastIndex(of: "*"), star > token.startIndex,
      let count = Int(token[token.index(after: star)...]), (1...mostRepeats).contains(count)
    else { return (token, 1) }
    return (String(token[..<star]), count)
  }

  private static func point(
    _ token: String, _ prefix: String, _ kind: MouseEvent.Kind
  ) throws(KeyScriptError) -> Event {
    let numbers = pair(token, prefix, separator: ",")
    guard let numbers, token == "\(prefix)\(numbers.0),\(numbers.1)" else {
      throw .badClick(token)
    }
    return .mouse(MouseEvent(kind, column: numbers.0 - 1, row: numbers.1 - 1))
  }

  private static func pair(_ token: String, _ prefix: String, separator: Character) -> (Int, Int)? {
    let numbers = token.dropFirst(prefix.count)
      .split(separator: separator, omittingEmptySubsequences: false)
    guard numbers.count == 2, let a = Int(numbers[0]), let b = Int(numbers[1]), a >= 1, b >= 1
    else { return nil }
    return (a, b)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
}
