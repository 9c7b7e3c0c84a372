extension JSONValue {
  /// The value as JSON on one line, without blanks.
  package var compact: String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): jsonNumber(number)
    case .string(let string): jsonString(string)
    case .array(let elements): "[" + elements.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { jsonString($0.name) + ":" + $0.value.compact }.joined(separator: ",")
        + "}"
    }
  }
}

/// The shortest decimal that reads back to the same double.
///
/// JSON has no numbers for infinities and NaN. They become the strings "inf", "-inf" and "nan".
private func jsonNumber(_ number: Double) -> String {
  guard number.isFinite else {
    return number.isNaN ? "\"nan\"" : number > 0 ? "\"inf\"" : "\"-inf\""
  }
  let text = number.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// The text as a JSON string, in quotes; quotes, backslashes, control and direction characters are
/// escaped.
private func jsonString(_ string: String) -> String {
  var text = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}",
      "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}
