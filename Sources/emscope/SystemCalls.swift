#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls to the operating system that do not concern files. Only `FileCalls` and its extensions import the C
/// library too.
enum SystemCalls {
  static var processNumber: Int32 { getpid() }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The value of an environment variable; nil if it is not set.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func currentTime() -> time_t {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec
  }

  /// The time of a clock that never jumps.
  @Sendable static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// The time of the day in UTC, as 2026-12-01T09:30:00Z; nil if the system does not know it.
  @Sendable static func time() -> String? {
    var seconds = currentTime()
    var parts = tm()
    guard seconds > 0, gmtime_r(&seconds, &parts) != nil else { return nil }
    func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let date = "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    return
      "\(date)T\(digits(parts.tm_hour)):\(digits(parts.tm_min)):\(digits(parts.tm_sec))Z"
  }

  /// Makes writing to a closed pipe, or beyond a limit, fail instead of ending the program by a signal.
  static func makeWritesFail() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  static func endProgram(code: Int32) -> Never { exit(code) }
}
