/// Finite numbers with commas between them, as in `0.6,0.4`.
package struct NumberList: Hashable, Sendable {
  package let numbers: [Double]

  /// Returns nil if a part is not a finite number.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    numbers = parts.compactMap { Double($0) }.filter(\.isFinite)
    guard numbers.count == parts.count else { return nil }
  }
}
