import Foundation

/// The program on a terminal of its own: keys in, bytes out, and the terminal's settings before and
/// after.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible { let description: String }

  /// The parts of the settings that a full-screen program changes.
  struct Settings: Equatable {
    let input, output, control, local: UInt
  }

  private var master: Int32 = -1
  private var slave: Int32 = -1
  private var child: Child?
  private(set) var bytes: [UInt8] = []
  /// As they were before the program began.
  private(set) var settingsBefore = Settings(input: 0, output: 0, control: 0, local: 0)

  /// - Parameter input: text for standard input; nil where it is the terminal.
  init(
    _ arguments: [String] = [], columns: UInt16 = 80, rows: UInt16 = 24,
    environment: [String] = ["TERM=xterm-256color", "LC_ALL=C.UTF-8"], input: String? = nil,
    command: String? = nil
  ) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw Failure(description: "openpty: \(errno)")
    }
    var name = [CChar](repeating: 0, count: 128)
    guard ttyname_r(slave, &name, name.count) == 0 else {
      throw Failure(description: "ttyname_r: \(errno)")
    }
    let device = String(
      decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    settingsBefore = settings
    var first = Child.Descriptor.file(device, O_RDWR)
    if let input {
      let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
      try input.write(toFile: path, atomically: true, encoding: .utf8)
      first = .file(path, O_RDONLY)
    }
    // In a new session the first terminal that is opened becomes the controlling one.
    child = try Child(
      command ?? Program.path, arguments, environment: environment + ["SWIFT_BACKTRACE=enable=no"],
      standard: [first, .file(device, O_RDWR), .file(device, O_RDWR)])
  }

  deinit {
    child = nil
    close(master)
    close(slave)
  }

  var settings: Settings {
    var t = termios()
    tcgetattr(slave, &t)
    return Settings(
      input: UInt(t.c_iflag), output: UInt(t.c_oflag), control: UInt(t.c_cflag),
      local: UInt(t.c_lflag))
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func type(_ keys: String) {
    let keys = Array(keys.utf8)
    _ = write(master, keys, keys.count)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func send(_ signal: Int32) {
    if let child { kill(child.pid, signal) }
  }

  func hangUp() {
    close(master)
    master = -1
  }

  /// Reads what has arrived.
  func pump() {
    guard master >= 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { return }
      bytes += chunk[..<count]
    }
  }

  /// Waits for a text in what was sent since `mark`; never sleeps a fixed time.
  func wait(_ wanted: String, since mark: Int = 0, seconds: Double = 20) throws {
    let end = Date().addingTimeInterval(seconds)
    repeat {
      pump()
      if String(decoding: bytes.dropFirst(mark), as: UTF8.self).contains(wanted) { return }
      usleep(5_000)
    } while Date() < end
    throw Failure(description: "'\(wanted)' did not come; there was: \(text.suffix(3000))")
  }

  /// The exit code, or minus the number of the signal; nil where the program did not end.
  func status(seconds: Double = 20) -> Int32? {
    let status = child?.wait(seconds: seconds) { pump() }
    pump()
    return status
  }
}
