extension Collection<String> {
  /// The texts in a row: `3`, `3 and 5`, `3, 5 and 8`.
  package var listed: String {
    let all = Array(self)
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " and " + last
  }
}
