extension JSON {
  /// The value on one line, without blanks.
  public var compact: String {
    var text = ""
    write(to: &text, style: .tight)
    return text
  }

  /// The value for people: what fits into the width stands on one line, the rest is indented by two
  /// spaces a level. Ends without a newline.
  public func readable(width: Int = 80) -> String {
    var text = ""
    write(to: &text, indent: 0, taken: 0, width: width)
    return text
  }

  private enum Style {
    case tight, spaced
    var comma: String { self == .tight ? "," : ", " }
    var colon: String { self == .tight ? ":" : ": " }
  }

  private func write(to text: inout String, style: Style) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += jsonNumber(number)
    case .string(let string): text += jsonString(string)
    case .array(let elements):
      text += "["
      for (i, element) in elements.enumerated() {
        if i > 0 { text += style.comma }
        element.write(to: &text, style: style)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (i, member) in members.enumerated() {
        if i > 0 { text += style.comma }
        text += jsonString(member.name) + style.colon
        member.value.write(to: &text, style: style)
      }
      text += "}"
    }
  }

  /// `taken` = what already stands on the line.
  private func write(to text: inout String, indent: Int, taken: Int, width: Int) {
    var line = ""
    write(to: &line, style: .spaced)
    let open = text.endIndex
    switch value {
    case .array(let elements) where !elements.isEmpty && taken + line.count >= width:
      text += "["
      for (i, element) in elements.enumerated() {
        text += (i > 0 ? ",\n" : "\n") + spaces(indent + 2)
        element.write(to: &text, indent: indent + 2, taken: indent + 2, width: width)
      }
      text += "\n" + spaces(indent) + "]"
    case .object(let members) where !members.isEmpty && taken + line.count >= width:
      text += "{"
      for (i, member) in members.enumerated() {
        let name = jsonString(member.name) + ": "
        text += (i > 0 ? ",\n" : "\n") + spaces(indent + 2) + name
        member.value.write(
          to: &text, indent: indent + 2, taken: indent + 2 + name.count, width: width)
      }
      text += "\n" + spaces(indent) + "}"
    default:
      text.insert(contentsOf: line, at: open)
    }
  }
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

/// The shortest decimal that reads back to the same double; "inf", "-inf" and "nan" in quotes, for
/// JSON has no numbers for them.
func jsonNumber(_ number: Double) -> String {
  guard number.isFinite else {
    return number.isNaN ? "\"nan\"" : number > 0 ? "\"inf\"" : "\"-inf\""
  }
  let text = number.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

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
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}
