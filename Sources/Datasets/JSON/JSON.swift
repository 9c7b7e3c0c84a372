/// A JSON value (RFC 8259) that knows where in its text it began.
///
/// Two values are equal if they say the same, wherever they stand; members keep their order and
/// count it.
public struct JSON: Sendable {
  public indirect enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A double. Integers are exact up to 2^53; a value that is not finite is written as a string.
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])
  }

  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  public let value: Value
  /// 1-based; 0 for a value that was not read from a text.
  public let line: Int
  /// 1-based, in characters (Unicode scalars); 0 for a value that was not read from a text.
  public let column: Int

  public init(_ value: Value, line: Int = 0, column: Int = 0) {
    self.value = value
    self.line = line
    self.column = column
  }

  public static let null = JSON(.null)
  public static func bool(_ value: Bool) -> JSON { JSON(.bool(value)) }
  public static func number(_ value: Double) -> JSON { JSON(.number(value)) }
  public static func number(_ value: Int) -> JSON { JSON(.number(Double(value))) }
  public static func string(_ value: String) -> JSON { JSON(.string(value)) }
  public static func array(_ elements: [JSON]) -> JSON { JSON(.array(elements)) }
  public static func array(_ numbers: [Double]) -> JSON {
    JSON(.array(numbers.map { .number($0) }))
  }
  public static func object(_ members: [Member]) -> JSON { JSON(.object(members)) }
  public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    JSON(.object(members.map { Member($0.key, $0.value) }))
  }
}

extension JSON: Hashable {
  public static func == (a: JSON, b: JSON) -> Bool { a.value == b.value }
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension JSON.Value {
  /// What it is, with its article, as errors say it.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool(true): "true"
    case .bool(false): "false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
