import Terminals

/// A form in which frames are written. All commands and their help read the tables here.
package struct FrameFormat: Sendable {
  /// The word on the command line.
  package let name: String
  /// The description in help texts.
  package let summary: String
  /// True if a terminal shows it, so that the wishes for terminals count.
  package let isForTerminals: Bool
  package let content: Content

  /// The frames that a format shows.
  package enum Content: Sendable {
    /// The last frame, on the ground of its theme.
    case picture(@Sendable (Frame, Ground) -> String)
    /// All frames.
    case film(FilmFormat)
  }

  private init(_ name: String, _ summary: String, isForTerminals: Bool = false, _ content: Content)
  {
    self.name = name
    self.summary = summary
    self.isForTerminals = isForTerminals
    self.content = content
  }

  /// Plain text, the default.
  package static let text = FrameFormat(
    "text", "the last frame as plain text", .picture { frame, _ in TextExport.text(of: frame) })

  /// The formats that show one frame: the last.
  package static let pictures = [
    text,
    FrameFormat(
      "ansi", "the last frame as text with colours", isForTerminals: true,
      .picture { frame, _ in AnsiExport.text(of: frame) }),
    FrameFormat(
      "svg", "the last frame as a picture",
      .picture { frame, ground in SvgExport.text(of: frame, ground: ground) }),
  ]

  /// The formats that show all frames.
  package static let films = [
    FrameFormat("frames", "all frames as plain text", .film(TextExport.film)),
    FrameFormat(
      "cast", "all frames as a recording of a terminal (asciicast 2)", .film(AsciicastExport.film)),
  ]

  /// The text of one frame.
  package func text(of frame: Frame, ground: Ground) -> String {
    switch content {
    case .picture(let write): write(frame, ground)
    case .film(let film): film.head(frame.size, "") + film.text(frame, 0)
    }
  }
}
