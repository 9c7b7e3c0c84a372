import Terminals

/// Random events: all keys, the mouse, sizes and pasted texts.
struct WalkKeys {
  private(set) var random: FuzzRandom
  private var left: Int
  private var waiting: [Event] = []

  /// Keys with names; the rest are single characters.
  private static let named = KeyScript.named.map(\.key) + [.function(1), .control("l"), .unknown]
  /// Texts for the prompt of the palette.
  private static let commands = [
    "goto 30", "goto -1", "K 7", "K 10", "seed 20", "init random-points", "nu 0.5", "nu 1e9",
    "beta 0.01",
    "beta 1e6", "blocks 7", "eta 0.001", "restarts", "lesson 3", "xyz", "",
  ]

  init(random: FuzzRandom, left: Int) {
    self.random = random
    self.left = left
  }

  /// The next event; nil at the end.
  /// - Parameter timeout: the milliseconds for which the screen waits; 0 if it only looks.
  mutating func next(timeout: Int?, in size: Size) -> Event? {
    left -= 1
    guard left > 0 else { return nil }
    // A key during a run is rare.
    if timeout == 0, !random.once(in: 20) { return .timeout }
    if timeout != nil, random.once(in: 2) { return .timeout }
    if let event = waiting.popLast() { return event }
    return drawn(in: size)
  }

  private mutating func drawn(in size: Size) -> Event {
    switch random.int(0...99) {
    case 0...39: return .key(character())
    case 40...54: return .key(random.one(of: Self.named))
    case 55...69: return .key(.character(random.one(of: ["e", "m", " ", "e", "m"])))
    case 70...79: return mouse(in: size)
    case 80...82: return .resize(FuzzTerminal.size(&random))
    case 83...84: return .pasted(random.one(of: Self.commands) + "\n\u{1B}[2J")
    case 85...92:
      let event = Event.key(random.once(in: 2) ? character() : random.one(of: Self.named))
      waiting += Array(repeating: event, count: random.int(1...12))
      return event
    default:
      let typed = random.one(of: Self.commands).unicodeScalars.map { Event.key(.character($0)) }
      waiting += ([.key(.enter)] + typed.reversed())
      return .key(.character(":"))
    }
  }

  /// A character of the keyboard, seldom another; `q` would end the run.
  private mutating func character() -> Key {
    let code =
      random.once(in: 60)
      ? random.one(of: [0xE9, 0x4F53, 0x301, 0x202E, 0x1F600]) : random.int(0x20...0x7E)
    return .character(
      Unicode.Scalar(code == 0x71 && !random.once(in: 20) ? 0x65 : UInt32(code)) ?? "e")
  }

  private mutating func mouse(in size: Size) -> Event {
    let kind = random.one(of: [
      MouseEvent.Kind.press, .press, .drag, .release, .secondary, .wheelUp, .wheelDown,
    ])
    let at = (random.int(-1...size.columns), random.int(-1...size.rows))
    return .mouse(MouseEvent(kind, column: at.0, row: at.1))
  }
}
