/// The ways in which people write numbers that the program does not read.
enum NumberSpelling: String, CaseIterable, Hashable, Sendable {
  case decimalPoint, decimalComma, ambiguousComma, thousands, percent, currency, fortranExponent
  case otherMinus, noBreakSpace, hexadecimal, parentheses, trailingMinus, bound, otherDigits
  case apostrophe, unit
  /// A date or a time. It is no number in another spelling.
  case date
  /// Another text that begins with a number.
  case beginsWithNumber

  /// True if the field is meant as a number.
  var isNumber: Bool { self != .date && self != .beginsWithNumber }

  /// A description of such a field: `'5%' is a percentage`.
  var kind: String {
    switch self {
    case .decimalPoint: "has a decimal point where commas are read as decimal marks"
    case .decimalComma: "has a decimal comma"
    case .ambiguousComma: "may have a decimal comma or a mark of thousands"
    case .thousands: "has marks of thousands"
    case .percent: "is a percentage"
    case .currency: "has a currency sign"
    case .fortranExponent: "has an exponent with D"
    case .otherMinus: "has a minus sign that is not '-'"
    case .noBreakSpace: "has a no-break space"
    case .hexadecimal: "is a hexadecimal number"
    case .parentheses: "is a number in parentheses"
    case .trailingMinus: "has its minus sign at the end"
    case .bound: "is a bound, not a value"
    case .otherDigits: "has digits other than 0 to 9"
    case .apostrophe: "has an apostrophe before the number"
    case .unit: "has a unit or other letters after the number"
    case .date: "is a date or a time"
    case .beginsWithNumber: "is not a number but begins with one"
    }
  }

  var cure: String {
    switch self {
    case .decimalPoint: "write all numbers with the same decimal mark, or give --decimal ."
    case .decimalComma: "write it with a decimal point, or give --decimal ,"
    case .ambiguousComma:
      "give --decimal , if it is a decimal comma, or else write the numbers without marks of thousands"
    case .thousands: "write the numbers without marks of thousands"
    case .percent: "write the numbers without the percent sign"
    case .currency: "write the numbers without the currency sign"
    case .fortranExponent: "write the exponents with E"
    case .otherMinus: "write the minus signs as '-'"
    case .noBreakSpace: "delete the no-break spaces"
    case .hexadecimal: "write the numbers in decimal digits"
    case .parentheses: "write the numbers without parentheses, negative ones with '-'"
    case .trailingMinus: "write the minus signs before the numbers"
    case .bound: "write a number, or leave the field empty and give --skip-missing"
    case .otherDigits: "write the numbers with the digits 0 to 9"
    case .apostrophe: "delete the apostrophes"
    case .unit: "write the numbers alone and the unit in the header, as in 'weight (kg)'"
    case .date: "write it as a number, such as days since the first"
    case .beginsWithNumber: "write the number alone"
    }
  }
}
