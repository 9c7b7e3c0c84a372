import JSON

/// The files that the user names.
enum UserFile {
  static func exists(_ path: String) -> Bool { FileCalls.exists(path) }

  /// True if there is something of this name that may hold data. A folder may not.
  static func mayHoldData(_ path: String) -> Bool {
    FileCalls.exists(path) && !FileCalls.isFolder(path)
  }

  /// - Throws: code 66 with the system's reason.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    do {
      return try FileCalls.contents(of: path, .filesAndStreams)
    } catch {
      throw Failure(.noInput, "\(path): \(error.description); give a file that can be read")
    }
  }

  /// Reads a text in UTF-8 without its byte order mark.
  /// - Throws: code 66 if it cannot be read, code 65 if it is no such text.
  static func text(_ path: String) throws(Failure) -> String {
    try text(of: read(path), file: path)
  }

  /// The text in UTF-8 of bytes, without its byte order mark.
  /// - Parameter file: the name of the file in errors.
  static func text(of bytes: [UInt8], file path: String) throws(Failure) -> String {
    try Failure.rethrowing(as: .data) { () throws(DataError) in
      try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) in
        String(decoding: try textBytes(buffer, file: path), as: UTF8.self)
      }
    }
  }

  /// Reads a JSON file and makes a value of it.
  /// - Throws: code 66 if it cannot be read, code 65 for its first error.
  static func json<Value>(
    _ path: String, _ value: (JSONNode) throws(DataError) -> Value
  ) throws(Failure) -> Value {
    let bytes = try read(path)
    return try Failure.rethrowing(as: .data) { () throws(DataError) in
      try value(JSONNode(reading: bytes, file: path))
    }
  }
}
