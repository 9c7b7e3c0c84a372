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
  private let encoding: ColorEncoding
  private var row: [cc_cell] = []
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
    encoding = ColorEncoding(depth: capabilities.colors, isDirect: facts.isDirect)
    try Self.check(cc_open(description.entry, capabilities.colors != .mono, options.mouse))
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
    paint(frame)
    if cc_ran_out_of_pairs() { paint(frame) }
    cc_flush()
  }

  private func paint(_ frame: Frame) {
    let size = size
    cc_erase()
    for index in 0..<min(frame.size.rows, size.rows) {
      row.removeAll(keepingCapacity: true)
      for cell in frame.row(index).prefix(size.columns).withSharedStyles {
        row.append(encoded(cell))
      }
      cc_put_row(Int32(index), row, Int32(row.count))
    }
  }

  package func redraw() {
    if isOpen { cc_repaint() }
  }

  package func nextEvent(timeout: Int?) -> Event {
    guard isOpen else { return .hangUp }
    return Event(cc_wait(timeout.map { Int32(clamping: max(0, $0)) } ?? -1), size: size)
  }

  private func encoded(_ cell: Cell) -> cc_cell {
    cc_cell(
      scalar: cell.extent == .rest ? 0 : cell.scalar.value, first_mark: cell.marks.0,
      second_mark: cell.marks.1, width: cell.extent == .wide ? 2 : 1,
      foreground: encoding.number(cell.style.foreground),
      background: encoding.number(cell.style.background),
      attributes: Self.encoded(cell.style.attributes))
  }

  private static func encoded(_ attributes: Style.Attributes) -> UInt32 {
    var bits = 0
    if attributes.contains(.bold) { bits |= CC_BOLD }
    if attributes.contains(.dim) { bits |= CC_DIM }
    if attributes.contains(.reverse) { bits |= CC_REVERSE }
    if attributes.contains(.underline) { bits |= CC_UNDERLINE }
    return UInt32(bits)
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
