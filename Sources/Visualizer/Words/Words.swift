import Drawing

/// Numbers and lists in sentences.
enum Words {
  /// A quantity in nats with three decimals, with more if it would read as 0.000, and with a power of ten if
  /// it is so large that it has none.
  static func nats(_ x: Double) -> String {
    if x == 0 { return "0" }
    if x.magnitude < 0.0005 { return NumberFormat.compact(x, digits: 2) }
    return NumberFormat.total(x, decimals: 3)
  }

  /// A quantity in nats with its sign, even if it is positive.
  static func signedNats(_ x: Double) -> String {
    x >= 0 ? "+" + nats(x) : nats(x)
  }

  static func speed(_ x: Double) -> String {
    x < 1 ? NumberFormat.fixed(x, decimals: 1) : NumberFormat.fixed(x, decimals: 0)
  }

  /// A number as an index: `₁₂`.
  static func index(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        "\(number)".unicodeScalars.compactMap {
          Unicode.Scalar($0.value - 48 + 0x2080)
        }))
  }

  /// `3`, `3 and 5`, `3, 5 and 8`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
