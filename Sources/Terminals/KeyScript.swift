/// The words of `--keys`: a line of tokens, separated by white space, that stands for key presses and
/// clicks.
///
/// A token is one of the named keys, `ctrl-` and a letter, `f` and a number from 1 to 12,
/// `click:X,Y` (column and row from 1), or any other single character, which is itself.
public enum KeyScript {
  /// The events of a script, in order.
  ///
  /// - Throws: `KeyScriptError` at the first token that is none of the above.
  public static func events(in script: String) throws(KeyScriptError) -> [Event] {
    var events: [Event] = []
    for token in script.split(whereSeparator: \.isWhitespace) {
      events.append(try event(String(token)))
    }
    return events
  }

  /// The token of a key, or nil for a key that a script cannot name.
  public static func token(of key: Key) -> String? {
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
  public static let named: [(token: String, key: Key)] = [
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
    if token.hasPrefix(clickPrefix) { return try click(token) }
    if token.hasPrefix("ctrl-"), scalars.count == 6, isLetter(scalars[5]) {
      return .key(.control(scalars[5]))
    }
    if let number = functionKeys.first(where: { token == "f\($0)" }) {
      return .key(.function(number))
    }
    throw .unknownToken(token)
  }

  private static func click(_ token: String) throws(KeyScriptError) -> Event {
    let numbers = token.dropFirst(clickPrefix.count)
      .split(separator: ",", omittingEmptySubsequences: false)
    guard numbers.count == 2, let x = Int(numbers[0]), let y = Int(numbers[1]), x >= 1, y >= 1,
      token == "click:\(x),\(y)"
    else { throw .badClick(token) }
    return .mouse(MouseEvent(.press, column: x - 1, row: y - 1))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
}
