import Foundation
import JSON
import Testing

@testable import Datasets

@Suite struct NumberSpellingTests {
  @Test(
    arguments: [
      ("5%", .percent), ("5 %", .percent), ("12.5‰", .percent), ("-3,5%", .percent),
      ("$5", .currency), ("5 €", .currency), ("R$ 1.200,50", .currency), ("CHF 5.00", .currency),
      ("-£3", .currency), ("7 USD", .currency), ("1.5D+03", .fortranExponent),
      ("1d2", .fortranExponent),
      ("−5", .otherMinus), ("–2.5", .otherMinus), ("−1,234", .otherMinus),
      ("1\u{A0}234", .noBreakSpace), ("\u{A0}5", .noBreakSpace), ("1\u{202F}234,5", .noBreakSpace),
      ("0x1F", .hexadecimal), ("-0XaB", .hexadecimal), ("1,234,567", .thousands),
      ("1,234.5", .thousands),
      ("1.234.567", .thousands), ("1.234,5", .thousands), ("1 234", .thousands),
      ("1'234.50", .thousands),
      ("1_000", .thousands), ("12,34,567", .thousands), ("(200)", .parentheses),
      ("5-", .trailingMinus),
      ("<0.01", .bound), (">= 5", .bound), ("~3", .bound), ("'5", .apostrophe),
      ("٣٫٥", .otherDigits),
      ("５", .otherDigits), ("5 kg", .unit), ("12cm", .unit), ("20.5 °C", .unit), ("12.5*", .unit),
      ("2020-01-05", .date), ("05.01.2020", .date), ("10:30", .date),
      ("2020-01-05T10:00:00Z", .date),
      ("1/2/2020", .date), ("1 - low", .beginsWithNumber), ("3rd place of all", .beginsWithNumber),
    ] as [(String, NumberSpelling)])
  func isRecognised(text: String, spelling: NumberSpelling) {
    #expect(NumberSpelling(text) == spelling, "\(text)")
  }

  @Test(arguments: [
    "", "a", "abc", "x1", "A-5", "Größe", "R2-D2", "#1", "year 2020", "%", "$", "€", "-",
  ])
  func wordsAreNoNumbers(text: String) { #expect(NumberSpelling(text) == nil, "\(text)") }

  /// Each is an error by name in a column that is asked for, and the reason why the column is no axis.
  @Test(
    arguments: NumberSpelling.allCases.filter {
      $0 != .decimalPoint && $0 != .decimalComma && $0 != .ambiguousComma
    })
  func everySpellingHasItsWords(spelling: NumberSpelling) throws {
    let sample: [NumberSpelling: String] = [
      .thousands: "1'234", .percent: "5%", .currency: "$5", .fortranExponent: "1D2",
      .otherMinus: "−5",
      .noBreakSpace: "1\u{A0}234", .hexadecimal: "0x1F", .parentheses: "(2)", .trailingMinus: "5-",
      .bound: "<1", .otherDigits: "٣", .apostrophe: "'5", .unit: "5 kg", .date: "10:30",
      .beginsWithNumber: "1 - low",
    ]
    let field = try #require(sample[spelling])
    let text = Array("a,b\n1.5,\(field)\n2.5,\(field)\n".utf8)
    let table = try Table(reading: text, file: "f.csv")
    #expect(table.columns[1].reason == "'\(field)' in line 2 \(spelling.kind)")
    #expect(table.columns[1].isMeantAsNumbers == spelling.isNumber)
    let found = complaint(text) ?? ""
    #expect(
      found.hasPrefix(
        "f.csv:2:5: 'a' is the only numeric column: '\(field)' in column 'b' (line 2) \(spelling.kind);"
      ))
    if spelling.isNumber {
      #expect(
        complaint(text, y: "b")
          == "f.csv:2:5: '\(field)' in column 'b' \(spelling.kind); \(spelling.cure)")
    }
  }

  @Test(arguments: [
    ("1,5", 1.5, true), ("0,125", 0.125, true), ("1234,567", 1234.567, true),
    ("1,234", 1.234, false),
    ("-12,345", -12.345, false), ("1,5e3", 1500, true), (",5", 0.5, true), ("7", 7, false),
  ])
  func decimalCommas(text: String, value: Double, isClear: Bool) {
    let number = Array(text.utf8).withUnsafeBufferPointer { DecimalComma($0) }
    #expect(number?.value == value && number?.isClear == isClear, "\(text)")
  }

  @Test(arguments: ["1,", ",", "1,2,3", "1.5", "1.234,5", "a,5", "1, 5", "inf"])
  func otherCommas(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { DecimalComma($0) } == nil, "\(text)")
  }

  @Test(arguments: [" ", ";", "\t", "|"])
  func decimalCommasAreReadExactly(separator: String) throws {
    let text = "x\(separator)y\n-1,5\(separator)2,25\n2\(separator)NA\n0,125\(separator)1e2\n"
    let table = try Table(reading: Array(text.utf8), file: "f.csv")
    #expect(table.columns[0].content == .numeric([-1.5, 2, 0.125], missing: []))
    guard case .numeric(let values, let missing) = table.columns[1].content else {
      Issue.record("no numbers")
      return
    }
    #expect(values[0] == 2.25 && values[1].isNaN && values[2] == 100)
    #expect(missing == [Table.Cell(row: 2, place: TextPlace(line: 3, column: 3), text: "NA")])
  }

  /// The shapes that a column keeps give the same as a look at each text.
  @Test(arguments: 0..<8) func shapesAgreeWithTheTexts(seed: Int) {
    let pieces =
      [
        "0", "1", "9", "23", "456", ".", ",", "-", "+", "e", "E", "D", "x", "X", " ", "%", "$",
        "EUR",
      ]
      + [
        "kr", "R", "kg", "f", "a", "T", ":", "/", "'", "(", ")", "<", "\u{2212}", "\u{A0}", "٣",
        "é",
      ]
    var state = UInt64(seed + 1)
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var shapes = SpellingShapes()
    var numbers = 0
    for _ in 0..<20_000 {
      let text = (0...random(7)).map { _ in pieces[random(pieces.count)] }.joined()
      let isNumber = NumberSpelling(text)?.isNumber ?? false
      let found = Array(text.utf8).withUnsafeBufferPointer { shapes.isNumber($0) }
      #expect(found == isNumber, "\(text)")
      numbers += isNumber ? 1 : 0
    }
    #expect(numbers > 100)
  }
}

