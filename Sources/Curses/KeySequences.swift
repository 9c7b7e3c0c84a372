import Terminals

/// The byte sequences of keys, as a tree that is walked byte by byte.
struct KeySequences {
  private struct Node {
    var children: [UInt8: Int] = [:]
    /// Nil if no sequence ends here.
    var key: Key?
  }

  private var nodes = [Node()]

  /// The sequences of a terminal's description, and those that emulators send besides, in either
  /// keypad mode.
  /// - Parameter described: names of capabilities with their sequences.
  init(described: [(name: String, sequence: [UInt8])] = []) {
    // Several capabilities may have one sequence. The known keys come first.
    let isKnown = { (key: (name: String, sequence: [UInt8])) in Self.capabilities[key.name] != nil }
    for (name, sequence) in described.filter(isKnown) + described.filter({ !isKnown($0) }) {
      add(sequence, Self.key(ofCapability: name))
    }
    for (sequence, key) in Self.alternatives { add([escape] + Array(sequence.utf8), key) }
  }

  /// Adds a sequence unless it has a key already. A lone Escape stays Escape, and a letter a letter.
  private mutating func add(_ sequence: [UInt8], _ key: Key) {
    guard let first = sequence.first, sequence != [escape], !(0x20..<0x7F).contains(first) else {
      return
    }
    var node = 0
    for byte in sequence {
      if let next = nodes[node].children[byte] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].children[byte] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if nodes[node].key == nil { nodes[node].key = key }
  }

  struct Match: Hashable {
    /// The key of the longest sequence at the beginning of some bytes; nil if there is none.
    var key: Key?
    /// The length of that sequence.
    var length = 0
    /// True if more bytes could make a longer sequence.
    var mayGrow = false
  }

  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    var match = Match()
    var node = 0
    for (at, byte) in bytes.enumerated() {
      guard let next = nodes[node].children[byte] else { return match }
      node = next
      if let key = nodes[node].key { (match.key, match.length) = (key, at + 1) }
    }
    match.mayGrow = !nodes[node].children.isEmpty
    return match
  }

  /// The key of a capability of terminfo; `.unknown` for a key that the program does not use.
  private static func key(ofCapability name: String) -> Key {
    if let key = capabilities[name] { return key }
    return name.hasPrefix("kf") ? Int(name.dropFirst(2)).map(Key.function) ?? .unknown : .unknown
  }

  private static let capabilities: [String: Key] = [
    "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end,
    "kpp": .pageUp, "knp": .pageDown, "kcbt": .backTab, "kent": .enter, "kbs": .backspace,
  ]

  /// Sequences behind an Escape.
  private static let alternatives: [(String, Key)] = [
    ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down), ("[C", .right), ("OC", .right),
    ("[D", .left), ("OD", .left), ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home),
    ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end), ("[5~", .pageUp),
    ("[6~", .pageDown), ("[Z", .backTab), ("OM", .enter), ("OP", .function(1)),
    ("[11~", .function(1)),
  ]
}

/// The byte of Escape.
let escape: UInt8 = 0x1B
