import JSON

/// A text format that is no table of fields, told by its first bytes.
enum OtherFormat: CaseIterable {
  case html, json, richText

  /// Nil if the text may be a table.
  init?(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let head = String(decoding: bytes[start...].prefix(64), as: UTF8.self).lowercased()
    guard let format = Self.allCases.first(where: { $0.isBeginning(head) }) else { return nil }
    self = format
  }

  private func isBeginning(_ head: String) -> Bool {
    switch self {
    case .html: ["<!doctype", "<html", "<?xml", "<table"].contains { head.hasPrefix($0) }
    case .json:
      head.hasPrefix("{") && !head.hasPrefix("{\\")
        || head.hasPrefix("[")
          && head.dropFirst().first { !$0.isWhitespace }.map { "[{".contains($0) } == true
    case .richText: head.hasPrefix("{\\rtf")
    }
  }

  var problem: TableProblem {
    switch self {
    case .html: .otherFormat("a web page or another XML text")
    case .json: .otherFormat("JSON")
    case .richText: .otherFormat("a text of a word processor (RTF)")
    }
  }
}