/// Long columns are read by another road than their first fields, to the same end.
@Suite struct LongColumnTests {
  private static let fields = [
    "1", "-2.5", "1,5", "1,234", "0,125", "NA", "", "none", "-", "inf", "-Infinity", "5%", "12 kg",
    "2020-01-05", "word", "\"quoted\"", "\"with \"\"marks\"\"\"", "\"7\"", "\"1,5\"", "Größe 3",
    "1e5",
  ]

  /// The columns of a file with one more row are those of the file, whatever the fields before it are.
  @Test(arguments: fields, fields) func everyFieldAfterEveryOther(_ first: String, _ second: String)
    throws
  {
    for third in Self.fields {
      let rows = [first, second, third].map { "\($0);1\n" }
      let table = try Table(
        reading: Array(("a;b\n" + rows.joined()).utf8), file: "f", form: TableForm(header: true))
      let column = table.columns[0]
      let texts = [first, second, third].map(Self.text)
      if let kept = column.texts {
        let isKept = (0..<3).allSatisfy { row in
          kept[row] == texts[row] || Self.isPlain(texts[row])
        }
        #expect(isKept, "\(texts)")
      }
      let single = try [first, second, third].map { field in
        try Table(
          reading: Array("a;b\n\(field);1\n".utf8), file: "f", form: TableForm(header: true)
        ).columns[0]
      }
      if case .numeric(let values, _) = column.content,
        single.allSatisfy(\.isNumeric)
      {
        let alone = single.map { column -> Double in
          if case .numeric(let values, _) = column.content { values[0] } else { .nan }
        }
        #expect(zip(values, alone).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }, "\(texts)")
      }
    }
  }

  private static func text(_ field: String) -> String {
    guard field.first == "\"" else { return field }
    return field.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
  }

  /// True for a field that is stored as a number, or as missing, before the first text.
  private static func isPlain(_ text: String) -> Bool {
    Double(text) != nil || ["", "NA", "none", "-"].contains(text)
  }
}
