/// The arguments of the visualiser, as recordings and command lines repeat them.
enum ViewArguments {
  /// The arguments without the command's name and without keys, which a recording has itself.
  static func recorded(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var skips = false
    for (index, word) in arguments.enumerated() {
      if skips || index == 0 && word == "view" {
        skips = false
      } else if word == "--keys" {
        skips = true
      } else if !word.hasPrefix("--keys=") {
        kept.append(word)
      }
    }
    return kept
  }

  /// The command line that leads to the same screen.
  static func commandLine(_ arguments: [String], keys: String) -> String {
    let words = [Emscope.name] + recorded(arguments) + (keys.isEmpty ? [] : ["--keys", keys])
    return words.map(quoted).joined(separator: " ")
  }

  /// The word as a shell reads it.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=:,+%@".contains($0))
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
