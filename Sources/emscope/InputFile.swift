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

  /// A file that can be read at any position; nil for what is no regular file or cannot be opened.
  static func source(_ path: String) -> TextSource? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let file = OpenFile(descriptor: descriptor)
    var about = stat()
    guard fstat(descriptor, &about) == 0, about.st_mode & S_IFMT == S_IFREG else { return nil }
    return TextSource(count: Int(about.st_size)) { position, room in
      var filled = 0
      while filled < room.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
        let length = pread(file.descriptor, rest.baseAddress, rest.count, off_t(position + filled))
        if length < 0, errno == EINTR { continue }
        guard length >= 0 else { return nil }
        if length == 0 { break }
        filled += length
      }
      return filled
    }
  }

  private static func unreadable(_ path: String) -> Failure {
    Failure(.noInput, "\(path): \(String(cString: strerror(errno))); give a file that can be read")
  }
}

/// A file that is closed when nothing reads it any more.
private final class OpenFile: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
