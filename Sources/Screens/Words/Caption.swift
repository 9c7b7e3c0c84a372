/// A sentence about the last action, with numbers.
package struct Caption: Hashable, Sendable {
  /// For wide screens.
  package let long: String
  /// At most 58 cells for any usual number.
  package let short: String
  /// True if something went wrong.
  package let isWarning: Bool

  package init(_ long: String, short: String? = nil, isWarning: Bool = false) {
    self.long = long
    self.short = short ?? long
    self.isWarning = isWarning
  }
}
