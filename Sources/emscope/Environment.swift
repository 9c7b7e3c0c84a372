#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few environment variables that the program reads.
enum Environment {
  static var all: [String: String] {
    var found: [String: String] = [:]
    for name in ["COLORFGBG"] {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }
}

/// Time that never jumps.
enum Clock {
  @Sendable static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
