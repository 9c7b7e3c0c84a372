import Terminals

/// The grammar of what terminals send: characters, keys, control sequences, reports of the mouse.
///
/// Strings and pasted text only begin here. Control characters of 8 bits (C1) count as Escape and a letter.
struct InputGrammar {
  let keys: KeySequences
  let characters: CharacterSet
  /// Milliseconds after which an Escape without more bytes is the key.
  let escapeDelay: Int

  /// Milliseconds in which a sequence that has begun continues, even over a slow line.
  static let sequenceDelay = 400
  /// The parameters of the longest sequence that is kept.
  private static let mostParameters = 256

  /// The first piece of some bytes.
  /// - Parameters:
  ///   - bytes: at least one.
  ///   - isLast: true if the patience has passed without more bytes.
  func piece(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> InputPiece {
    let match = keys.match(bytes)
    if match.mayGrow, !isLast {
      let hasBegun = match.length > 0 || bytes.count > 1 || bytes.first != escape
      return .incomplete(patience: hasBegun ? Self.sequenceDelay : escapeDelay)
    }
    if let key = match.key { return .key(key, length: match.length) }
    let piece = control(bytes)
    guard case .incomplete = piece, isLast else { return piece }
    return cutOff(bytes)
  }

  private func control(_ bytes: ArraySlice<UInt8>) -> InputPiece {
    switch characters.first(of: bytes) {
    case .scalar("\u{1B}", _): return escaped(bytes)
    case .scalar(let scalar, let length) where (0x80..<0xA0).contains(scalar.value):
      return introduced(by: UInt8(scalar.value) - 0x40, bytes, length)
    case .scalar(let scalar, let length): return .key(Key(scalar: scalar), length: length)
    case .bad:
      let byte = bytes.first ?? 0
      return (0x80..<0xA0).contains(byte)
        ? introduced(by: byte - 0x40, bytes, 1) : .nothing(length: 1)
    case .incomplete: return .incomplete(patience: Self.sequenceDelay)
    }
  }

  /// The piece of bytes that are cut off for good.
  private func cutOff(_ bytes: ArraySlice<UInt8>) -> InputPiece {
    if bytes.first == escape, bytes.count == 1 { return .key(.escape, length: 1) }
    if bytes.elementsEqual([escape, escape]) { return .key(.escape, length: 1) }
    return bytes.count == 2 && bytes.first == escape
      ? .key(.unknown, length: 2) : .nothing(length: bytes.count)
  }

  private func escaped(_ bytes: ArraySlice<UInt8>) -> InputPiece {
    let rest = bytes.dropFirst()
    guard let next = rest.first else { return .incomplete(patience: escapeDelay) }
    switch next {
    case escape: return doublyEscaped(rest)
    case 0x18, 0x1A, UInt8(ascii: "\\"): return .nothing(length: 2)
    case 0x20..<0x30: return selected(rest)
    case 0x40..<0x60: return introduced(by: next, bytes, 2)
    case 0x80...:
      switch characters.first(of: rest) {
      case .scalar(_, let length): return .key(.unknown, length: 1 + length)
      case .bad: return .nothing(length: 2)
      case .incomplete: return .incomplete(patience: Self.sequenceDelay)
      }
    // Alt with a key.
    case _: return .key(.unknown, length: 2)
    }
  }

  /// Some terminals send Alt with an arrow as Escape and the arrow's sequence. Otherwise the key Escape was
  /// pressed twice.
  /// - Parameter bytes: from the second Escape on.
  private func doublyEscaped(_ bytes: ArraySlice<UInt8>) -> InputPiece {
    switch bytes.dropFirst().first {
    case nil: return .incomplete(patience: escapeDelay)
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      switch piece(bytes, isLast: false) {
      case .key(_, let length), .nothing(let length), .mouse(_, let length):
        return .key(.unknown, length: 1 + length)
      case .incomplete(let patience): return .incomplete(patience: patience)
      case .string, .paste, .endless: return .key(.escape, length: 1)
      }
    case _: return .key(.escape, length: 1)
    }
  }

  /// A sequence that selects a character set, or Alt with a punctuation mark.
  private func selected(_ rest: ArraySlice<UInt8>) -> InputPiece {
    guard let end = rest.firstIndex(where: { !(0x20..<0x30).contains($0) }) else {
      return .incomplete(patience: escapeDelay)
    }
    return (0x30..<0x7F).contains(rest[end])
      ? .nothing(length: end - rest.startIndex + 2) : .key(.unknown, length: 2)
  }

  /// - Parameters:
  ///   - letter: the letter behind Escape.
  ///   - length: the number of bytes of both.
  private func introduced(
    by letter: UInt8, _ bytes: ArraySlice<UInt8>, _ length: Int
  ) -> InputPiece {
    switch letter {
    case UInt8(ascii: "["): return controlSequence(bytes, length)
    case UInt8(ascii: "O"): return keypad(bytes, length)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return .string(length: length)
    case _: return bytes.first == escape ? .key(.unknown, length: 2) : .nothing(length: length)
    }
  }

  /// A key of the keypad with its modifiers, unless the description has it.
  private func keypad(_ bytes: ArraySlice<UInt8>, _ begin: Int) -> InputPiece {
    let rest = bytes.dropFirst(begin)
    let isNumber = { (byte: UInt8) in (0x30..<0x3C).contains(byte) }
    guard let end = rest.firstIndex(where: { !isNumber($0) }) else {
      return rest.count > 8
        ? .nothing(length: bytes.count) : .incomplete(patience: Self.sequenceDelay)
    }
    let length = end - bytes.startIndex
    return (0x20..<0x7F).contains(rest[end])
      ? .nothing(length: length + 1) : .nothing(length: length)
  }

  /// The keys that a description or an emulator has were matched before. The rest are reports and keys
  /// that the program does not know.
  private func controlSequence(_ bytes: ArraySlice<UInt8>, _ begin: Int) -> InputPiece {
    let body = bytes.dropFirst(begin)
    // The linux console puts a second bracket before the letter.
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else {
        return .incomplete(patience: Self.sequenceDelay)
      }
      return .nothing(length: begin + ((0x20..<0x7F).contains(letter) ? 2 : 1))
    }
    guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return body.count > Self.mostParameters
        ? .endless(length: bytes.count) : .incomplete(patience: Self.sequenceDelay)
    }
    let length = end - bytes.startIndex
    switch body[end] {
    case UInt8(ascii: "M") where end == body.startIndex: return oldReport(bytes, length + 1)
    case UInt8(ascii: "~") where body[..<end].elementsEqual("200".utf8):
      return .paste(length: length + 1)
    case let final where (0x40..<0x7F).contains(final):
      if let report = MouseReports.Report(parameters: body[..<end], final: final) {
        return .mouse(report, length: length + 1)
      }
      return .nothing(length: length + 1)
    // Another control character or a letter cuts it off.
    case _: return .nothing(length: length)
    }
  }

  /// A report of the mouse in three bytes.
  private func oldReport(_ bytes: ArraySlice<UInt8>, _ begin: Int) -> InputPiece {
    let rest = Array(bytes.dropFirst(begin).prefix(3))
    if let cut = rest.firstIndex(where: { $0 < 0x20 }) { return .nothing(length: begin + cut) }
    guard rest.count == 3 else { return .incomplete(patience: Self.sequenceDelay) }
    return .mouse(MouseReports.Report(bytes: (rest[0], rest[1], rest[2])), length: begin + 3)
  }
}
