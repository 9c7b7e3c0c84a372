/// The files that the program writes. Existing files are never overwritten.
enum OutputFile {
  /// - Throws: code 73 if the file exists or cannot be written.
  static func create(_ path: String, _ text: String) throws(Failure) {
    do {
      try SystemCalls.with(path, .create) { (descriptor) throws(SystemCalls.Fault) in
        try SystemCalls.write(text, to: descriptor)
      }
    } catch {
      throw Failure(.cannotWrite, "\(path): \(error.description)")
    }
  }
}
