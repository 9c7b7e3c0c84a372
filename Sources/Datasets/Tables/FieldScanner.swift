import JSON

/// Walks over the bytes of a table: rows, fields, quotes and line ends (RFC 4180, and `#` comments).
///
/// It allocates nothing: a field is a pair of positions. The bytes must outlive it.
struct FieldScanner {
  /// The bytes start..<end of a field, without its quotes and the blanks around it.
  struct Field {
    var start: Int
    var end: Int
    var place: TextPlace
    /// Holds doubled quotes, each of which stands for one.
    var isEscaped = false
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let count: Int
  let separator: Separator
  let separatorByte: UInt8
  let file: String
  var position = 0
  var line = 1
  private var lineStart = 0
  /// Bytes of this line, up to the present position, that continue a character.
  private var continuations = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: Separator, file: String) {
    self.bytes = bytes
    count = bytes.count
    self.separator = separator
    separatorByte = separator.byte
    self.file = file
  }

  /// Moves to the first field of the next row, over blank lines and comments; false at the end.
  mutating func skipToRow() -> Bool {
    while position < count {
      let first = afterBlanks(position)
      guard first < count else { return false }
      switch bytes[first] {
      case newline:
        position = first
        endLine()
      case UInt8(ascii: "#"):
        position = first
        while position < count, bytes[position] != newline { position += 1 }
        endLine()
      default:
        if separator == .spaces { position = first }
        return true
      }
    }
    return false
  }

  /// Reads the field at the present position and stops at what ends it.
  mutating func field() throws(DataError) -> Field {
    let start = separator == .spaces ? position : afterBlanks(position)
    var field = Field(start: start, end: start, place: place(of: start))
    if start < count, bytes[start] == quote { return try quotedField(field) }
    position = start
    while position < count, !endsField(bytes[position]) {
      if bytes[position] == quote { throw error(.strayQuote, at: position) }
      if !startsCharacter(bytes[position]) { continuations += 1 }
      position += 1
    }
    var end = position
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    field.end = end
    return field
  }

  /// Reads the field as a plain finite number; nil, without moving, if it is anything else.
  @inline(__always)
  mutating func number(_ parser: DecimalNumber) -> Double? {
    let start = separator == .spaces ? position : afterBlanks(position)
    guard let (value, end) = parser.parse(bytes, from: start, to: count), value.isFinite else {
      return nil
    }
    let next = separator == .spaces ? end : afterBlanks(end)
    guard next == count || endsField(bytes[next]) else { return nil }
    position = next
    return value
  }

  /// Steps over what ended the field; true if another field of the same row follows.
  @inline(__always)
  mutating func step() -> Bool {
    if separator == .spaces {
      position = afterBlanks(position)
      if position < count, bytes[position] != newline { return true }
    } else if position < count, bytes[position] == separatorByte {
      position += 1
      return true
    }
    endLine()
    return false
  }

  private mutating func quotedField(_ opened: Field) throws(DataError) -> Field {
    var field = opened
    field.start += 1
    position = field.start
    while true {
      guard position < count else {
        throw DataError(.unterminatedQuote, at: field.place, file: file)
      }
      let byte = bytes[position]
      position += 1
      if byte == newline {
        beginLine()
      } else if !startsCharacter(byte) {
        continuations += 1
      } else if byte == quote {
        guard position < count, bytes[position] == quote else { break }
        field.isEscaped = true
        position += 1
      }
    }
    field.end = position - 1
    let next = separator == .spaces ? position : afterBlanks(position)
    guard next == count || endsField(bytes[next]) else { throw error(.textAfterQuote, at: next) }
    position = next
    return field
  }

  /// Steps over the newline at the present position, if one is there.
  private mutating func endLine() {
    guard position < count else { return }
    position += 1
    beginLine()
  }

  private mutating func beginLine() {
    line += 1
    lineStart = position
    continuations = 0
  }

  @inline(__always)
  private func endsField(_ byte: UInt8) -> Bool {
    if byte == newline { return true }
    return separator == .spaces ? isBlank(byte) : byte == separatorByte
  }

  @inline(__always)
  private func afterBlanks(_ start: Int) -> Int {
    var i = start
    while i < count, isBlank(bytes[i]) { i += 1 }
    return i
  }

  /// A space, a tab that separates nothing, or the carriage return of a line end.
  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ")
      && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r")
        || (byte == UInt8(ascii: "\t") && separator != .tab))
  }

  /// The place of a position at or after the present one with nothing but blanks between.
  private func place(of position: Int) -> TextPlace {
    TextPlace(line: line, column: 1 + position - lineStart - continuations)
  }

  private func error(_ problem: TableProblem, at position: Int) -> DataError {
    DataError(problem, at: place(of: position), file: file)
  }
}

let newline = UInt8(ascii: "\n")
let quote = UInt8(ascii: "\"")

extension FieldScanner {
  /// The separators that occur in the row at the present position outside quotes; moves past it.
  mutating func separatorsInRow() -> Set<Separator> {
    var found = Set<Separator>()
    var isQuoted = false
    while position < count, isQuoted || bytes[position] != newline {
      let byte = bytes[position]
      position += 1
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      for separator in Separator.guesses where separator.byte == byte { found.insert(separator) }
    }
    endLine()
    return found
  }

  /// The text of a field with its doubled quotes made single.
  func text(of field: Field) -> String {
    let raw = String(decoding: bytes[field.start..<field.end], as: UTF8.self)
    guard field.isEscaped else { return raw }
    var text = ""
    var wasQuote = false
    for character in raw.unicodeScalars {
      wasQuote = character == "\"" && !wasQuote
      if !wasQuote { text.unicodeScalars.append(character) }
    }
    return text
  }
}
