import JSON

/// The arguments of the visualiser, as recordings and command lines repeat them.
enum ViewArguments {
  /// The options that are left out, with their values: a recording has the keys itself, and the file of the answers
  /// belongs to the user.
  private static let left = ["--keys", "--answers"]

  /// The arguments without the command's name and without those options.
  static func recorded(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var skips = false
    for (index, word) in arguments.enumerated() {
      if skips || index == 0 && word == "view" {
        skips = false
      } else if left.contains(word) {
        skips = true
      } else if !left.contains(where: { word.hasPrefix("\($0)=") }) {
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
    guard visible(word) == word else { return dollarQuoted(word) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// A word with control characters as escapes: `$'a\033b'`. Direction characters are written by their bytes.
  private static func dollarQuoted(_ word: String) -> String {
    let bytes = word.utf8.map { byte -> String in
      let digits = String(byte, radix: 8)
      let isPlain = (0x20..<0x7F).contains(byte) && byte != 0x27 && byte != 0x5C
      return isPlain
        ? String(UnicodeScalar(byte))
        : "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }
    return "$'" + bytes.joined() + "'"
  }
}
