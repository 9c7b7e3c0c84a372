extension JSONValue {
  /// The value as JSON on one line, without blanks.
  package var compact: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += jsonNumber(number)
    case .string(let string): text += jsonString(string)
    case .array(let elements):
      text += "["
      for (i, element) in elements.enumerated() {
        if i > 0 { text += "," }
        element.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (i, member) in members.enumerated() {
        if i > 0 { text += "," }
        text += jsonString(member.name) + ":"
        member.value.write(to: &text)
      }
      text += "}"
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

/// The text as a JSON string, in quotes; quotes, backslashes and control characters are escaped.
private func jsonString(_ string: String) -> String {
  var text = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}
