#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls to the operating system that concern files and streams.
enum FileCalls {
  enum Fault: Error {
    /// An error of the system, by its number.
    case system(Int32)
    /// A named pipe that no program has opened to write.
    case noWriter
    /// Something that is no file with an end, such as a terminal.
    case noFile
    /// A file or a pipe that is longer than the program reads.
    case tooLong

    static var last: Fault { .system(errno) }

    var description: String {
      switch self {
      case .system(let number): String(cString: strerror(number))
      case .noWriter: "no program writes into this pipe"
      case .noFile: "this is no file"
      case .tooLong: "there are more than \(longestInput >> 20) MiB"
      }
    }
    /// True if there is something of this name already.
    var isTaken: Bool { isOne(of: [EEXIST]) }
    /// True if nothing has this name.
    var isMissing: Bool { isOne(of: [ENOENT]) }
    /// True if the file system has no links.
    var hasNoLinks: Bool { isOne(of: [EPERM, EACCES, ENOTSUP, EOPNOTSUPP, ENOSYS, EXDEV]) }
    var isClosedPipe: Bool { isOne(of: [EPIPE]) }

    private func isOne(of numbers: Set<Int32>) -> Bool {
      guard case .system(let number) = self else { return false }
      return numbers.contains(number)
    }
  }

  /// The things that may be read under the name of a file.
  enum Readable {
    case files
    /// Also pipes, and devices that are no terminals.
    case filesAndStreams
  }

  /// Reads a file to its end. Nothing else is opened for longer than a moment.
  static func contents(of path: String, _ readable: Readable) throws(Fault) -> [UInt8] {
    // Without this flag a pipe without a writer would hold the program.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var about = stat()
    guard fstat(descriptor, &about) == 0 else { throw .last }
    var start: [UInt8] = []
    switch (about.st_mode & S_IFMT, readable) {
    case (S_IFREG, _): break
    case (S_IFDIR, _): throw .system(EISDIR)
    case (S_IFIFO, .filesAndStreams): start = try startOfPipe(descriptor)
    case (S_IFCHR, .filesAndStreams) where !SystemCalls.isTerminal(descriptor): break
    case _: throw .noFile
    }
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) == 0 else { throw .last }
    let rest = try readAll(descriptor)
    return start.isEmpty ? rest : start + rest
  }

  /// The first byte of a pipe, if there is one already.
  /// - Throws: `noWriter` if no program opens the pipe within a moment.
  private static func startOfPipe(_ descriptor: Int32) throws(Fault) -> [UInt8] {
    let end = SystemCalls.milliseconds() + 300
    repeat {
      var byte: UInt8 = 0
      switch read(descriptor, &byte, 1) {
      case 1: return [byte]
      case 0: poll(nil, 0, 10)
      case _ where errno == EAGAIN: return []
      case _ where errno == EINTR: break
      case _: throw .last
      }
    } while SystemCalls.milliseconds() < end
    throw .noWriter
  }

  /// Writes a new file, whole or not at all.
  /// - Parameter mode: the permissions, from which the user's mask takes some.
  /// - Throws: a fault that `isTaken` if the file exists, even as a link that leads nowhere.
  static func create(_ path: String, _ text: String, mode: mode_t) throws(Fault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last }
    do throws(Fault) {
      do throws(Fault) {
        try writeAll(text, to: descriptor)
      } catch {
        close(descriptor)
        throw error
      }
      // Some file systems notice only here that they are full.
      guard close(descriptor) == 0 else { throw .last }
    } catch {
      remove(path)
      throw error
    }
  }

  /// Gives a file a second name.
  /// - Throws: a fault that `isTaken` if there is something of that name.
  static func link(_ path: String, to name: String) throws(Fault) {
    #if canImport(Glibc)
      let result = Glibc.link(path, name)
    #else
      let result = Darwin.link(path, name)
    #endif
    guard result == 0 else { throw .last }
  }

  /// Replaces a file as a whole, readable by the user only. A link stays, and the file to which it leads is
  /// replaced. Other things are not replaced.
  static func replace(_ path: String, _ text: String) throws(Fault) {
    var about = stat()
    if stat(path, &about) == 0, about.st_mode & S_IFMT != S_IFREG { throw .noFile }
    let file = resolved(path)
    let part = "\(file).\(SystemCalls.processNumber).part"
    remove(part)
    try create(part, text, mode: 0o600)
    do throws(Fault) {
      try move(part, over: file)
    } catch {
      remove(part)
      throw error
    }
  }

  /// The file to which a path leads; the path itself if there is no such file.
  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// Gives a file another name in the same folder, in place of a file that has it.
  static func move(_ path: String, over name: String) throws(Fault) {
    guard rename(path, name) == 0 else { throw .last }
  }

  /// Removes a file if possible.
  static func remove(_ path: String) { unlink(path) }

  /// True if there is something of this name, even a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var about = stat()
    return lstat(path, &about) == 0
  }

  /// The greatest number of bytes that are read. An endless input ends there.
  static let longestInput = 1 << 28

  /// Reads until the end of a file or a pipe, or until the end of a piece with a NUL, which no reader accepts.
  /// Throws if there are more than `longestInput` bytes.
  static func readAll(_ descriptor: Int32) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    // The size of a file spares copies. A pipe is read in pieces.
    var about = stat()
    let size = fstat(descriptor, &about) == 0 ? Int(about.st_size) : 0
    guard size <= longestInput else { throw .tooLong }
    var room = max(1 << 16, size + 1)
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

  static func isFolder(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder in which relative paths begin; nil if it is gone.
  static var presentFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// Creates a folder for the user only. Does nothing if that is impossible.
  static func makeFolder(_ path: String) { mkdir(path, 0o700) }
}
