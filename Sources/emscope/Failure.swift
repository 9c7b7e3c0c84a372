/// Why the program ends with another code than 0.
struct Failure: Error {
  /// The codes of the contract (sysexits.h).
  enum Code: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case noTerminal = 69
    case `internal` = 70
    case cannotWrite = 73
  }

  let code: Code
  /// One line, without the program's name.
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
