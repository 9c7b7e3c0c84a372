import Terminals
import Testing

@testable import Curses

/// The bytes of a terminal as events, without a terminal.
struct InputDecoderTests {
  /// A terminal that sends bytes at times, and the events that the program gets.
  private struct Line {
    private(set) var events: [Event] = []
    private var decoder: InputDecoder
    private var now = 1000

    init(
      characters: CharacterSet = .utf8, described: [(name: String, sequence: [UInt8])] = []
    ) {
      decoder = InputDecoder(
        grammar: InputGrammar(
          keys: KeySequences(described: described), characters: characters, escapeDelay: 25))
    }

    mutating func send(_ text: String) { send(Array(text.utf8)) }

    mutating func send(_ bytes: [UInt8]) {
      decoder.append(bytes, at: now)
      take()
    }

    /// Lets time pass, with a look whenever the decoder asks for one.
    mutating func pause(_ milliseconds: Int) {
      let end = now + milliseconds
      while let deadline = decoder.deadline, deadline <= end {
        now = max(now, deadline)
        take()
      }
      now = end
    }

    /// Sends pieces with a pause after each, and waits until everything is decided.
    mutating func send(pieces: [[UInt8]], pause: Int) {
      for piece in pieces {
        send(piece)
        self.pause(pause)
      }
      self.pause(5000)
    }

    private mutating func take() {
      while let event = decoder.next(at: now) { events.append(event) }
    }

    /// The keys, in the words of scripts; other events in brackets.
    var words: [String] {
      events.map { event in
        switch event {
        case .key(let key): KeyScript.token(of: key) ?? "?"
        case .mouse(let mouse): "[\(mouse.kind) \(mouse.column) \(mouse.row)]"
        case .pasted(let text): "[\(text)]"
        case .resize, .timeout, .hangUp: "[\(event)]"
        }
      }
    }
  }

  private func words(
    _ bytes: [UInt8], characters: CharacterSet = .utf8,
    described: [(name: String, sequence: [UInt8])] = []
  ) -> [String] {
    var line = Line(characters: characters, described: described)
    line.send(pieces: [bytes], pause: 0)
    return line.words
  }

  private func words(_ text: String) -> [String] { words(Array(text.utf8)) }

