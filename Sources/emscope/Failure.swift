import ArgumentParser

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

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The failure for an error in the words of a command line that a file holds: the first line of
  /// what the argument parser says.
  init<Words: ParsableArguments>(_ error: any Error, in words: Words.Type) {
    if let failure = error as? Failure {
      self = failure
    } else {
      let line = Words.message(for: error).split(separator: "\n").first
      self.init(.usage, line.map(String.init) ?? "unusable arguments")
    }
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
