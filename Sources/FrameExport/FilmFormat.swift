import Terminals

/// A format of many frames, written one after the other, so that none has to be kept.
package struct FilmFormat: Sendable {
  /// The text before the first frame, from the largest size of the frames and their title.
  package let head: @Sendable (Size, String) -> String
  /// The text of a frame by its number from 0.
  package let text: @Sendable (Frame, Int) -> String
}

extension TextExport {
  /// Frames with form feeds between them.
  static let film = FilmFormat(
    head: { _, _ in "" }, text: { ($1 > 0 ? "\u{0C}\n" : "") + text(of: $0) })
}
