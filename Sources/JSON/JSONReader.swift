extension JSONValue {
  /// The greatest allowed nesting of arrays and objects.
  package static let maximumDepth = 64
  /// The greatest allowed number of values in one text.
  package static let maximumCount = 1_000_000

  /// The greatest allowed number of bytes in one text.
  package static let maximumBytes = 16 << 20

  /// Reads one JSON text of at most `maximumBytes`.
  ///
  /// Comments, trailing commas, duplicate names, more than `maximumDepth` levels or `maximumCount` values, and
  /// text after the value are errors. A byte order mark is skipped. O(bytes).
  /// - Parameter firstLine: the number of the text's first line in the file.
  package init(reading bytes: [UInt8], file: String, firstLine: Int = 1) throws(DataError) {
    guard bytes.count <= JSONValue.maximumBytes else {
      throw DataError(
        file: file, problem: "more than \(JSONValue.maximumBytes >> 20) MB of JSON",
        cure: "give a smaller file")
    }
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) -> JSONValue in
      var reader = JSONReader(
        try textBytes(buffer, file: file), file: file, firstLine: firstLine)
      return try reader.text()
    }
  }
}

/// A recursive-descent parser over the bytes of a JSON text.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  var position = 0
  private var depth = 0
  private var count = 0
  private var line: Int
  private var lineStart = 0
  /// The number of UTF-8 continuation bytes between the start of the line and the position.
  var continuations = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    line = firstLine
  }

  mutating func text() throws(DataError) -> JSONValue {
    let value = try self.value()
    skipBlanks()
    guard next == nil else {
      throw error("unexpected \(found) after the end of the value", "leave one value in the file")
    }
    return value
  }

  private mutating func value() throws(DataError) -> JSONValue {
    skipBlanks()
    count += 1
    guard count <= JSONValue.maximumCount else {
      throw error("more than \(JSONValue.maximumCount) values", "leave out what is not needed")
    }
    let place = self.place
    return JSONValue(try content(), at: place)
  }

  private mutating func content() throws(DataError) -> JSONValue.Value {
    switch next {
    case UInt8(ascii: "{"):
      var names = Set<String>()
      return .object(
        try list(named: "object", closedBy: "}") { (reader) throws(DataError) in
          try reader.member(after: &names)
        })
    case UInt8(ascii: "["):
      return .array(
        try list(named: "array", closedBy: "]") { (reader) throws(DataError) in try reader.value() }
      )
    case UInt8(ascii: "\""): return .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return .number(try number())
    default:
      let words: [(String, JSONValue.Value)] = [
        ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
      ]
      guard let (word, value) = words.first(where: { bytes[position...].starts(with: $0.0.utf8) })
      else {
        throw error(
          "expected a value, found \(found)",
          "write a number, a \"string\", an [array], an {object}, true, false or null")
      }
      position += word.utf8.count
      return value
    }
  }

  /// Reads the items of an array or an object, with commas between them.
  private mutating func list<Item>(
    named name: String, closedBy bracket: Unicode.Scalar,
    _ item: (inout JSONReader) throws(DataError) -> Item
  ) throws(DataError) -> [Item] {
    guard depth < JSONValue.maximumDepth else {
      throw error(
        "more than \(JSONValue.maximumDepth) levels of arrays and objects", "nest them less deeply")
    }
    depth += 1
    defer { depth -= 1 }
    position += 1
    skipBlanks()
    guard !take(bracket) else { return [] }
    var items: [Item] = []
    repeat {
      items.append(try item(&self))
      skipBlanks()
    } while take(",")
    guard take(bracket) else {
      throw error(
        "expected ',' or '\(bracket)', found \(found)", "close the \(name) or add a comma")
    }
    return items
  }

  private mutating func member(after names: inout Set<String>) throws(DataError) -> JSONValue.Member
  {
    skipBlanks()
    let place = self.place
    guard next == UInt8(ascii: "\"") else {
      throw error("expected a name in quotes, found \(found)", "put names in double quotes")
    }
    let name = try string()
    guard names.insert(name).inserted else {
      throw DataError(
        file: file, at: place, problem: "the name \(quoted(name)) stands twice in one object",
        cure: "leave one of the two")
    }
    skipBlanks()
    guard take(":") else {
      throw error("expected ':' after \(quoted(name)), found \(found)", "put a colon there")
    }
    return JSONValue.Member(name, try value())
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
  private var found: String {
    let rest = bytes[position...]
    let word = rest.prefix {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || $0 == UInt8(ascii: "_")
    }
    if !word.isEmpty { return quoted(String(decoding: word, as: UTF8.self), atMost: 20) }
    guard let first = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return "the end of the file"
    }
    return first == "\n" || first == "\r" ? "the end of the line" : quoted(String(first))
  }

  func error(_ problem: String, _ cure: String) -> DataError {
    DataError(file: file, at: place, problem: problem, cure: cure)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
