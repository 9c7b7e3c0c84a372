/// A text from a file in quotes, safe to print.
///
/// Control and direction characters are escaped, so that a file cannot control the terminal. Text
/// beyond the limit is cut.
package func quoted(_ text: String, atMost limit: Int = 40) -> String {
  var shown = "'"
  var length = 0
  for scalar in text.unicodeScalars {
    guard length < limit else { return shown + "…'" }
    shown += isPrintable(scalar) ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    length += 1
  }
  return shown + "'"
}

/// A name from a file as a title. Control and direction characters become spaces.
package func drawable(_ name: String) -> String {
  var title = String.UnicodeScalarView()
  for scalar in name.unicodeScalars { title.append(isPrintable(scalar) ? scalar : " ") }
  return String(title)
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned: false
  default: true
  }
}
