/// The known groups of a data set. They are only displayed; EM does not use them.
package struct Classes: Hashable, Sendable {
  package let names: [String]
  /// The position in `names` of the class of each row.
  package let index: [Int]
}
