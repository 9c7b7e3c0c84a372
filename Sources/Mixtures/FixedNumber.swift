/// A number that a family keeps fixed, as ν of Student's t.
package struct FixedNumber: Hashable, Sendable {
  /// The symbol on the screen: ν.
  package let symbol: String
  /// The word for it in the forms of the command line: NU.
  package let name: String
  package let value: Double
  /// The values that menus offer.
  package let usual: [Double]

  /// The value without a needless fraction.
  package var text: String { Int(exactly: value).map(String.init) ?? "\(value)" }
}
