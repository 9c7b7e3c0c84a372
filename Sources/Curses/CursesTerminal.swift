import CCurses
import Terminals

/// The real screen and keyboard, through ncurses.
public final class CursesTerminal: Terminal {
  public let capabilities: Capabilities
  /// The frame that stands on the screen; nil where that is not known.
  private var shown: Frame?

  /// Opens the screen.
  /// - Parameters:
  ///   - colors: nil for what the terminal's description promises; never more than it has.
  ///   - glyphs: nil for the richest that the locale and the terminal can show.
  ///   - isColorUnwanted: the environment asks for none (NO_COLOR).
  public init(colors: ColorDepth?, glyphs: GlyphSet?, isColorUnwanted: Bool)
    throws(CursesFailure)
  {
    let wantsUTF8 = glyphs != nil && glyphs != .ascii
    let result = Int(cc_open(false, wantsUTF8))
    guard result == CC_OPENED else {
      throw CursesFailure(result, name: CursesTerminal.terminalName)
    }
    capabilities = CapabilityProbe(
      colors: Int(cc_colors()), isUTF8: cc_is_utf8(), terminalName: CursesTerminal.terminalName,
      widths: (braille: Int(cc_width(0x28FF)), disc: Int(cc_width(0x25CF))),
      isColorUnwanted: isColorUnwanted
    ).capabilities(colors: colors, glyphs: glyphs)
  }

  /// Gives the terminal back as it was found. Safe to call twice.
  public func close() { cc_close() }

  public var size: Size { Size(columns: Int(cc_columns()), rows: Int(cc_rows())) }

  public func present(_ frame: Frame) {
    guard frame != shown else { return }
    let columns = Int(cc_columns())
    var line = [cc_cell](repeating: cc_cell(.blank), count: columns)
    for row in 0..<Int(cc_rows()) {
      for column in 0..<columns { line[column] = cc_cell(frame[column, row]) }
      cc_put_row(CInt(row), line, CInt(columns))
    }
    cc_flush()
    shown = frame
  }

  public func redraw() {
    cc_repaint()
    shown = nil
  }

  public func nextEvent(timeout: Int?) -> Event {
    let code = Int(cc_next_key(CInt(clamping: timeout ?? -1)))
    let event = KeyCode.event(code, size: size)
    if case .resize = event { shown = nil }
    return event
  }

  private static var terminalName: String { String(cString: cc_terminal_name()) }
}

extension cc_cell {
  fileprivate init(_ cell: Cell) {
    self.init(
      scalar: cell.scalar.value, foreground: Self.number(cell.style.foreground),
      background: Self.number(cell.style.background),
      attributes: UInt32(cell.style.attributes.rawValue))
  }

  private static func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .indexed(let index): Int32(index)
    case .direct(let rgb): Int32(rgb)
    }
  }
}
