import JSON

/// A scanner of the rows and fields of a table (RFC 4180, with `#` comments).
///
/// A field is a pair of positions, so that scanning allocates nothing. The bytes must outlive the
/// scanner.
struct FieldScanner {
  /// The bytes start..<end of a field, without its quotes and the blanks around it.
  struct Field {
    var start: Int
    var end: Int
    var place: TextPlace
    /// True if the field has doubled quotes, each of which means one.
    var isEscaped = false
    var isQuoted = false
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let count: Int
  let separator: Separator
  let separatorByte: UInt8
  let file: String
  var position = 0
  var line = 1
  private var lineStart = 0
  /// The number of UTF-8 continuation bytes between the start of the line and the position.
  private var continuations = 0
  /// False above the first row, where any line that begins with `#` is a comment.
  var isBelowFirstRow = false
  /// The lines of the first comments below the first row, and the number of all of them.
  private(set) var comments = (first: 0, count: 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: Separator, file: String) {
    self.bytes = bytes
    count = bytes.count
    self.separator = separator
    separatorByte = separator.byte
    self.file = file
  }

  /// Skips blank lines and comments. Returns false at the end of the text.
  mutating func skipToRow() -> Bool {
    while position < count {
      let first = afterBlanks(position)
      guard first < count else { return false }
      if bytes[first] == newline {
        position = first
        endLine()
      } else if bytes[first] == UInt8(ascii: "#"), isComment(at: first) {
        if isBelowFirstRow {
          comments = (comments.count == 0 ? line : comments.first, comments.count + 1)
        }
        skipLine()
      } else {
        if separator == .spaces { position = first }
        return true
      }
    }
    return false
  }

  /// Skips the rest of the line.
  mutating func skipLine() {
    while position < count, bytes[position] != newline { position += 1 }
    endLine()
  }

  /// True if a `#` begins a comment: if a blank follows, or above the first row if the line is no row of numbers
  /// whose first field begins with `#`.
  private func isComment(at hash: Int) -> Bool {
    let next = hash + 1
    if next == count || bytes[next] <= UInt8(ascii: " ") { return true }
    guard !isBelowFirstRow, separator != .spaces else { return !isBelowFirstRow }
    let line = bytes[hash...].prefix { $0 != newline }
    let fields = line.split(separator: separatorByte, omittingEmptySubsequences: false)
    return fields.count < 2
      || !fields.dropFirst().allSatisfy { field in
        let start = afterBlanks(field.startIndex)
        guard let number = DecimalNumber(bytes, from: start, to: field.endIndex) else {
          return false
        }
        return afterBlanks(number.end) >= field.endIndex
      }
  }

  /// Reads the field at the position and stops at the byte that ends it.
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

  /// The field without quotes between blanks that starts and ends at positions of the present line.
  func unquotedField(at start: Int, before end: Int) -> Field {
    let first = afterBlanks(start)
    return Field(start: first, end: end, place: place(of: first))
  }

  /// Reads the field as a finite number. Returns nil, without moving, if it is something else.
  @inline(__always)
  mutating func number() -> DecimalNumber? {
    let start = separator == .spaces ? position : afterBlanks(position)
    guard let number = DecimalNumber(bytes, from: start, to: count), number.value.isFinite else {
      return nil
    }
    let next = separator == .spaces ? number.end : afterBlanks(number.end)
    guard next == count || endsField(bytes[next]) else { return nil }
    position = next
    return number
  }

  /// Steps over the end of the field. Returns true if another field of the row follows.
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
    field.isQuoted = true
    field.start += 1
    position = field.start
    while true {
      guard position < count else {
        throw DataError(.unterminatedQuote, file: file, at: field.place)
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

  /// Steps over a newline at the position, if there is one.
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

  /// True for a space, a carriage return, and a tab that is not the separator.
  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ")
      && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r")
        || (byte == UInt8(ascii: "\t") && separator != .tab))
  }

  /// The place of a position. Only blanks lie between the current position and it.
  private func place(of position: Int) -> TextPlace {
    TextPlace(line: line, column: 1 + position - lineStart - continuations)
  }

  private func error(_ problem: TableProblem, at position: Int) -> DataError {
    DataError(problem, file: file, at: place(of: position))
  }
}

let newline = UInt8(ascii: "\n")
let quote = UInt8(ascii: "\"")

extension FieldScanner {
  /// The bytes of a field as they are in the file.
  func contents(of field: Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
  }

  /// The text of a field, doubled quotes replaced by single ones.
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
