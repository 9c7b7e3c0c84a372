/// The separator of the fields of a row.
package enum Separator: String, CaseIterable, Hashable, Sendable {
  case comma, semicolon, tab
  /// One or more spaces or tabs.
  case spaces

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .spaces: UInt8(ascii: " ")
    }
  }

  /// The order in which a separator is guessed. A semicolon precedes a comma, which may be a
  /// decimal comma. Spaces are last, since they may be part of a text.
  static let guesses: [Separator] = [.tab, .semicolon, .comma, .spaces]

  /// The separator in most of the first 32 rows, quotes apart; a comma if there is none.
  static func guessed(from bytes: UnsafeBufferPointer<UInt8>) -> Separator {
    var rowsWith = [Separator: Int]()
    var scanner = FieldScanner(bytes, separator: .spaces, file: "")
    var rows = 0
    while rows < 32, scanner.skipToRow() {
      for separator in scanner.separatorsInRow() { rowsWith[separator, default: 0] += 1 }
      rows += 1
    }
    let most = rowsWith.values.max() ?? 0
    return guesses.first { rowsWith[$0] == most } ?? .comma
  }
}
