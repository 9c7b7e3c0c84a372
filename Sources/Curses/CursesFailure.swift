import CCurses

/// Why there is no screen to draw on; one line, with what to do.
public struct CursesFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ code: Int, name: String) {
    description =
      switch code {
      case CC_NO_TERM: "TERM is not set; set it to the name of your terminal"
      case CC_UNKNOWN_TERM: "the terminal '\(name)' is not known here; try TERM=xterm-256color"
      case CC_TOO_SIMPLE:
        "the terminal '\(name)' cannot place its cursor; use another, or 'emscope frame'"
      default: "there is no terminal to draw on; 'emscope frame' and 'emscope trace' need none"
      }
  }
}
