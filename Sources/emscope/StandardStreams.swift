/// The standard streams of the process.
enum StandardStreams {
  /// Writes the whole text to standard output. A closed pipe ends the program quietly.
  ///
  /// - Throws: code 73 if the text cannot be written.
  static func writeOutput(_ text: String) throws(Failure) {
    do {
      try SystemCalls.write(text, to: 1)
    } catch {
      if error.isClosedPipe { SystemCalls.endProgram(code: 0) }
      throw Failure(.cannotWrite, "standard output: \(error.description)")
    }
  }

  /// Writes a text to standard error. Failures are ignored, since they cannot be reported.
  static func writeError(_ text: String) { try? SystemCalls.write(text, to: 2) }

  static var isOutputTerminal: Bool { SystemCalls.isTerminal(1) }
  static var isInputTerminal: Bool { SystemCalls.isTerminal(0) }
}
