import Terminals

/// A form in which frames are written. The tables here are read by all commands and their help.
public struct FrameFormat: Sendable {
  /// The word on the command line.
  public let name: String
  /// The name as help texts show it, with an explanation if it needs one.
  public let helpWord: String
  private let write: @Sendable (FrameSeries) -> String

  private init(
    _ name: String, explanation: String? = nil, write: @escaping @Sendable (FrameSeries) -> String
  ) {
    self.name = name
    helpWord = name + (explanation.map { " (\($0))" } ?? "")
    self.write = write
  }

  /// Plain text, the default.
  public static let text = FrameFormat("text") { TextExport.text(of: $0.last) }

  /// The formats that show one frame: the last of a series.
  public static let pictures = [
    text,
    FrameFormat("ansi") { AnsiExport.text(of: $0.last) },
    FrameFormat("svg") { SvgExport.text(of: $0.last, ground: $0.ground) },
  ]

  /// The formats that show all frames of a series.
  public static let films = [
    FrameFormat("frames") { $0.frames.map(TextExport.text(of:)).joined(separator: "\u{0C}\n") },
    FrameFormat("cast", explanation: "asciicast 2") {
      AsciicastExport.text(of: $0.frames, title: $0.title)
    },
  ]

  public func text(of series: FrameSeries) -> String { write(series) }

  /// The frame as a series of one.
  public func text(of frame: Frame, ground: Ground) -> String {
    write(FrameSeries(frames: [frame], ground: ground, title: ""))
  }
}
