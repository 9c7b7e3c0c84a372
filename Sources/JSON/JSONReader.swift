extension JSONValue {
  /// The greatest allowed nesting of arrays and objects.
  package static let maximumDepth = 64

  /// Reads one JSON text.
  ///
  /// Comments, trailing commas, duplicate names, more than `maximumDepth` levels and text after the
  /// value are errors. A byte order mark is skipped. O(bytes).
  package init(reading bytes: [UInt8], file: String) throws(DataError) {
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) -> JSONValue in
      var reader = try JSONReader(buffer, file: file)
      return try reader.text()
    }
  }
}

/// A recursive-descent parser over the bytes of a JSON text.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  var position = 0
  private var line = 1
  private var lineStart = 0
  /// The number of UTF-8 continuation bytes between the start of the line and the position.
  var continuations = 0

  init(_ text: UnsafeBufferPointer<UInt8>, file: String) throws(DataError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes = text.starts(with: mark) ? UnsafeBufferPointer(rebasing: text[3...]) : text
    self.file = file
    if let place = TextSurvey(bytes).firstInvalid {
      throw .notUTF8(file: file, at: place)
    }
  }

  mutating func text() throws(DataError) -> JSONValue {
    let value = try self.value(depth: 0)
    skipBlanks()
    guard next == nil else {
      throw error("unexpected \(found) after the end of the value", "leave one value in the file")
    }
    return value
  }

  private mutating func value(depth: Int) throws(DataError) -> JSONValue {
    skipBlanks()
    let place = self.place
    let value: JSONValue.Value
    switch next {
    case UInt8(ascii: "{"): value = .object(try members(depth: try deeper(depth)))
    case UInt8(ascii: "["): value = .array(try elements(depth: try deeper(depth)))
    case UInt8(ascii: "\""): value = .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte):
      value = .number(try number())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: throw error("expected a value, found \(found)", cureForValue)
    }
    return JSONValue(value, line: place.line, column: place.column)
  }

  private mutating func members(depth: Int) throws(DataError) -> [JSONValue.Member] {
    position += 1
    skipBlanks()
    guard !take("}") else { return [] }
    var members: [JSONValue.Member] = []
    var names = Set<String>()
    repeat {
      skipBlanks()
      let place = self.place
      guard next == UInt8(ascii: "\"") else {
        throw error("expected a name in quotes, found \(found)", "put names in double quotes")
      }
      let name = try string()
      guard names.insert(name).inserted else {
        throw DataError(
          file: file, line: place.line, column: place.column,
          problem: "the name \(quoted(name)) stands twice in one object",
          cure: "leave one of the two")
      }
      skipBlanks()
      guard take(":") else {
        throw error("expected ':' after \(quoted(name)), found \(found)", "put a colon there")
      }
      members.append(JSONValue.Member(name, try value(depth: depth)))
      skipBlanks()
    } while take(",")
    guard take("}") else {
      throw error("expected ',' or '}', found \(found)", "close the object or add a comma")
    }
    return members
  }

  private mutating func elements(depth: Int) throws(DataError) -> [JSONValue] {
    position += 1
    skipBlanks()
    guard !take("]") else { return [] }
    var elements: [JSONValue] = []
    repeat {
      elements.append(try value(depth: depth))
      skipBlanks()
    } while take(",")
    guard take("]") else {
      throw error("expected ',' or ']', found \(found)", "close the array or add a comma")
    }
    return elements
  }

  /// -? (0 | [1-9] digits*) (. digits+)? ([eE] sign? digits+)?
  private mutating func number() throws(DataError) -> Double {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      try digits()
    }
    if let next, isDigit(next) {
      throw error("a number begins with a needless 0", "leave the 0 out")
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      position = start
      throw error("\(quoted(text)) is too large for a number", "give a number below 1.8e308")
    }
    return value
  }

  private mutating func digits() throws(DataError) {
    let start = position
    while let byte = next, isDigit(byte) { position += 1 }
    guard position > start else {
      throw error("expected a digit, found \(found)", "write numbers like -1.5e-3")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue.Value) throws(DataError)
    -> JSONValue.Value
  {
    guard bytes[position...].starts(with: word.utf8) else {
      throw error("expected a value, found \(found)", cureForValue)
    }
    position += word.utf8.count
    return value
  }

  private func deeper(_ depth: Int) throws(DataError) -> Int {
    guard depth < JSONValue.maximumDepth else {
      throw error(
        "more than \(JSONValue.maximumDepth) levels of arrays and objects", "nest them less deeply")
    }
    return depth + 1
  }
}

extension JSONReader {
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      case newline:
        position += 1
        line += 1
        lineStart = position
        continuations = 0
      default: return
      }
    }
  }

  var place: TextPlace {
    TextPlace(line: line, column: 1 + position - lineStart - continuations)
  }

  /// The word or the character at the position, for error messages.
  var found: String {
    let rest = bytes[position...]
    let isWord = { (byte: UInt8) in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_")
    }
    let word = rest.prefix(while: isWord)
    if !word.isEmpty { return quoted(String(decoding: word, as: UTF8.self), atMost: 20) }
    guard let first = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return "the end of the file"
    }
    return first == "\n" || first == "\r" ? "the end of the line" : quoted(String(first))
  }

  private var cureForValue: String {
    "write a number, a \"string\", an [array], an {object}, true, false or null"
  }

  func error(_ problem: String, _ cure: String) -> DataError {
    let place = self.place
    return DataError(
      file: file, line: place.line, column: place.column, problem: problem, cure: cure)
  }
}

private let newline = UInt8(ascii: "\n")

private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
