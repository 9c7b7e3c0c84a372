/// An error in a script of keys.
package enum KeyScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A token of several characters that names no key.
  case unknownToken(String)
  /// A `click:` without a column and a row from 1 up.
  case badClick(String)
  /// A `resize:` without a size that a screen may have.
  case badSize(String)
  /// More events than a script may have.
  case tooMany

  package var description: String {
    switch self {
    case .unknownToken(let token):
      let names = KeyScript.named.map(\.token).joined(separator: " ")
      return "unknown key '\(token)'; keys are \(names) f1 ctrl-l click:X,Y or one character, "
        + "each with *N to repeat it"
    case .badClick(let token):
      return "'\(token)' is no place; write click:X,Y with column and row counted from 1"
    case .badSize(let token):
      return "'\(token)' is no size; write resize:COLUMNSxROWS from 1x1 to 1000x1000"
    case .tooMany:
      return "there are more than \(KeyScript.mostEvents) keys; repeat fewer"
    }
  }
}
