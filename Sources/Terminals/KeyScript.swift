/// The words of `--keys`: tokens for key presses and clicks, separated by white space.
///
/// A token is a named key, `ctrl-` and a letter, `f` and a number from 1 to 12, `click:X,Y` (column
/// and row from 1), or any other single character, which is itself. Recordings also have `drag:`,
/// `release:`, `secondary:`, `wheelup:` and `wheeldown:X,Y`, `resize:CxR`, and `tick` for time that
/// passed. A token may be repeated: `space*12`, `b*3`.
package enum KeyScript {
  /// The events of a script, in order.
  ///
  /// - Throws: `KeyScriptError` at the first token that is none of the above.
  package static func events(in script: String) throws(KeyScriptError) -> [Event] {
    var events: [Event] = []
    var rest = script[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return events }
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      let (token, count) = repeated(String(word))
      let event = try event(token)
      guard count <= mostEvents - events.count else { throw .tooMany }
      events += repeatElement(event, count: count)
    }
  }

  /// The tokens of events. Three or more equal tokens in a row become one.
  package static func script(of events: [Event]) -> String {
    var words: [(token: String, count: Int)] = []
    for token in events.compactMap(token(of:)) {
      if words.last?.token == token {
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

  /// The token of a key; nil for a key that a script cannot name.
  package static func token(of key: Key) -> String? {
    if let token = tokens[key] { return token }
    guard case .character(let scalar) = key, !scalar.properties.isWhitespace else { return nil }
    return String(Character(scalar))
  }

  /// The token of an event; nil for an event that a script cannot name.
  private static func token(of event: Event) -> String? {
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

  private static func event(_ token: String) throws(KeyScriptError) -> Event {
    if let key = keys[token] { return .key(key) }
    let scalars = token.unicodeScalars
    if let only = scalars.first, scalars.count == 1 { return .key(.character(only)) }
    if token == tick { return .timeout }
    if token.hasPrefix(resizePrefix) {
      guard let size = Size(token.dropFirst(resizePrefix.count)) else { throw .badSize(token) }
      return .resize(size)
    }
    guard let (prefix, kind) = pointing.first(where: { token.hasPrefix($0.prefix) }) else {
      throw .unknownToken(token)
    }
    guard let place = place(token.dropFirst(prefix.count)),
      token == "\(prefix)\(place.0),\(place.1)"
    else { throw .badClick(token) }
    return .mouse(MouseEvent(kind, column: place.0 - 1, row: place.1 - 1))
  }

  /// The keys with names, in the order in which messages and documents list them.
  package static let named: [(token: String, key: Key)] = [
    ("space", .character(" ")), ("left", .left), ("right", .right), ("up", .up), ("down", .down),
    ("home", .home), ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown), ("tab", .tab),
    ("backtab", .backTab), ("enter", .enter), ("esc", .escape), ("backspace", .backspace),
  ]

  /// The keys with tokens of several characters.
  private static let keys: [String: Key] = {
    var keys = Dictionary(uniqueKeysWithValues: named.map { ($0.token, $0.key) })
    for number in 1...12 { keys["f\(number)"] = .function(number) }
    for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
      keys["ctrl-\(letter)"] = .control(letter)
    }
    return keys
  }()
  private static let tokens = Dictionary(uniqueKeysWithValues: keys.map { ($0.value, $0.key) })

  private static let tick = "tick"
  private static let resizePrefix = "resize:"
  private static let pointing: [(prefix: String, kind: MouseEvent.Kind)] = [
    ("click:", .press), ("drag:", .drag), ("release:", .release), ("secondary:", .secondary),
    ("wheelup:", .wheelUp), ("wheeldown:", .wheelDown),
  ]
  /// The number of events of a script.
  package static let mostEvents = 1_000_000

  /// The token without its count, and the count.
  private static func repeated(_ token: String) -> (token: String, count: Int) {
    guard let star = token.lastIndex(of: "*"), star > token.startIndex,
      let count = Int(token[token.index(after: star)...]), count >= 1
    else { return (token, 1) }
    return (String(token[..<star]), count)
  }

  /// The two numbers from 1 of a place.
  private static func place(_ text: Substring) -> (Int, Int)? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
    guard numbers.count == 2, let a = Int(numbers[0]), let b = Int(numbers[1]), a >= 1, b >= 1
    else { return nil }
    return (a, b)
  }
}
