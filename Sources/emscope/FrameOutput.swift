import FrameExport
import Terminals

extension FrameFormat {
  /// The option `--format` of all commands that print one frame.
  static let option: @Sendable (String) throws -> FrameFormat = { word in
    if let format = pictures.first(where: { $0.name == word }) { return format }
    let names = pictures.map(\.name)
    throw OptionError("--format", takes: OptionWord.either(names), not: word, guessing: names)
  }

  /// `text, ansi or svg`, for help texts.
  static let pictureNames = OptionWord.either(pictures.map(\.helpWord))
}

/// What the commands share that press keys and print what the screen shows.
enum FrameOutput {
  static func events(of keys: String) throws(Failure) -> [Event] {
    do {
      return try KeyScript.events(in: keys)
    } catch {
      throw Failure(.usage, "--keys: \(error)")
    }
  }

  static func size(of words: String) throws(Failure) -> Size {
    let numbers = words.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else {
      throw Failure(.usage, "--size takes COLUMNSxROWS from 1x1 to 1000x1000, not '\(words)'")
    }
    return Size(columns: columns, rows: rows)
  }
}
