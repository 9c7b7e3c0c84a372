extension NumberSpelling {
  /// The length of the longest text that may be a number.
  static let mostBytes = 40

  /// The letters that name a currency before or after a number.
  static let currencyWords: Set<String> = [
    "EUR", "USD", "CHF", "GBP", "JPY", "CNY", "INR", "BRL", "SEK", "NOK", "DKK", "PLN", "CZK",
    "AUD",
    "CAD",
    "Fr", "Rs", "kr", "zł", "R",
  ]

  /// The spelling of a field that is no plain number; nil for a text that has no number.
  init?(_ text: String) {
    // Most texts are words, which are told apart without being taken to pieces.
    guard text.utf8.count <= Self.mostBytes,
      text.utf8.contains(where: { $0 &- 0x30 < 10 || $0 > 0x7F }),
      let spelling = Self.spelling(of: Array(text.unicodeScalars))
    else { return nil }
    self = spelling
  }

  private static func spelling(of scalars: [Unicode.Scalar]) -> NumberSpelling? {
    guard scalars.contains(where: { $0.properties.numericType == .decimal }) else { return nil }
    if isPlain(scalars.map(plainDigit)) { return .otherDigits }
    if scalars.contains(where: isOtherSpace) {
      let rest = scalars.filter { !isOtherSpace($0) }
      return isWrittenNumber(rest) || spelling(of: rest)?.isNumber == true ? .noBreakSpace : nil
    }
    if scalars.contains(where: otherMinuses.contains) {
      let rest = scalars.map { otherMinuses.contains($0) ? "-" : $0 }
      if isWrittenNumber(rest) || spelling(of: rest)?.isNumber == true { return .otherMinus }
    }
    if isHexadecimal(scalars) { return .hexadecimal }
    if isPlain(scalars.map { $0 == "d" || $0 == "D" ? "e" : $0 }) { return .fortranExponent }
    if isThousands(scalars) { return .thousands }
    if isDate(scalars) { return .date }
    return wrapped(scalars) ?? suffixed(scalars)
  }

  /// The spelling of a number with a sign before or behind it.
  private static func wrapped(_ scalars: [Unicode.Scalar]) -> NumberSpelling? {
    func holds(_ rest: some Sequence<Unicode.Scalar>) -> Bool {
      isWrittenNumber(trimmed(Array(rest)))
    }
    guard let first = scalars.first, let last = scalars.last else { return nil }
    if last == "%" || last == "‰", holds(scalars.dropLast()) { return .percent }
    if first == "%", holds(scalars.dropFirst()) { return .percent }
    if first == "(", last == ")", holds(scalars.dropFirst().dropLast()) { return .parentheses }
    if last == "-", holds(scalars.dropLast()) { return .trailingMinus }
    if first == "'", holds(scalars.dropFirst()) { return .apostrophe }
    if "<>≤≥~≈±".unicodeScalars.contains(first),
      holds(scalars.drop { "<>≤≥~≈±=".unicodeScalars.contains($0) })
    {
      return .bound
    }
    let rest = scalars.filter { $0.properties.generalCategory != .currencySymbol }
    if rest.count < scalars.count {
      let bare = trimmed(rest).filter { !$0.properties.isAlphabetic }
      return isWrittenNumber(trimmed(bare)) ? .currency : nil
    }
    let word = String(String.UnicodeScalarView(scalars.filter { $0.properties.isAlphabetic }))
    let bare = trimmed(scalars.filter { !$0.properties.isAlphabetic })
    if currencyWords.contains(word), isWrittenNumber(bare) { return .currency }
    return nil
  }

  /// The spelling of a text that begins with a number.
  private static func suffixed(_ scalars: [Unicode.Scalar]) -> NumberSpelling? {
    let signed = scalars.first == "-" || scalars.first == "+" ? scalars.dropFirst() : scalars[...]
    let number = signed.prefix { isDigit($0) || $0 == "." || $0 == "," }
    guard let first = number.first, isDigit(first) else { return nil }
    let tail = trimmed(Array(signed.dropFirst(number.count)))
    let isUnit =
      (1...6).contains(tail.count)
      && tail.allSatisfy {
        $0.properties.isAlphabetic || " °²³/*'\"†‡µΩ^".unicodeScalars.contains($0)
      }
    return isWrittenNumber(Array(number)) && isUnit ? .unit : .beginsWithNumber
  }
}

/// True for a number in plain digits, with a decimal comma or marks of thousands as the case may be.
private func isWrittenNumber(_ scalars: [Unicode.Scalar]) -> Bool {
  isPlain(scalars) || isPlain(scalars.map { $0 == "," ? "." : $0 }) || isThousands(scalars)
}

private func isPlain(_ scalars: [Unicode.Scalar]) -> Bool {
  let bytes = scalars.map { $0.isASCII ? UInt8($0.value) : 0 }
  return bytes.withUnsafeBufferPointer {
    DecimalNumber($0, from: 0, to: $0.count)?.end == bytes.count && !bytes.isEmpty
  }
}

/// True for groups of three digits between equal marks: `1,234,567.5`, `1.234,5`, `1'234`, `1 234`.
private func isThousands(_ scalars: [Unicode.Scalar]) -> Bool {
  let signed = scalars.first == "-" || scalars.first == "+" ? Array(scalars.dropFirst()) : scalars
  return [",", ".", "'", "’", " ", "_", "٬"].contains { (mark: Unicode.Scalar) in
    let decimals: [Unicode.Scalar] = mark == "," ? ["."] : mark == "." ? [","] : [".", ","]
    let whole = signed.prefix { !decimals.contains($0) }
    let rest = signed.dropFirst(whole.count).dropFirst()
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, rest.allSatisfy(isDigit), groups.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return false }
    let isIndian = groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    return (1...3).contains(groups[0].count) && groups[groups.count - 1].count == 3
      && (isGrouped || isIndian)
  }
}

private func isHexadecimal(_ scalars: [Unicode.Scalar]) -> Bool {
  let signed = scalars.first == "-" ? scalars.dropFirst() : scalars[...]
  let digits = signed.dropFirst(2)
  return signed.starts(with: ["0", "x"]) || signed.starts(with: ["0", "X"])
    ? !digits.isEmpty && digits.allSatisfy { $0.properties.isHexDigit } : false
}

/// True for two or more groups of digits between the marks of dates and times.
private func isDate(_ scalars: [Unicode.Scalar]) -> Bool {
  let isMade = scalars.allSatisfy { isDigit($0) || "-/:. TZ+".unicodeScalars.contains($0) }
  guard isMade, let first = scalars.first, isDigit(first) else { return false }
  let date = scalars.prefix { $0 != " " && $0 != "T" }
  return ["-", "/", ":", "."].contains { (mark: Unicode.Scalar) in
    let groups = date.split(separator: mark, omittingEmptySubsequences: false)
    let least = mark == "." ? 3 : 2
    return groups.count >= least
      && groups.dropLast().allSatisfy {
        (1...4).contains($0.count) && $0.allSatisfy(isDigit)
      } && groups.last?.first.map(isDigit) == true
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

/// The same digit in ASCII.
private func plainDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
    let digit = Unicode.Scalar(0x30 + UInt32(value))
  else { return scalar == "٫" || scalar == "．" ? "." : scalar }
  return digit
}

private func isOtherSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar != " " && scalar.properties.generalCategory == .spaceSeparator
}

private func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  Array(scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}

/// U+2212, and the dashes and hyphens that are written instead of it.
private let otherMinuses: Set<Unicode.Scalar> = [
  "\u{2212}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{FE63}", "\u{FF0D}",
]
