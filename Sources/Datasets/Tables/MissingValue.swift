/// The words for a missing value: the one table of them.
package enum MissingValue {
  /// The words, in any case. An empty field is missing, too.
  package static let words = ["NA", "N/A", "#N/A", "NaN", "null", "None", ".", "?", "-"]

  private static let lowercased = Set(words.map { $0.lowercased() })
  private static let longest = words.map(\.utf8.count).max() ?? 0

  static func contains(_ text: String) -> Bool {
    text.isEmpty || text.utf8.count <= longest && lowercased.contains(text.lowercased())
  }
}
