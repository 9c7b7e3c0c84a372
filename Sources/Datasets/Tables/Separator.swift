/// The separator of the fields of a row.
package enum Separator: String, CaseIterable, Hashable, Sendable {
  case comma, semicolon, tab, bar
  /// One or more spaces or tabs.
  case spaces

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    case .spaces: UInt8(ascii: " ")
    }
  }

  /// The words of messages: the separators that the reader understands.
  static let words = "comma, semicolon, tab, | or spaces"

  /// The order in which a separator is guessed. A semicolon precedes a comma, which may be a
  /// decimal comma. Spaces are last, since they may be part of a text.
  static let guesses: [Separator] = [.tab, .semicolon, .bar, .comma, .spaces]

  /// The separator that a first line like `sep=;` names, as Excel writes it, and the position after the line.
  static func named(in bytes: UnsafeBufferPointer<UInt8>) -> (separator: Separator, end: Int)? {
    let line = bytes.prefix(16).prefix { $0 != newline }
    let text = String(decoding: line, as: UTF8.self).filter { $0 != "\"" && $0 != "\r" }
    guard text.lowercased().hasPrefix("sep="), text.count == 5, let mark = text.utf8.last,
      let separator = guesses.first(where: { $0.byte == mark })
    else { return nil }
    return (separator, min(bytes.count, line.count + 1))
  }

  /// The separator that cuts the first rows into the most regular table with the largest share of numbers; a
  /// comma if none cuts them. O(1): only the first 64 KiB are looked at.
  static func guessed(from bytes: UnsafeBufferPointer<UInt8>) -> Separator {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16))
    let samples = guesses.map { SeparatorSample(head, $0, isWhole: head.count == bytes.count) }
    // Spaces around a sign or a word that every row has are part of a text: `18 to 24,10`.
    let isCutOtherwise = samples.contains { $0.separator != .spaces && $0.score > 0 }
    let usable = samples.filter { !($0.hasConnective && isCutOtherwise) }
    let best = usable.map(\.score).max() ?? 0
    return best > 0 ? usable.first { $0.score == best }?.separator ?? .comma : .comma
  }
}

/// The look of the first rows if they are cut by a separator.
private struct SeparatorSample {
  let separator: Separator
  /// From 0, if no row is cut, to 1.25.
  let score: Double
  /// True if spaces cut the rows, and some column has the same word or sign in each: `to`, `-`, `x`.
  let hasConnective: Bool

  /// - Parameter isWhole: false if the last row may be cut off.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ separator: Separator, isWhole: Bool) {
    self.separator = separator
    var scanner = FieldScanner(bytes, separator: separator, file: "")
    var rows: [(width: Int, numbers: Int, words: [String?])] = []
    while rows.count < 32, scanner.skipToRow(), let row = Self.row(&scanner) {
      scanner.isBelowFirstRow = true
      if isWhole || scanner.position < bytes.count || rows.isEmpty { rows.append(row) }
    }
    let widths = Dictionary(grouping: rows.map(\.width), by: \.self).mapValues(\.count)
    guard
      let usual = widths.filter({ $0.key > 1 }).max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else {
      (score, hasConnective) = (0, false)
      return
    }
    let below = rows.dropFirst().map(\.words).filter { $0.count == usual.key }
    hasConnective =
      separator == .spaces && below.count > 1
      && (1..<max(1, usual.key - 1)).contains { j in
        below[0][j] != nil && below.allSatisfy { $0[j] == below[0][j] }
      }
    let fields = rows.reduce(0) { $0 + $1.width }
    let numbers = rows.reduce(0) { $0 + $1.numbers }
    score = Double(usual.value) / Double(rows.count) * (0.25 + Double(numbers) / Double(fields))
  }

  /// The number of fields of a row and of those that are meant as numbers, and the others; nil if the row cannot
  /// be read.
  private static func row(
    _ scanner: inout FieldScanner
  ) -> (width: Int, numbers: Int, words: [String?])? {
    var (width, numbers) = (0, 0)
    var words: [String?] = []
    repeat {
      guard let field = try? scanner.field() else { return nil }
      width += 1
      var counts = FieldCounts()
      let source = SourceField(field, scanner)
      counts.add(source)
      if counts.looksNumeric { numbers += 1 }
      words.append(counts.looksNumeric ? nil : source.text)
    } while scanner.step()
    return (width, numbers, words)
  }
}
