#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes in and out of the process.
enum StandardStreams {
  /// Writes all of a text to standard output. Returns an exit code: 0, also where the reader has gone,
  /// or 73 where the text could not be written.
  static func write(_ text: String) -> Int32 {
    do {
      try writeOutput(text)
      return 0
    } catch {
      return error.code.rawValue
    }
  }

  /// - Throws: code 73 where the text could not be written; a closed pipe ends the process quietly.
  static func writeOutput(_ text: String) throws(Failure) {
    let failed = write(text, to: 1)
    if failed == EPIPE { exit(0) }
    if failed != 0 {
      throw Failure(.cannotWrite, "standard output: \(String(cString: strerror(failed)))")
    }
  }

  static func writeError(_ text: String) { _ = write(text, to: 2) }

  /// Returns 0 or an errno.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var at = 0
      while at < bytes.count {
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, base + at, bytes.count - at)
        #else
          let written = Darwin.write(descriptor, base + at, bytes.count - at)
        #endif
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        at += written
      }
      return 0
    }
  }

  /// Everything that can be read from a descriptor; nil where reading fails (errno says why).
  static func readAll(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    // A file says how long it is, which spares copying; a pipe comes in pieces.
    var about = stat()
    var room = fstat(descriptor, &about) == 0 ? max(1 << 16, Int(about.st_size) + 1) : 1 << 16
    while true {
      var result = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        repeat {
          result = read(descriptor, buffer.baseAddress, buffer.count)
        } while result < 0 && errno == EINTR
        count = max(0, result)
      }
      if result < 0 { return nil }
      if result == 0 { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = max(1 << 16, bytes.count)
    }
  }

  static var isOutputTerminal: Bool { isatty(1) == 1 }
  static var isInputTerminal: Bool { isatty(0) == 1 }
}
