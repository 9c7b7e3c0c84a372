import CCurses
import Terminals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal of the process, used through curses.
///
/// There is at most one at a time. The terminal is restored by `close()`, at exit, and on every
/// signal that ends the process except SIGKILL. While it is open, standard error is kept if it is
/// the terminal, and shown afterwards.
package final class CursesTerminal: Terminal {
  /// The wishes of the user; nil if the terminal decides.
  package struct Options: Hashable, Sendable {
    package var colors: ColorDepth?
    package var glyphs: GlyphSet?
    package var mouse: Bool

    package init(colors: ColorDepth?, glyphs: GlyphSet?, mouse: Bool) {
      self.colors = colors
      self.glyphs = glyphs
      self.mouse = mouse
    }
  }

  package let capabilities: Capabilities
  private let sequences: TerminfoSequences
  /// The frame on the screen; nil if the screen has to be painted anew.
  private var shown: Frame?
  private var isOpen = false

  /// Opens the screen. Data on standard input must have been read before.
  ///
  /// - Throws: `TerminalError` if there is no terminal or it cannot place its cursor. Nothing has
  /// been
  ///   written to it then.
  package init(options: Options) throws(TerminalError) {
    let isUnicode = cc_adopt_locale(options.glyphs == .unicode || options.glyphs == .blocks)
    var description = cc_description()
    try Self.check(cc_describe(&description))
    let facts = TerminalFacts(
      name: Self.environment("TERM"), colors: Int(description.colors),
      isDirect: description.direct, refusesColor: !Self.environment("NO_COLOR").isEmpty,
      isUnicode: isUnicode,
      widths: TerminalFacts.Widths(
        braille: Self.width("⣿"), disc: Self.width("●"), block: Self.width("▀")))
    capabilities = CapabilityProbe.capabilities(
      of: facts, colors: options.colors, glyphs: options.glyphs)
    try Self.check(cc_open(description.entry, capabilities.colors != .mono, options.mouse))
    sequences = TerminfoSequences(
      ColorEncoding(depth: capabilities.colors, isDirect: facts.isDirect))
    isOpen = true
  }

  deinit { close() }

  /// Restores the terminal. Frames presented afterwards are ignored.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cc_close()
  }

  package var size: Size { Size(columns: Int(cc_columns()), rows: Int(cc_rows())) }

  package func setMouse(_ on: Bool) {
    if isOpen { cc_set_mouse(on) }
  }

  package func present(_ frame: Frame) {
    guard isOpen else { return }
    let fitted = frame.size == size ? frame : frame.resized(to: size)
    paint(fitted.inked(sequences.shown))
  }

  /// Sends what differs from the frame on the screen.
  private func paint(_ frame: Frame) {
    let known = shown.flatMap { $0.size == frame.size ? $0 : nil }
    let bytes = FrameUpdate(from: known, to: frame, by: sequences).bytes
    bytes.withUnsafeBytes { cc_send($0.baseAddress, $0.count) }
    shown = frame
  }

  package func redraw() {
    guard isOpen, let frame = shown else { return }
    shown = nil
    paint(frame)
  }

  package func nextEvent(timeout: Int?) -> Event {
    guard isOpen else { return .hangUp }
    var event = cc_wait(timeout.map { Int32(clamping: max(0, $0)) } ?? -1)
    while event.kind == CC_CLEARED {
      redraw()
      event = cc_wait(event.value)
    }
    if event.kind == CC_RESIZE { shown = nil }
    return Event(event, size: size)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int { Int(cc_width(scalar.value)) }

  private static func environment(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  private static func check(_ outcome: cc_outcome) throws(TerminalError) {
    let name = environment("TERM")
    switch outcome {
    case CC_OK: return
    case CC_TERM_UNSET:
      throw TerminalError("TERM is not set; name the terminal, such as TERM=xterm-256color")
    case CC_TERM_UNKNOWN:
      throw TerminalError(
        "no description of the terminal '\(name)'; set TERM to one that is installed")
    case CC_TERM_CANNOT_ADDRESS:
      throw TerminalError(
        "the terminal '\(name)' cannot place its cursor; set TERM to one that can")
    case CC_ALREADY_OPEN: throw TerminalError("the terminal is already in use")
    default: throw TerminalError("there is no terminal to show the screen on")
    }
  }
}
