/// The words for a missing value: the one table of them.
package enum MissingValue {
  /// The words, in any case. An empty field is missing, too.
  package static let words = ["NA", "N/A", "#N/A", "NaN", "null", "None", ".", "?", "-"]

  private static let lowercased = words.map { Array($0.lowercased().utf8) }
  private static let longest = words.map(\.utf8.count).max() ?? 0

  static func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.isEmpty
      || text.count <= longest && lowercased.contains { FieldKind.isWord($0, text[...]) }
  }
}
