/// The environment variables that choose a theme.
enum Environment {
  static var all: [String: String] {
    var found: [String: String] = [:]
    for name in ["COLORFGBG"] { found[name] = SystemCalls.variable(name) }
    return found
  }
}

/// A clock that never jumps.
enum Clock {
  @Sendable static func milliseconds() -> Int { SystemCalls.milliseconds() }
}
