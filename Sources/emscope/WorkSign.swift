import Synchronization

/// A line on standard error that shows that the program is still working.
///
/// It is written only on a terminal, after a second, and erased before anything else is written or a screen
/// opens. The commands say what they do, and a task writes it, so that no command has to look at the clock.
enum WorkSign {
  fileprivate struct State {
    /// The time at which the work began; nil if there is none.
    var began: Int?
    var words = ""
    /// The number of columns that are written on the terminal.
    var width = 0
  }

  private static let state = Mutex(State())
  /// Milliseconds before the sign, and between its changes.
  fileprivate static let delay = 1000
  private static let interval = 250
  /// The longest sign, which leaves the last column of a narrow terminal free.
  fileprivate static let widest = 79

  /// From now on the sign is written if the work takes long. Does nothing if standard error is no terminal.
  static func begin() {
    guard SystemCalls.isTerminal(2) else { return }
    state.withLock { $0.began = SystemCalls.milliseconds() }
    Task.detached {
      while state.withLock({ $0.began != nil }) {
        try? await Task.sleep(for: .milliseconds(interval))
        state.withLock { $0.write() }
      }
    }
  }

  /// Says what is being done: `key 300 of 1000`.
  static func say(_ words: @autoclosure () -> String) {
    state.withLock { state in
      guard state.began != nil else { return }
      state.words = words()
    }
  }

  /// Erases the sign until it is written again.
  static func erase() { state.withLock { $0.erase() } }

  /// Erases the sign for good.
  static func end() {
    state.withLock {
      $0.erase()
      $0.began = nil
    }
  }
}

extension WorkSign.State {
  fileprivate mutating func write() {
    guard let began, case let time = SystemCalls.milliseconds() - began, time >= WorkSign.delay
    else { return }
    let about = words.isEmpty ? "" : ": \(words)"
    let line = String(
      "\(Emscope.name): working for \(time / 1000) s\(about)".prefix(WorkSign.widest))
    let rest = String(repeating: " ", count: max(0, width - line.utf8.count))
    try? FileCalls.writeAll("\r\(line)\(rest)", to: 2)
    width = line.utf8.count
  }

  fileprivate mutating func erase() {
    guard width > 0 else { return }
    try? FileCalls.writeAll("\r\(String(repeating: " ", count: width))\r", to: 2)
    width = 0
  }
}
