import JSON

/// The standard streams of the process.
enum StandardStreams {
  /// - Throws: code 66 if standard input is a terminal or cannot be read.
  static func readInput() throws(Failure) -> [UInt8] {
    guard !SystemCalls.isTerminal(0) else {
      throw Failure(.noInput, "standard input is a terminal; pipe data into the program")
    }
    WorkSign.say("reading standard input")
    defer { WorkSign.say("") }
    do {
      return try FileCalls.readAll(0)
    } catch {
      throw Failure(
        .noInput, "standard input: \(error.description); pipe data that end into the program")
    }
  }

  /// Writes the whole text to standard output, which is sign enough if it is a terminal. A closed pipe ends the program quietly.
  ///
  /// - Throws: code 73 if the text cannot be written.
  static func writeOutput(_ text: String) throws(Failure) {
    if isOutputTerminal { WorkSign.end() }
    do {
      try FileCalls.writeAll(text, to: 1)
    } catch {
      if error.isClosedPipe { SystemCalls.endProgram(code: 0) }
      throw Failure(.cannotWrite, "standard output: \(error.description)")
    }
  }

  /// Writes a line to standard error. Failures are ignored, since they cannot be reported.
  static func writeError(_ line: String) {
    WorkSign.erase()
    try? FileCalls.writeAll(line + "\n", to: 2)
  }

  /// Writes a message after the program's name to standard error, on one line.
  static func report(_ message: String) { writeError("\(Emscope.name): \(visible(message))") }

  /// Writes notes about data, one line each. Call it after all output, since an error is one line on its own.
  static func report(_ notes: [String]) {
    for note in notes { report(note) }
  }

  static var isOutputTerminal: Bool { SystemCalls.isTerminal(1) }
}
