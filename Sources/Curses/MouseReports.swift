import Terminals

/// The meaning of the mouse's reports, which depends on the button that is held.
struct MouseReports {
  private var isDown = false

  /// A report of the terminal: the bits of buttons, and a place counted from 1.
  struct Report: Hashable {
    var bits: Int
    var column: Int
    var row: Int
    /// True if the report says that the button was let go. Old terminals say so in the bits.
    var isRelease = false

    /// A report in digits, `ESC [ < bits ; column ; row` and `M` or `m`; nil for another sequence.
    /// - Parameter parameters: the bytes between the bracket and the last.
    init?(parameters: ArraySlice<UInt8>, final: UInt8) {
      guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m"),
        parameters.first == UInt8(ascii: "<")
      else { return nil }
      let numbers = parameters.dropFirst()
        .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) }
      guard numbers.count == 3, let bits = numbers[0], let column = numbers[1],
        let row = numbers[2]
      else { return nil }
      (self.bits, self.column, self.row) = (bits, column, row)
      isRelease = final == UInt8(ascii: "m")
    }

    /// A report in three bytes, the form of old terminals.
    init(bytes: (UInt8, UInt8, UInt8)) {
      bits = Int(bytes.0) - 32
      column = Int(bytes.1) - 32
      row = Int(bytes.2) - 32
    }
  }

  /// The event of a report; nil if it has no meaning.
  mutating func event(_ report: Report) -> Event? {
    guard report.bits >= 0, report.column > 0, report.row > 0, let kind = kind(of: report) else {
      return nil
    }
    return .mouse(MouseEvent(kind, column: report.column - 1, row: report.row - 1))
  }

  private mutating func kind(of report: Report) -> MouseEvent.Kind? {
    let isMotion = report.bits & 32 != 0
    let isLetGo = report.isRelease || report.bits & 3 == 3
    // The bits of Shift, Alt and Ctrl change nothing.
    switch (report.bits & ~(4 | 8 | 16 | 32), isMotion, isLetGo) {
    case (64, false, false): return .wheelUp
    case (65, false, false): return .wheelDown
    case (2, false, false): return .secondary
    case (0, true, false): return isDown ? .drag : nil
    case (0, false, false):
      isDown = true
      return .press
    case (0, false, true), (3, false, true):
      defer { isDown = false }
      return isDown ? .release : nil
    case _: return nil
    }
  }
}
