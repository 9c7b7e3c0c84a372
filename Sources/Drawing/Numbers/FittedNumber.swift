extension NumberFormat {
  /// As many decimals, up to `decimals`, as fit into so many cells: `13.232`, `13.2`.
  ///
  /// A number that would be rounded to zero takes an exponent, `4.1e−9`, if there is room for one.
  /// If nothing fits, the cells are filled with `#`, because a cut number would be wrong.
  package static func fitting(_ x: Double, width: Int, decimals: Int = 3) -> String {
    guard width > 0 else { return "" }
    func fits(_ text: String) -> Bool { text.cellCount <= width }
    let rounded = x == 0 || !x.isFinite ? 0...0 : 0...max(0, min(decimals, width))
    let plain = rounded.reversed().lazy.map { fixed(x, decimals: $0) }.first(where: fits)
    if let plain, x == 0 || !x.isFinite || hasDigit(plain) { return plain }
    for digits in (1...max(1, decimals - 1)).reversed() {
      if let text = exponential(x, digits: digits), fits(text) { return text }
    }
    return plain ?? String(repeating: "#", count: width)
  }

  /// `4.1e−9`: shorter than a power of ten, and as wide in ASCII.
  private static func exponential(_ x: Double, digits: Int) -> String? {
    parts(x, digits: digits).map { "\($0.mantissa)e\(String($0.exponent).replacingMinus)" }
  }
}
