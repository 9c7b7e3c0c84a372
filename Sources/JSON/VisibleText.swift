/// A text of others, safe to print on one line.
///
/// A control or direction character becomes its escape, as in `\u{1b}`, so that no file and no
/// argument can control the terminal. O(n).
package func visible(_ text: some StringProtocol) -> String {
  // Most texts need no escape, which is found out quickly.
  guard text.utf8.contains(where: { !(0x20..<0x7F ~= $0) }) else { return String(text) }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isPrintable(scalar) {
      shown.append(scalar)
    } else {
      shown.append(contentsOf: escape(scalar).unicodeScalars)
    }
  }
  return String(shown)
}

/// A text from a file in quotes, as `visible` shows it. Text beyond the limit is cut.
package func quoted(_ text: String, atMost limit: Int = 40) -> String {
  let kept = text.unicodeScalars.prefix(limit)
  let isWhole = kept.endIndex == text.unicodeScalars.endIndex
  return "'" + visible(String(kept)) + (isWhole ? "'" : "…'")
}

/// A name from a file as a title, as `visible` shows it. Tabs and line ends become spaces.
package func drawable(_ name: some StringProtocol) -> String {
  visible(String(String.UnicodeScalarView(name.unicodeScalars.map { isBlank($0) ? " " : $0 })))
}

private func escape(_ scalar: Unicode.Scalar) -> String {
  "\\u{\(String(scalar.value, radix: 16))}"
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\t", "\n", "\r", "\u{2028}", "\u{2029}": true
  default: false
  }
}

/// True for all but control, direction and similar characters. The joiners belong to the spelling of
/// words and to emoji.
private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .format: scalar.properties.isJoinControl
  case .control, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned: false
  default: true
  }
}
