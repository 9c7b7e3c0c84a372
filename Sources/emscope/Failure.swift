import ArgumentParser
import JSON

/// An error that ends the program, with its exit code.
struct Failure: Error {
  /// The exit codes, from sysexits.h.
  enum Code: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case noTerminal = 69
    case cannotWrite = 73
  }

  let code: Code
  /// The message on one line, without the name of the program.
  let message: String

  /// - Parameter message: control characters of others in it become visible.
  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = visible(message)
  }

  /// The failure for an error in the words of a command line that a file holds: the first line of
  /// what the argument parser says.
  init<Words: ParsableArguments>(_ error: any Error, in type: Words.Type, words: [String]) {
    if let failure = error as? Failure {
      self = failure
    } else if type.exitCode(for: error) == .success {
      self.init(opensNoScreen: words)
    } else {
      let line = Failure.shown(type.message(for: error), of: words).split(separator: "\n").first
      self.init(.usage, line.map(String.init) ?? "unusable arguments")
    }
  }

  /// The failure for words that ask for help or the like.
  init(opensNoScreen words: [String]) {
    self.init(.usage, "\(quoted(words.joined(separator: " "), atMost: 80)) opens no screen")
  }

  /// The failure for a file whose words were opened: an error of that file.
  ///
  /// The words may name any file, so the contents of what they name are not repeated.
  func inWords(_ words: [String], of file: String) -> Failure {
    guard code == .data else { return Failure(code, "\(file): \(message)") }
    let opened = quoted(words.joined(separator: " "), atMost: 80)
    return Failure(.data, "\(file): \(opened) has an error; open that alone to see it")
  }

  /// A message of the argument parser in which the words of a command line have no control
  /// characters, so that they cannot add lines.
  static func shown(_ message: String, of words: [String]) -> String {
    // The parser repeats a whole word, or the value after its equals sign.
    let values = words.compactMap { word in
      word.firstIndex(of: "=").map { String(word[word.index(after: $0)...]) }
    }
    let raw = (words + values).filter { visible($0) != $0 }
    let plain = raw.reduce(message) { $0.replacing($1, with: visible($1)) }
    return plain.split(separator: "\n", omittingEmptySubsequences: false)
      .map { visible($0) }.joined(separator: "\n")
  }

  /// Returns the result of a body, whose error becomes a failure with this code.
  static func rethrowing<Result, Problem: Error & CustomStringConvertible>(
    as code: Code, _ body: () throws(Problem) -> Result
  ) throws(Failure) -> Result {
    do throws(Problem) {
      return try body()
    } catch {
      throw Failure(code, error.description)
    }
  }
}
