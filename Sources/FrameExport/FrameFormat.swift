import Terminals

/// A form in which frames are written. All commands and their help read the tables here.
package struct FrameFormat: Sendable {
  /// The word on the command line.
  package let name: String
  /// The description in help texts.
  package let summary: String
  /// True if a terminal shows it, so that the wishes for terminals count.
  package let isForTerminals: Bool
  private let write: @Sendable (FrameSeries) -> String

  private init(
    _ name: String, _ summary: String, isForTerminals: Bool = false,
    write: @escaping @Sendable (FrameSeries) -> String
  ) {
    self.name = name
    self.summary = summary
    self.isForTerminals = isForTerminals
    self.write = write
  }

  /// Plain text, the default.
  package static let text = FrameFormat("text", "the last frame as plain text") {
    TextExport.text(of: $0.last)
  }

  /// The formats that show one frame: the last of a series.
  package static let pictures = [
    text,
    FrameFormat("ansi", "the last frame as text with colours", isForTerminals: true) {
      AnsiExport.text(of: $0.last)
    },
    FrameFormat("svg", "the last frame as a picture") {
      SvgExport.text(of: $0.last, ground: $0.ground)
    },
  ]

  /// The formats that show all frames of a series.
  package static let films = [
    FrameFormat("frames", "all frames as plain text") {
      $0.frames.map(TextExport.text(of:)).joined(separator: "\u{0C}\n")
    },
    FrameFormat("cast", "all frames as a recording of a terminal (asciicast 2)") {
      AsciicastExport.text(of: $0.frames, title: $0.title)
    },
  ]

  package func text(of series: FrameSeries) -> String { write(series) }

  /// The frame as a series of one.
  package func text(of frame: Frame, ground: Ground) -> String {
    write(FrameSeries(frames: [frame], ground: ground, title: ""))
  }
}
