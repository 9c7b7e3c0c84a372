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
      switch head.first {
      case "{": head.isBlank(before: "\"'}")
      case "[": head.isBlank(before: "[{")
      case .some, nil: false
      }
    case .richText: head.hasPrefix("{\\rtf")
    }
  }

  /// The name of the format.
  var name: String {
    switch self {
    case .html: "a web page or another XML text"
    case .json: "JSON"
    case .richText: "a text of a word processor (RTF)"
    }
  }
}

extension String {
  /// True if one of some characters is the first after the first, apart from blanks.
  fileprivate func isBlank(before marks: String) -> Bool {
    dropFirst().first { !$0.isWhitespace }.map(marks.contains) == true
  }
}
