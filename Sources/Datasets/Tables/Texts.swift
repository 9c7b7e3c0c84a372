/// The texts of a column, one for each row, in one block of UTF-8.
///
/// A million short texts take little more memory than they take in the file.
package struct Texts: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// The position after each text.
  private var ends: [UInt32] = []

  init() {}

  package var count: Int { ends.count }

  /// The text of a row, from 0.
  package subscript(row: Int) -> String {
    withBytes(ofRow: row) { String(decoding: $0, as: UTF8.self) }
  }

  func withBytes<Result>(ofRow row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    let end = Int(ends[row])
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  static func + (top: Texts, rest: Texts) -> Texts {
    var all = top
    let start = UInt32(truncatingIfNeeded: top.bytes.count)
    all.bytes += rest.bytes
    all.ends += rest.ends.map { start &+ $0 }
    return all
  }

  mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  mutating func append(_ field: FieldScanner.Field, of scanner: FieldScanner) {
    if field.isEscaped {
      append(scanner.text(of: field).utf8)
    } else {
      append(scanner.contents(of: field))
    }
  }

  /// The different texts in the order of their first rows, and the position in it of each row. Returns
  /// nil if there are more than the limit. O(rows), but it ends at the first text too many.
  func distinct(atMost limit: Int) -> (texts: [String], index: [Int])? {
    var found = DistinctTexts(of: self, atMost: limit)
    var index: [Int] = []
    for row in 0..<count {
      index.append(found.add(row: row))
      guard found.firstRows.count <= limit else { return nil }
    }
    return (found.firstRows.map { self[$0] }, index)
  }

  /// The first row of each different text, and the position in it of each row. O(rows).
  var distinctRows: (firstRows: [Int], index: [Int]) {
    var found = DistinctTexts(of: self, atMost: count)
    let index = (0..<count).map { found.add(row: $0) }
    return (found.firstRows, index)
  }

  /// True if no text occurs twice. O(rows), but it ends at the first that does.
  var areAllDifferent: Bool {
    var found = DistinctTexts(of: self, atMost: count)
    return (0..<count).allSatisfy { found.add(row: $0) == $0 }
  }
}