  /// Sequences without a meaning for the program. Letters in them would be keys.
  static let dropped: [String] = [
    // Answers to questions of other programs, ended by ST and by BEL.
    "\u{1B}]11;rgb:1e1e/qqqq/SSSS\u{1B}\\", "\u{1B}]11;rgb:1e1e/qqqq/SSSS\u{7}",
    "\u{1B}]52;c;cXE=\u{1B}\\", "\u{1B}P1$r0;1q\u{1B}\\", "\u{1B}P>|term q(1.0)\u{1B}\\",
    "\u{1B}P1+r544e=71\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^qSq\u{1B}\\",
    "\u{1B}XqSq\u{1B}\\", "\u{1B}]11;日本q\u{1B}\\", "\u{1B}]q\u{18}", "\u{1B}]q\u{1A}",
    "\u{1B}]0;q\u{9C}",
    // Focus, attributes, cursor, modes, sizes, keyboard reports.
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[?64;1;2;22c", "\u{1B}[>41;390;0c", "\u{1B}[24;80R",
    "\u{1B}[?2026;2$y", "\u{1B}[8;24;80t", "\u{1B}[113;1:1u", "\u{1B}[27;5;113~", "\u{1B}[97;;113u",
    "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}[1;2R", "\u{1B}[[F", "\u{1B}Oq", "\u{1B}O5q",
    "\u{1B}[201~", "\u{1B}[32;10;10M",
    // C1.
    "\u{9D}11;q\u{9C}", "\u{90}q\u{9C}", "\u{9B}113;1:1u", "\u{9B}I", "\u{85}", "\u{8F}q",
  ]

  @Test(arguments: dropped) func reportsAreNoKeys(sequence: String) {
    #expect(words("e" + sequence + "m") == ["e", "m"])
  }

  /// Also cut in two anywhere behind the Escape, by a line that is slow, and byte by byte.
  @Test(arguments: dropped, [30, 100, 350])
  func reportsAreNoKeysWhereverTheyAreCut(sequence: String, pause: Int) {
    let bytes = Array(sequence.utf8)
    for cut in 1..<max(2, bytes.count) {
      var line = Line()
      line.send(
        pieces: [Array("e".utf8), Array(bytes[..<cut]), Array(bytes[cut...]), Array("m".utf8)],
        pause: pause)
      // An Escape is the key before the rest can come.
      let isAlone = cut == 1 && bytes[0] == escape
      #expect(isAlone || line.words == ["e", "m"], "cut at \(cut)")
    }
    var bytewise = Line()
    bytewise.send(
      pieces: [Array(bytes.prefix(2))] + bytes.dropFirst(2).map { [$0] } + [Array("m".utf8)],
      pause: min(pause, 100))
    #expect(bytewise.words == ["m"])
  }

  /// Escape acts after its delay. The rest of the sequence still does no harm.
  @Test(arguments: [
    "]11;rgb:q/q/q\u{1B}\\", "P1$rq\u{1B}\\", "_Gi=1;q\u{1B}\\", "[I", "[O", "[113;1:1u", "[?62;1c",
    "Oq".uppercased(), "[<0;5;6q",
  ])
  func aLateRestOfASequenceIsNoKey(rest: String) {
    for pause in [40, 50] {
      var whole = Line()
      whole.send(pieces: [[escape], Array(rest.utf8)], pause: pause)
      #expect(whole.words == ["esc"], "\(rest) after \(pause) ms")
      var bytewise = Line()
      bytewise.send(pieces: ([escape] + Array(rest.utf8)).map { [$0] }, pause: pause)
      #expect(bytewise.words == ["esc"], "\(rest) byte by byte")
    }
  }

  /// A user is slower than that, and brackets are keys.
  @Test func keysAfterEscapeAreKeys() {
    var line = Line()
    line.send(pieces: ["\u{1B}", "]", "1", "[", "P", "O"].map { Array($0.utf8) }, pause: 80)
    #expect(line.words == ["esc", "]", "1", "[", "P", "O"])
    var quick = Line()
    quick.send(pieces: ["\u{1B}", "[x]"].map { Array($0.utf8) }, pause: 30)
    #expect(quick.words == ["esc", "[", "x", "]"])
  }

  @Test(arguments: [
    ("\u{1B}q", ["?"]), ("\u{1B}qq", ["?", "q"]), ("\u{1B} ", ["?"]), ("\u{1B}é", ["?"]),
    ("\u{1B}\r", ["?"]), ("\u{1B}\u{7F}", ["?"]), ("\u{1B}", ["esc"]),
    ("\u{1B}\u{1B}", ["esc", "esc"]), ("\u{1B}\u{1B}\u{1B}", ["esc", "esc", "esc"]),
    ("\u{1B}\u{1B}[A", ["?"]), ("\u{1B}\u{1B}OA", ["?"]), ("\u{1B}[", ["?"]), ("\u{1B}O", ["?"]),
    ("\u{1B}[A", ["up"]), ("\u{1B}OA", ["up"]), ("\u{1B}[1~", ["home"]), ("\u{1B}[8~", ["end"]),
    ("\u{1B}[Z", ["backtab"]), ("\u{1B}OP", ["f1"]), ("\u{1B}OM", ["enter"]),
    ("\u{9B}D", []), ("\u{1B}(B", []), ("éθ日🙂", ["é", "θ", "日", "🙂"]), ("\u{1}", ["ctrl-a"]),
    ("\r\n\t\u{8}\u{7F}", ["enter", "enter", "tab", "backspace", "backspace"]),
  ])
  func keys(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  /// A terminal sends Alt with a key at once; a script that types has pauses of a few milliseconds.
  @Test(arguments: ["q", " ", "e", "é", "\r", "1", "+", "/"])
  func aKeySoonAfterEscapeIsNotAlt(key: String) {
    var line = Line()
    line.send(pieces: ["\u{1B}", key, "x"].map { Array($0.utf8) }, pause: 3)
    #expect(line.words == ["esc"] + words(key) + ["x"])
    #expect(words("\u{1B}" + key) == ["?"])
  }

  /// An end of a string, or a choice of a character set, that is cut behind its Escape.
  @Test(arguments: ["\\", "(B", ")0", "$(B", "#8", "%G"])
  func sequencesWithoutABracketMayBeCut(rest: String) {
    var line = Line()
    line.send(pieces: ["e", "\u{1B}", rest, "m"].map { Array($0.utf8) }, pause: 3)
    #expect(line.words == ["e", "m"])
  }

  /// Keys that came while the program was busy are not Alt.
  @Test func lateKeysAfterEscapeAreKeys() {
    var decoder = InputDecoder(
      grammar: InputGrammar(
        keys: KeySequences(described: [("kdch1", Array("\u{1B}[3~".utf8))]), characters: .utf8,
        escapeDelay: 25))
    decoder.append(Array("\u{1B}[3~\u{1B}t\u{1B}[Aé".utf8), at: 0, isLate: true)
    var events: [Event] = []
    while let event = decoder.next(at: 0) { events.append(event) }
    let keys: [Key] = [.unknown, .escape, .character("t"), .up, .character("é")]
    #expect(events == keys.map(Event.key))
  }

  /// The sequences of a description come before the general ones, the longest first.
  @Test func theDescriptionHasItsKeys() {
    let vt52: [(String, [UInt8])] = [
      ("kcuu1", [escape, 0x41]), ("kf1", [escape, 0x50]), ("kdch1", [escape, 0x57]),
      ("kf2", [1, 0x41, 0x0D]), ("kf12", [1, 0x41]), ("kbs", [8]), ("kext", [escape]),
      ("khlp", Array("h".utf8)), ("kcub1", [0x8F, 0x44]),
    ]
    func words(_ bytes: [UInt8]) -> [String] { self.words(bytes, described: vt52) }
    #expect(words([escape, 0x41, 0x50]) == ["up", "P"])
    #expect(words([escape, 0x50, 0x71]) == ["f1", "q"])
    #expect(words([escape, 0x57]) == ["?"])
    #expect(words([1, 0x41, 0x0D]) == ["f2"])
    #expect(words([1, 0x41, 0x42]) == ["f12", "B"])
    #expect(words([1]) == ["ctrl-a"])
    #expect(words([escape]) == ["esc"])
    #expect(words([0x68, 8]) == ["h", "backspace"])
    #expect(words([0x8F, 0x44]) == ["left"])
    #expect(words(Array("\u{1B}[A".utf8)) == ["up"])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0xC0, 0xAF],
      [0xE0, 0x80, 0x80], [0xA9],
    ] as [[UInt8]])
  func badUTF8IsNoKey(bytes: [UInt8]) {
    let rest = bytes.filter { $0 < 0x80 }.map { String(Unicode.Scalar($0)) }
    #expect(words(bytes) == rest)
    #expect(words(bytes + Array("e".utf8)).last == "e")
  }

  /// A control character of 8 bits that is no part of a character.
  @Test func eightBitsInAnyEncoding() {
    #expect(words([0x9D, 0x71, 0x71, 0x9C, 0x65]) == ["e"])
    #expect(words([0x9B, 0x49, 0x65]) == ["e"])
    // Part of a character, here U+672C.
    #expect(words([0x9D, 0x71, 0xE6, 0x9C, 0xAC, 0x71, 0x07, 0x65]) == ["e"])
  }

  /// An end that does not come is not waited for.
  @Test(arguments: [
    "\u{1B}]11;rgb:q", "\u{1B}Pq", "\u{1B}[1;", "\u{1B}[M ", "\u{1B}O", "\u{1B}[", "\u{1B}[200~q",
    "\u{1B}[200~q\u{1B}[20", "\u{1B}]q\u{1B}", "\u{1B}[<0;1",
  ])
  func keysWorkAgainAfterACutSequence(sequence: String) {
    var line = Line()
    line.send(sequence)
    line.pause(1600)
    line.send("e")
    line.pause(1600)
    #expect(line.words.last == "e")
    #expect(!line.words.contains("q"))
  }

  /// Also if the user types before the time is up.
  @Test(arguments: ["\u{1B}]11;", "\u{1B}P", "\u{1B}[200~"])
  func keysWorkAgainWhileTheUserTypes(sequence: String) {
    var line = Line()
    line.send(sequence)
    for _ in 0..<12 {
      line.pause(400)
      line.send("e")
    }
    line.pause(2000)
    #expect(line.words.last == "e")
    #expect(line.words.count < 5)
  }

  @Test func anotherSequenceEndsAString() {
    #expect(words("\u{1B}]11;q\u{1B}[Ae") == ["up", "e"])
    #expect(words("\u{1B}]11;q\u{1B}]11;q\u{7}e") == ["e"])
    #expect(words("\u{1B}[1;\u{1B}[Ae") == ["up", "e"])
    #expect(words("\u{1B}[1;\re") == ["enter", "e"])
  }

  @Test func reportsOfTheMouse() {
    let press = "\u{1B}[<0;5;6M"
    #expect(
      words(press + "\u{1B}[<32;7;8M" + "\u{1B}[<0;7;8m" + "\u{1B}[<32;9;9M")
        == ["[press 4 5]", "[drag 6 7]", "[release 6 7]"])
    #expect(words("\u{1B}[<64;1;1M\u{1B}[<65;1;1M") == ["[wheelUp 0 0]", "[wheelDown 0 0]"])
    #expect(words("\u{1B}[<2;3;3M\u{1B}[<2;3;3m") == ["[secondary 2 2]"])
    // Shift, Alt and Ctrl change nothing.
    #expect(words("\u{1B}[<28;5;6M") == ["[press 4 5]"])
    // The form of old terminals.
    #expect(words("\u{1B}[M %&\u{1B}[M#%&e") == ["[press 4 5]", "[release 4 5]", "e"])
    #expect(words("\u{1B}[M %\u{1B}[Ae") == ["up", "e"])
    for odd in [
      "0;0;5M", "0;5;0M", "0;5M", "0;5;6;7M", "0;99999999999999999999;1M", "35;5;6M",
      "66;1;1M", "128;1;1M", "0;5;6m",
    ] {
      #expect(words("\u{1B}[<\(odd)") == [], "\(odd)")
    }
  }

  @Test func pastedTextIsOneEvent() {
    #expect(
      words("a\u{1B}[200~q\u{1B}[A\u{1B}[20\u{1B}\u{1B}[201~e") == [
        "a", "[q\u{1B}[A\u{1B}[20\u{1B}]", "e",
      ])
    var line = Line()
    line.send(pieces: Array("\u{1B}[200~qq\u{1B}[201~e".utf8).map { [$0] }, pause: 20)
    #expect(line.words == ["[qq]", "e"])
    let long = String(repeating: "x", count: 1_000_000)
    #expect(words("\u{1B}[200~\(long)\u{1B}[201~e") == ["[\(long.prefix(4096))]", "e"])
    #expect(words("\u{1B}[200~\(long)") == ["[\(long.prefix(4096))]"])
  }

  /// Text without marks counts as pasted if it is too long to be typed at once. A key that is held down does not.
  @Test func floodsOfText() {
    let text = String(repeating: "1.5,2.5\r", count: 1000)
    #expect(words(text + "q") == ["[\(text.prefix(4096))]"])
    var line = Line()
    line.send(text)
    line.pause(200)
    line.send("e")
    #expect(line.words == ["[\(text.prefix(4096))]", "e"])
    #expect(words(String(repeating: "e", count: 5000)).count == 5000)
    #expect(
      words(String(repeating: "\u{1B}[C", count: 20000)) == Array(repeating: "right", count: 20000))
  }

  /// Any bytes lead to events in bounded time, and then keys work.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func anyBytes(seed: UInt64) {
    var random = seed &* 0x9E37_79B9_7F4A_7C15
    func byte() -> UInt8 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let likely = Array("\u{1B}\u{1B}[]PO_^X<;:0129M~qm\\\u{7}\u{9B} ".utf8)
      let value = random >> 33
      return value % 3 == 0
        ? UInt8(truncatingIfNeeded: value >> 8) : likely[Int(value >> 8) % likely.count]
    }
    for characters in [CharacterSet.utf8, .locale] {
      var line = Line(characters: characters)
      for _ in 0..<60 {
        line.send((0..<Int(byte() % 40)).map { _ in byte() })
        line.pause(Int(byte()))
      }
      line.pause(5000)
      let before = line.events.count
      line.send("e")
      #expect(line.words.dropFirst(before) == ["e"])
    }
  }
}
