import Terminals

/// Turns the bytes that a terminal sends into events.
///
/// Strings of the terminal and sequences without a meaning are dropped, wherever reads cut them. An end that is
/// missing is not waited for long, so that keys work again. Times are milliseconds of one clock.
struct InputDecoder {
  /// The kind of text in which the next byte is.
  private enum Mode {
    case keys
    /// In a string of the terminal, up to its end.
    case string
    /// In the parameters of a sequence.
    case parameters
    /// In pasted text, up to its end. A terminal that does not mark pasted text marks no end.
    case paste(text: [UInt8], isMarked: Bool)
  }

  let grammar: InputGrammar
  private var mode = Mode.keys
  private var bytes: [UInt8] = []
  /// The index of the first byte that is not decoded.
  private var head = 0
  private var mouse = MouseReports()
  /// The time of the last bytes.
  private var arrival = 0
  /// The milliseconds in which a string or a paste waited for bytes.
  private var waited = 0
  private var hasLateBytes = false
  /// True if an Escape waits that another read than the next byte's has brought.
  private var isEscapeAlone = false
  private var lateEscape = LateEscape()
  /// The time at which the waiting bytes are decoded without more; nil if none wait.
  private(set) var deadline: Int?

  /// Milliseconds without a byte after which a string is over.
  static let stringQuiet = 600
  /// Milliseconds without a byte after which a paste is over.
  static let pasteQuiet = 1500
  /// Milliseconds without a byte after which a paste that is not marked is over.
  static let unmarkedQuiet = 150
  /// The text without a control sequence that waits at once only if it was pasted.
  static let leastUnmarked = 2048
  /// All such waits of one string or paste together. A user who types into it comes to an end.
  static let mostWaiting = 4000
  /// The bytes of a paste that are kept: enough for a line.
  private static let mostPasted = 4096
  private static let endOfPaste = [escape] + Array("[201~".utf8)

  init(grammar: InputGrammar) { self.grammar = grammar }

  /// The number of bytes that wait.
  var count: Int { bytes.count - head }

  /// - Parameter isLate: true if the bytes may have come one after the other while the program was busy.
  mutating func append(_ more: some Collection<UInt8>, at time: Int, isLate: Bool = false) {
    wait(until: time)
    hasLateBytes = isLate
    isEscapeAlone = endsInKey(before: more)
    if head == bytes.count || head > 1 << 16 {
      bytes.removeFirst(head)
      head = 0
    }
    bytes += more
    arrival = time
    if case .keys = mode, lateEscape.continues(with: bytes[head...], at: arrival) {
      bytes.insert(escape, at: head)
      lateEscape.time = nil
    }
  }

  /// True if an Escape waits alone and bytes that continue no sequence come by themselves: two keys, since a
  /// terminal sends Alt with a key at once.
  private func endsInKey(before more: some Collection<UInt8>) -> Bool {
    guard case .keys = mode, count == 1, bytes[head] == escape, let next = more.first else {
      return false
    }
    let match = grammar.keys.match([escape, next])
    return match.key == nil && !match.mayGrow && !LateEscape.isContinued(by: more)
  }

  /// Ends a string after a long wait. The end of a paste is an event, and comes by `next`.
  private mutating func wait(until time: Int) {
    let gap = time - arrival
    waited += gap > 20 ? gap : 0
    switch mode {
    case .string, .parameters:
      if gap >= Self.stringQuiet || waited >= Self.mostWaiting { mode = .keys }
    case .paste, .keys: break
    }
  }

  /// The next event; nil if more bytes are needed.
  mutating func next(at time: Int) -> Event? {
    deadline = nil
    while true {
      switch mode {
      case .keys:
        guard head < bytes.count else { return nil }
        if isPastedWithoutMarks {
          enter(.paste(text: [], isMarked: false), 0)
          break
        }
        switch decode(at: time) {
        case .event(let event): return event
        case .dropped: break
        case .waits: return nil
        }
      case .string:
        guard skipString(at: time) else { return nil }
      case .parameters:
        guard skipParameters() else { return nil }
      case .paste(let text, isMarked: true):
        return paste(text, at: time)
      case .paste(let text, isMarked: false):
        return unmarkedPaste(text, at: time)
      }
    }
  }

  private enum Step {
    case event(Event)
    case dropped
    case waits
  }

