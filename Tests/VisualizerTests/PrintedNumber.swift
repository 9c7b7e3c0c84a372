/// A number as it is printed on a screen, with the half-width of its last digit.
struct PrintedNumber: Equatable {
  let value: Double
  /// Half of a unit of the last printed digit.
  let half: Double
  let text: String

  /// Reads a number from the front of a text: `−1130.264`, `+25.335`, `3.2·10⁻¹⁰`, `4.1e−9`, `∞`.
  /// - Parameter text: loses the number.
  init?(_ text: inout Substring) {
    var rest = text
    let sign: Double
    switch rest.first {
    case "−", "-": (sign, rest) = (-1, rest.dropFirst())
    case "+": (sign, rest) = (1, rest.dropFirst())
    default: sign = 1
    }
    if rest.first == "∞" {
      rest = rest.dropFirst()
      self.init(value: sign * .infinity, half: 0, text: String(text[..<rest.startIndex]))
      text = rest
      return
    }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    guard !whole.isEmpty else { return nil }
    rest = rest[whole.endIndex...]
    var decimals = ""
    if rest.first == ".", rest.dropFirst().first.map({ $0.isASCII && $0.isNumber }) == true {
      decimals = String(rest.dropFirst().prefix { $0.isASCII && $0.isNumber })
      rest = rest.dropFirst(1 + decimals.count)
    }
    var exponent = 0
    if rest.hasPrefix("·10") {
      let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
      var power = rest.dropFirst(3)
      let isNegative = power.first == "⁻"
      if isNegative { power = power.dropFirst() }
      let digits = power.prefix { raised.contains($0) }
      exponent = digits.reduce(0) { 10 * $0 + (raised.firstIndex(of: $1) ?? 0) }
      if isNegative { exponent = -exponent }
      rest = power.dropFirst(digits.count)
    } else if rest.first == "e" {
      var power = rest.dropFirst()
      let isNegative = power.first == "−"
      if isNegative { power = power.dropFirst() }
      let digits = power.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits) {
        exponent = isNegative ? -number : number
        rest = power.dropFirst(digits.count)
      }
    }
    guard let value = Double("\(whole).\(decimals.isEmpty ? "0" : decimals)e\(exponent)"),
      let half = Double("0.5e\(exponent - decimals.count)")
    else { return nil }
    self.init(value: sign * value, half: half, text: String(text[..<rest.startIndex]))
    text = rest
  }

  /// Nil if the text is more than a number.
  init?(whole text: Substring) {
    var rest = text
    self.init(&rest)
    if !rest.isEmpty { return nil }
  }

  private init(value: Double, half: Double, text: String) {
    (self.value, self.half, self.text) = (value, half, text)
  }

  /// True if a number, known up to its rounding, is printed like this.
  func says(_ x: Double, rounding: Double = 0) -> Bool {
    if x.isNaN || !x.isFinite || !value.isFinite { return x == value }
    return (x - value).magnitude <= half * (1 + 1e-9) + rounding
  }

  /// The first number after each place where a word stands, not as part of a longer word.
  static func all(after word: String, in text: String) -> [PrintedNumber] {
    var found: [PrintedNumber] = []
    var rest = text[...]
    while let range = rest.firstRange(of: word) {
      let before =
        range.lowerBound == text.startIndex ? " " : text[text.index(before: range.lowerBound)]
      rest = rest[range.upperBound...]
      guard !before.isLetter, !before.isNumber, before != "*", before != "_" else { continue }
      var number = rest.drop { $0 == " " }
      guard number.startIndex != rest.startIndex || word.hasSuffix(" ") else { continue }
      if let one = PrintedNumber(&number) { found.append(one) }
    }
    return found
  }
}
