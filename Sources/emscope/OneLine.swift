/// The argument parser's messages in the manner of the rest.
enum OneLine {
  /// What is wrong and what to do, from a message of as many lines as the parser likes.
  static func usage(_ message: String) -> String {
    let lines = message.split(separator: "\n")
    guard var line = lines.first else { return "unusable arguments" }
    if line.hasPrefix("Error: ") { line = line.dropFirst(7) }
    if line.hasSuffix(".") { line = line.dropLast() }
    if let own = own(line) { return own }
    if let option = rest(of: line, after: "Missing value for '") {
      return needsValue(option, help: lines.first { $0.hasPrefix("Help: ") })
    }
    if let option = rest(of: line, after: "Unknown option '") { return unknown(option) }
    return lowercased(line)
  }

  /// The same, with where to read on if nothing says what to do.
  static func cured(_ message: String) -> String {
    let line = usage(message)
    return line.contains("; ") ? line : "\(line); see \(Emscope.name) --help"
  }

  /// The part of the parser's message that is an `OptionError`.
  private static func own(_ line: Substring) -> String? {
    guard let value = rest(of: line, after: "The value '"),
      let quote = value.firstRange(of: ">': -")
    else { return nil }
    return String(value[value.index(before: quote.upperBound)...])
  }

  /// `--seed <seed>'`, and the help line of that option where the parser gave it.
  private static func needsValue(_ option: Substring, help: Substring?) -> String {
    let name = option.prefix { $0 != " " && $0 != "'" }
    guard let help, let gap = help.firstRange(of: ">  ") else { return "\(name) needs a value" }
    let told = help[gap.upperBound...]
    return "\(name) needs a value: \(lowercased(told.hasSuffix(".") ? told.dropLast() : told))"
  }

  /// `--sed'. Did you mean '--seed'?`; names of one letter the parser guesses badly.
  private static func unknown(_ option: Substring) -> String {
    let name = option.prefix { $0 != "'" }
    let letters = name.drop { $0 == "-" }
    let guess: Substring? =
      if letters.count == 1 {
        oneLetter.first { $0.drop { $0 == "-" } == letters.lowercased() }
      } else {
        rest(of: option.dropFirst(name.count), after: "'. Did you mean '")?.prefix { $0 != "'" }
      }
    return "unknown option '\(name)'" + (guess.map { "; did you mean '\($0)'?" } ?? "")
  }

  private static let oneLetter: [Substring] = ["-k", "--x", "--y", "-h"]

  private static func rest(of line: Substring, after prefix: String) -> Substring? {
    line.hasPrefix(prefix) ? line.dropFirst(prefix.count) : nil
  }

  private static func lowercased(_ text: Substring) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
