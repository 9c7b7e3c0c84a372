/// The argument parser's messages in the manner of the rest.
enum OneLine {
  /// Without the leading `Error: ` and the final full stop.
  static func usage(_ message: String) -> String {
    var line = Substring(message)
    if line.hasPrefix("Error: ") { line = line.dropFirst(7) }
    if line.hasSuffix(".") { line = line.dropLast() }
    guard let first = line.first else { return "unusable arguments" }
    return first.lowercased() + line.dropFirst()
  }
}
