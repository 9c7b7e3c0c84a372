/// The files and streams that the program reads.
enum InputFile {
  static func exists(_ path: String) -> Bool { SystemCalls.exists(path) }

  /// - Throws: code 66 with the system's reason.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    do {
      return try SystemCalls.with(path, .read, SystemCalls.readAll)
    } catch {
      throw Failure(.noInput, "\(path): \(error.description); give a file that can be read")
    }
  }

  /// - Throws: code 66 if standard input is a terminal or cannot be read.
  static func readStandardInput() throws(Failure) -> [UInt8] {
    if StandardStreams.isInputTerminal {
      throw Failure(.noInput, "standard input is a terminal; pipe data into the program")
    }
    do {
      return try SystemCalls.readAll(0)
    } catch {
      throw Failure(.noInput, "standard input cannot be read")
    }
  }
}
