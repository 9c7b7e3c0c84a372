import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program on a terminal of its own: raw bytes, terminal modes, signals. `Tmux` reads the screen.
final class Pty {
  /// The terminal's modes, comparable.
  struct Modes: Equatable {
    var flags: [UInt64]
    var characters: [UInt8]
  }

  /// The modes before the program was started.
  let before: Modes
  let child: Child
  private(set) var bytes: [UInt8] = []
  private var master: Int32
  private let slave: Int32

  /// - Parameters:
  ///   - input: what the program reads from standard input, a pipe; nil for the terminal.
  ///   - environment: changes to the clean one; nil takes a variable away.
  init(
    _ argv: [String], columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:],
    input: String? = nil
  ) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var window = Self.window(columns, rows)
    var name = [CChar](repeating: 0, count: 128)
    // `ttyname` itself is not safe among parallel tests.
    guard openpty(&master, &slave, nil, nil, &window) == 0, ttyname_r(slave, &name, name.count) == 0
    else { throw Child.Failure(description: "no pseudo-terminal: error \(errno)") }
    (self.master, self.slave) = (master, slave)
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    before = Self.modes(of: slave)

    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    var streams: [Child.Stream] = [
      .open(1, path: path, flags: O_RDWR), .copy(2, of: 1), .copy(0, of: 1),
    ]
    var source: (read: Int32, write: Int32)?
    if let input {
      let pipe = try closedOnExec()
      source = pipe
      streams[2] = .copy(0, of: pipe.read)
      _ = Array(input.utf8).withUnsafeBytes { write(pipe.write, $0.baseAddress, $0.count) }
      close(pipe.write)
    }
    defer { if let source { close(source.read) } }
    child = try Child(
      argv, environment: cleanEnvironment(environment), streams: streams, newSession: true)
  }

  deinit {
    hangUp()
    close(slave)
  }

  var modes: Modes { Self.modes(of: slave) }

  func type(_ keys: String) {
    _ = Array(keys.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Sends many bytes, as fast as the program reads them. What it writes is read meanwhile.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    _ = eventually(within: 60) { () -> Bool? in
      while !rest.isEmpty {
        pump()
        let count = rest.prefix(4096).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        guard count > 0 else { return nil }
        rest.removeFirst(count)
      }
      return true
    }
  }

  /// Lets time pass, while what the program writes is read.
  func pause(_ seconds: Double) {
    _ = eventually(within: seconds) { () -> Bool? in
      pump()
      return nil
    }
  }

  func resize(columns: Int, rows: Int) {
    var window = Self.window(columns, rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Takes the terminal away, as when its window is closed.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Waits until the program has written the text after byte `start`.
  func wait(
    _ text: String, from start: Int = 0, at location: SourceLocation = #_sourceLocation
  ) throws {
    let wanted = Data(text.utf8)
    let found = eventually {
      pump()
      return Data(bytes.dropFirst(start)).range(of: wanted)
    }
    guard found == nil else { return }
    Issue.record("no \(text.debugDescription) in \(written)", sourceLocation: location)
    throw Child.Failure(description: "timeout")
  }

  /// Waits for the end; the exit status, or minus the signal.
  func status() -> Int32? {
    let status = eventually {
      pump()
      return child.ended()
    }
    pump()
    return status
  }

  /// All bytes so far, readable.
  var written: String { String(decoding: bytes, as: UTF8.self).debugDescription }

  func pump() {
    var chunk = [UInt8](repeating: 0, count: 65536)
    while master >= 0, case let count = read(master, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
  }

  private static func window(_ columns: Int, _ rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func modes(of terminal: Int32) -> Modes {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return Modes(
      flags: [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag].map { UInt64($0) },
      characters: withUnsafeBytes(of: modes.c_cc) { Array($0) })
  }
}
