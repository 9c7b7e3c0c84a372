import JSON
import Terminals

/// Frames as a recording of a terminal in asciicast version 2, one line per frame.
enum AsciicastExport {
  /// The time for which a frame is shown, in seconds.
  private static let interval = 0.8

  static let film = FilmFormat(head: head, text: line)

  private static func head(_ size: Size, _ title: String) -> String {
    "{\"version\":2,\"width\":\(size.columns),\"height\":\(size.rows),\"title\":\(quoted(title))}\n"
  }

  private static func line(of frame: Frame, number: Int) -> String {
    let tenths = Int((Double(number) * interval * 10).rounded())
    // Home, clear, and line ends that return to the first column.
    let lineEnds = AnsiExport.text(of: frame).split(
      separator: "\n", omittingEmptySubsequences: false
    ).prefix(frame.size.rows).joined(separator: "\r\n")
    return "[\(tenths / 10).\(tenths % 10),\"o\",\(quoted("\u{1B}[H\u{1B}[2J" + lineEnds))]\n"
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).compact }
}
