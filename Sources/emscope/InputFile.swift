import Datasets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that the program is told to read.
enum InputFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// - Throws: code 66 with the system's reason.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    guard let bytes = StandardStreams.readAll(descriptor) else { throw unreadable(path) }
    return bytes
  }

  private static func unreadable(_ path: String) -> Failure {
    Failure(.noInput, "\(path): \(String(cString: strerror(errno))); give a file that can be read")
  }
}