  private mutating func decode(at time: Int) -> Step {
    if isEscapeAlone {
      isEscapeAlone = false
      head += 1
      return .event(.key(.escape))
    }
    var piece = grammar.piece(bytes[head...], isLast: false)
    if lateEscape.mayContinue(with: bytes[head...], at: arrival) {
      piece = .incomplete(patience: LateEscape.patience)
    }
    if case .incomplete(let patience) = piece {
      guard time >= arrival + patience else {
        deadline = arrival + patience
        return .waits
      }
      piece = grammar.piece(bytes[head...], isLast: true)
    }
    if case .key(.unknown, length: 2...) = piece, hasLateBytes, bytes[head] == escape,
      bytes[head + 1] != escape, grammar.keys.match(bytes[head...]).key == nil
    {
      // Escape and a letter, pressed while the program was busy, rather than Alt.
      piece = .key(.escape, length: 1)
    }
    let isEscape = piece == .key(.escape, length: 1)
    lateEscape.time = isEscape && count == 1 ? arrival : nil
    switch piece {
    case .key(let key, let length):
      head += length
      return .event(.key(key))
    case .mouse(let report, let length):
      head += length
      return mouse.event(report).map(Step.event) ?? .dropped
    case .nothing(let length): head += length
    case .string(let length): enter(.string, length)
    case .endless(let length): enter(.parameters, length)
    case .paste(let length): enter(.paste(text: [], isMarked: true), length)
    case .incomplete: head = bytes.count
    }
    return .dropped
  }

  private mutating func enter(_ mode: Mode, _ length: Int) {
    head += length
    self.mode = mode
    waited = 0
  }
}

// MARK: - Strings and pasted text

extension InputDecoder {
  /// Drops the bytes of a string up to its end. BEL, ST, CAN and SUB end it, and another sequence begins
  /// anew.
  /// - Returns: false if more bytes are needed.
  private mutating func skipString(at time: Int) -> Bool {
    while head < bytes.count {
      switch bytes[head] {
      case 0x07, 0x18, 0x1A:
        head += 1
        mode = .keys
        return true
      case escape:
        guard let next = bytes.dropFirst(head + 1).first else {
          guard time < arrival + Self.stringQuiet else {
            mode = .keys
            return true
          }
          deadline = arrival + Self.stringQuiet
          return false
        }
        head += next == UInt8(ascii: "\\") ? 2 : 0
        mode = .keys
        return true
      case ..<0x80: head += 1
      case let byte:
        switch grammar.characters.first(of: bytes[head...]) {
        case .scalar(let scalar, let length):
          head += length
          if scalar == "\u{9C}" { mode = .keys }
        case .bad:
          head += 1
          if byte == 0x9C { mode = .keys }
        case .incomplete: return false
        }
        if case .keys = mode { return true }
      }
    }
    return false
  }

  private mutating func skipParameters() -> Bool {
    guard let end = bytes[head...].firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      head = bytes.count
      return false
    }
    head = (0x40..<0x7F).contains(bytes[end]) ? end + 1 : end
    mode = .keys
    return true
  }

  /// The event of a paste that has ended, or ends because no more bytes come; nil if it continues.
  private mutating func paste(_ before: [UInt8], at time: Int) -> Event? {
    var text = before
    mode = .keys
    while let at = bytes[head...].firstIndex(of: escape) {
      keep(bytes[head..<at], in: &text)
      head = at
      let rest = bytes[head...]
      if rest.starts(with: Self.endOfPaste) {
        head += Self.endOfPaste.count
        return .pasted(String(decoding: text, as: UTF8.self))
      }
      if Self.endOfPaste.starts(with: rest) { break }
      keep(rest.prefix(1), in: &text)
      head += 1
    }
    let isPartOfEnd = bytes[head...].first == escape
    if !isPartOfEnd {
      keep(bytes[head...], in: &text)
      head = bytes.count
    }
    let end = arrival + (waited >= Self.mostWaiting ? 0 : Self.pasteQuiet)
    guard time >= end else {
      mode = .paste(text: text, isMarked: true)
      deadline = end
      return nil
    }
    head = bytes.count
    return .pasted(String(decoding: text, as: UTF8.self))
  }

  /// True if so much text waits that no user can have typed it. A key that is held down repeats one
  /// character.
  private var isPastedWithoutMarks: Bool {
    guard count >= Self.leastUnmarked else { return false }
    let start = bytes[head...].prefix(Self.leastUnmarked)
    return start.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0D].contains($0) }
      && start.contains { $0 != start.first }
  }

  private mutating func unmarkedPaste(_ before: [UInt8], at time: Int) -> Event? {
    var text = before
    keep(bytes[head...], in: &text)
    head = bytes.count
    let end = arrival + Self.unmarkedQuiet
    guard time >= end else {
      mode = .paste(text: text, isMarked: false)
      deadline = end
      return nil
    }
    mode = .keys
    return .pasted(String(decoding: text, as: UTF8.self))
  }

  private func keep(_ more: ArraySlice<UInt8>, in text: inout [UInt8]) {
    text += more.prefix(Self.mostPasted - text.count)
  }
}
