import Drawing
import Terminals

extension Surface {
  /// Writes the longest form of a caption that fits with a blank at both ends, else the shortest.
  package mutating func write(caption: Caption, in rect: Rect) {
    let form = caption.forms.first { width($0) + 2 <= rect.columns }
    write(
      sentence: form ?? shortened(caption.short, to: rect.columns), isWarning: caption.isWarning,
      in: rect)
  }

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
