#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls to the operating system. No other file of this target imports the C library.
enum SystemCalls {
  /// The number of an error of the system.
  struct Fault: Error {
    let number: Int32

    static var last: Fault { Fault(number: errno) }

    /// A file or a pipe that is longer than the program reads.
    static let tooLong = Fault(number: -1)

    var description: String {
      number == -1
        ? "there are more than \(longestInput >> 20) MiB" : String(cString: strerror(number))
    }
    var isClosedPipe: Bool { number == EPIPE }
  }

  /// A file for `open`.
  enum Access {
    case read
    /// A new file. Opening fails if the file exists.
    case create
    /// A file whose content is replaced, readable by the user only.
    case replace
  }

  /// Calls a function with an open file and closes it.
  static func with<Result>(
    _ path: String, _ access: Access, _ body: (Int32) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    let descriptor =
      switch access {
      case .read: open(path, O_RDONLY | O_CLOEXEC)
      case .create: open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      case .replace: open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    return try body(descriptor)
  }

  /// The greatest number of bytes that are read. An endless input ends there.
  static let longestInput = 1 << 28

  /// Reads until the end of a file or a pipe, or until the end of a piece with a NUL, which no reader accepts.
  /// Throws if there are more than `longestInput` bytes.
  static func readAll(_ descriptor: Int32) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    // The size of a file spares copies. A pipe is read in pieces.
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
      if result < 0 { throw .last }
      if result == 0 { return bytes }
      guard bytes.count + piece.count <= longestInput else { throw .tooLong }
      let isBinary = memchr(piece, 0, piece.count) != nil
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if isBinary { return bytes }
      room = max(1 << 16, bytes.count)
    }
  }

  static func writeAll(_ text: String, to descriptor: Int32) throws(Fault) {
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[at...])
        return write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno != EINTR { throw .last }
      at += max(0, count)
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Creates a folder for the user only. Does nothing if that is impossible.
  static func makeFolder(_ path: String) { mkdir(path, 0o700) }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The value of an environment variable; nil if it is not set.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The time of a clock that never jumps.
  @Sendable static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Makes writing to a closed pipe fail instead of ending the program by a signal.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  static func endProgram(code: Int32) -> Never { exit(code) }
}
