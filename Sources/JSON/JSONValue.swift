/// A JSON value (RFC 8259) and its position in the text.
///
/// Equality ignores the position. The order of members is kept and counts.
package struct JSONValue: Sendable {
  package indirect enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A double. Integers are exact up to 2^53. Infinities and NaN are written as strings.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])
  }

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  package let value: Value
  /// Nil for a value that was not read from a text.
  package let place: TextPlace?

  init(_ value: Value, at place: TextPlace? = nil) {
    self.value = value
    self.place = place
  }

  package static let null = JSONValue(.null)
  package static func bool(_ value: Bool) -> JSONValue { JSONValue(.bool(value)) }
  package static func number(_ value: Double) -> JSONValue { JSONValue(.number(value)) }
  package static func number(_ value: Int) -> JSONValue { JSONValue(.number(Double(value))) }
  package static func string(_ value: String) -> JSONValue { JSONValue(.string(value)) }
  package static func array(_ elements: [JSONValue]) -> JSONValue { JSONValue(.array(elements)) }
  package static func array(_ numbers: [Double]) -> JSONValue {
    JSONValue(.array(numbers.map { .number($0) }))
  }
  package static func object(_ members: [Member]) -> JSONValue { JSONValue(.object(members)) }
  package static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    JSONValue(.object(members.map { Member($0.key, $0.value) }))
  }
}

extension JSONValue: Hashable {
  package static func == (a: JSONValue, b: JSONValue) -> Bool { a.value == b.value }
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension JSONValue.Value {
  /// The kind of value with its article, for error messages.
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
