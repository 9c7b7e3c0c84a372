#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Adding whole lines to a file that other programs may add to as well.
extension FileCalls {
  /// Opens a file to which lines are appended, and creates it if there is none.
  /// - Throws: `noFile` for a terminal.
  static func openToAppend(_ path: String) throws(Fault) -> Int32 {
    // Without this flag a pipe without a reader would hold the program.
    let descriptor = open(
      path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o666)
    guard descriptor >= 0 else { throw .last }
    guard !SystemCalls.isTerminal(descriptor) else {
      close(descriptor)
      throw .noFile
    }
    return descriptor
  }

  /// Appends whole lines by one call, or nothing. A last line without an end is ended first.
  static func append(_ lines: String, to descriptor: Int32) throws(Fault) {
    var about = stat()
    guard fstat(descriptor, &about) == 0 else { throw .last }
    var last = UInt8(ascii: "\n")
    if about.st_size > 0 { pread(descriptor, &last, 1, about.st_size - 1) }
    let text = last == UInt8(ascii: "\n") ? lines : "\n" + lines
    do throws(Fault) {
      try writeAll(text, to: descriptor)
    } catch {
      // A full disk may have taken a part of a line. Another program may have added more meanwhile.
      var part = [UInt8](repeating: 0, count: text.utf8.count)
      let count = pread(descriptor, &part, part.count, about.st_size)
      if count > 0, text.utf8.starts(with: part.prefix(count)) {
        ftruncate(descriptor, about.st_size)
      }
      throw error
    }
  }
}
