import JSON
import Terminals

/// Frames as a recording of a terminal in asciicast version 2, one line per frame.
package enum AsciicastExport {
  /// The time for which a frame is shown, in seconds.
  private static let interval = 0.8

  package static func text(of frames: [Frame], title: String) -> String {
    let columns = frames.map(\.size.columns).max() ?? 80
    let rows = frames.map(\.size.rows).max() ?? 24
    var lines = [
      "{\"version\":2,\"width\":\(columns),\"height\":\(rows),\"title\":\(quoted(title))}"
    ]
    for (index, frame) in frames.enumerated() {
      let tenths = Int((Double(index) * interval * 10).rounded())
      // Home, clear, and line ends that return to the first column.
      let lineEnds = AnsiExport.text(of: frame).split(
        separator: "\n", omittingEmptySubsequences: false
      ).prefix(frame.size.rows).joined(separator: "\r\n")
      lines.append(
        "[\(tenths / 10).\(tenths % 10),\"o\",\(quoted("\u{1B}[H\u{1B}[2J" + lineEnds))]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).compact }
}
