import Drawing
import Terminals

extension Surface {
  /// Writes a sentence with its beginning, up to the first colon, in the strong style.
  package mutating func write(sentence text: String, isWarning: Bool, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let indent = width(text) < rect.columns ? " " : ""
    guard !isWarning, let colon = text.firstIndex(of: ":") else {
      write(indent + text, isWarning ? .warning : .text, column: rect.column, in: rect)
      return
    }
    let end = write(indent + text[...colon], .strong, column: rect.column, in: rect)
    write(String(text[text.index(after: colon)...]), .text, column: end, in: rect)
  }
}
