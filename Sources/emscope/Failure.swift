/// An error that ends the program, with its exit code.
struct Failure: Error {
  /// The exit codes, from sysexits.h.
  enum Code: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case noTerminal = 69
    case `internal` = 70
    case cannotWrite = 73
  }

  let code: Code
  /// The message on one line, without the name of the program.
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
