/// The mark between the whole part of a number and its decimals.
package enum DecimalMark: String, CaseIterable, Hashable, Sendable {
  case point = "."
  case comma = ","
}
