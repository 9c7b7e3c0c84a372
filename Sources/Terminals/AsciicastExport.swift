/// Frames as a recording of a terminal: asciicast version 2, a line for each frame.
public enum AsciicastExport {
  /// How long a frame is seen, in seconds.
  private static let interval = 0.8

  public static func text(of frames: [Frame], title: String) -> String {
    let columns = frames.map(\.size.columns).max() ?? 80
    let rows = frames.map(\.size.rows).max() ?? 24
    var lines = [
      "{\"version\":2,\"width\":\(columns),\"height\":\(rows),\"title\":\(quoted(title))}"
    ]
    for (index, frame) in frames.enumerated() {
      let tenths = Int((Double(index) * interval * 10).rounded())
      // Home, clear, and lines that begin at the left.
      let lineEnds = AnsiExport.text(of: frame).split(
        separator: "\n", omittingEmptySubsequences: false
      ).prefix(frame.size.rows).joined(separator: "\r\n")
      lines.append(
        "[\(tenths / 10).\(tenths % 10),\"o\",\(quoted("\u{1B}[H\u{1B}[2J" + lineEnds))]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As a JSON string.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\r": result += "\\r"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
