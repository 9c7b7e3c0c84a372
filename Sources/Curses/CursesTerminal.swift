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
  private var input: InputDecoder
  /// An event that was read to see if there is one.
  private var foreseen: Event?
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
    input = InputDecoder(
      grammar: InputGrammar(
        keys: KeySequences(described: Self.describedKeys()),
        characters: isUnicode ? .utf8 : .locale, escapeDelay: Self.escapeDelay()))
    isOpen = true
  }

  deinit { close() }

  /// Restores the terminal. Frames presented afterwards are ignored.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cc_close()
  }

  /// Calls a function whose work a signal must not end halfway. The signals of the open screen wait.
  package static func holdingSignals<Result, Problem>(
    _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    cc_hold_signals()
    defer { cc_release_signals() }
    return try body()
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

  package var hasInput: Bool {
    if foreseen == nil {
      let event = nextEvent(timeout: 0)
      foreseen = event == .timeout ? nil : event
    }
    return foreseen != nil
  }

  package func nextEvent(timeout: Int?) -> Event {
    guard isOpen else { return .hangUp }
    if let event = foreseen {
      foreseen = nil
      return event
    }
    let end = timeout.map { now + max(0, $0) }
    var pause = 0
    while true {
      let arrival = read(within: pause)
      if arrival == CC_RESIZE { return .resize(size) }
      while let event = input.next(at: now) {
        if isOnScreen(event) { return event }
      }
      if arrival == CC_HANG_UP { return .hangUp }
      let due = [end, input.deadline].compactMap(\.self).min()
      if let end, end <= now { return .timeout }
      pause = due.map { max(0, $0 - now) } ?? -1
    }
  }

  /// Waits for input, at most some milliseconds (−1 without limit), and keeps it.
  ///
  /// Input is read ahead of its use, since Ctrl-C would be stuck behind what the system keeps.
  private func read(within timeout: Int) -> cc_event_kind {
    guard input.count < Self.mostReadAhead else { return CC_TIMEOUT }
    let begin = now
    let event = cc_wait(Int32(clamping: timeout))
    if event.kind == CC_INPUT {
      // The bytes waited while the program did not look for them.
      let isLate = now - begin < 5 && begin - lastLook > input.grammar.escapeDelay
      input.append(
        UnsafeRawBufferPointer(start: cc_input(), count: Int(event.value)), at: now,
        isLate: isLate)
    }
    lastLook = now
    return event.kind
  }

  /// The time of the last look for input.
  private var lastLook = 0
  private static let mostReadAhead = 1 << 20

  private var now: Int { Int(cc_milliseconds()) }

  /// False for a report of the mouse from a place that the screen does not have, or no longer.
  private func isOnScreen(_ event: Event) -> Bool {
    guard case .mouse(let mouse) = event else { return true }
    return mouse.column < size.columns && mouse.row < size.rows
  }

  /// The keys in the terminal's description.
  private static func describedKeys() -> [(name: String, sequence: [UInt8])] {
    var keys: [(name: String, sequence: [UInt8])] = []
    var index: Int32 = 0
    var name: UnsafePointer<CChar>?
    var sequence: UnsafePointer<CChar>?
    while cc_next_key(&index, &name, &sequence), let name, let sequence {
      let bytes = UnsafeRawBufferPointer(start: sequence, count: strlen(sequence))
      keys.append((String(cString: name), Array(bytes)))
    }
    return keys
  }

  /// Milliseconds after which a lone Escape is the key. For a slow line ESCDELAY can be longer.
  private static func escapeDelay() -> Int {
    Int(environment("ESCDELAY")).map { min(max($0, 1), 5000) } ?? 25
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
