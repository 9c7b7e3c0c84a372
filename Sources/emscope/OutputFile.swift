#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that the program writes: always new ones, never over another.
enum OutputFile {
  /// - Throws: where a file of this name exists or cannot be made.
  static func create(_ path: String, _ text: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var text = text
    let isWritten = text.withUTF8 { bytes in
      var at = 0
      while at < bytes.count, let base = bytes.baseAddress {
        let count = write(descriptor, base + at, bytes.count - at)
        if count < 0, errno != EINTR { return false }
        at += max(0, count)
      }
      return true
    }
    guard isWritten else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.cannotWrite, "\(path): \(String(cString: strerror(errno)))")
  }
}
