import JSON
import Testing

@testable import Datasets

/// A column that becomes one of texts or of decimal commas keeps what the file says above the first such field.
@Suite struct SourceSpellingTests {
  private func table(_ text: String, header: Bool? = nil) throws -> Table {
    try Table(reading: Array(text.utf8), file: "f.csv", form: TableForm(header: header))
  }

  private func texts(_ table: Table, column: Int) -> [String] {
    (0..<table.rowCount).map { table.columns[column].text(ofRow: $0) }
  }

  /// Rows of a column `c` of fields beside two columns of numbers.
  private func beside(_ fields: [String]) -> String {
    "x;y;c\n" + fields.enumerated().map { "\($0)5;\($0 * $0 % 7);\($1)\n" }.joined()
  }

  @Test(arguments: [
    ["001", "01", "1", "A", "B"], ["2.00", "2", "+2", "2e0", "a", "b", "c", "d", "e"],
    ["12345678901234567890", "A", "B"], ["-0", "0", "x", "y", "z"],
    ["NA", "", "na", "1", "u", "v"], ["\"1\"", "1.0", "\"a\"\"b\"", "c", "d"],
    ["\"say \"\"1\"\"\"", "01", "b"],
  ])
  func textsAreThoseOfTheFile(fields: [String]) throws {
    let wanted = fields.map { field in
      let isQuoted = field.hasPrefix("\"")
      return isQuoted
        ? String(field.dropFirst().dropLast()).split(
          separator: "\"\"", omittingEmptySubsequences: false
        ).joined(separator: "\"") : field
    }
    #expect(try texts(table(beside(fields)), column: 2) == wanted)
    let bare = beside(fields).split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(try texts(table(bare, header: false), column: 2) == wanted)
  }

  /// The first row is an other field, and all rows below it are numbers.
  @Test func textsBelowAFirstRowThatIsData() throws {
    let read = try table("A,1,2\n001,2,4\n01,3,1\n", header: false)
    #expect(texts(read, column: 0) == ["A", "001", "01"])
    #expect(texts(read, column: 1) == ["1", "2", "3"])
  }

  @Test func textsAcrossLinesCommentsAndUnits() throws {
    let read = try table(
      "who,x,y\n,mm,kg\n01,1.5,2\n# note\n\"1\n2\",2.5,4\n\n1.0,0.5,3\nA,3.5,1\n")
    #expect(texts(read, column: 0) == ["01", "1\n2", "1.0", "A"])
  }

  @Test func labelsOfOtherSpellingsAreOthers() throws {
    let read = try table(beside(["001", "01", "1", "A", "001", "A", "B"]))
    let data = try Dataset(read, name: "f", title: "f", label: "c")
    #expect(
      data.classes == Classes(names: ["001", "01", "1", "A", "B"], index: [0, 1, 2, 3, 0, 3, 4]))
  }

  /// Leading zeros are part of a label even if all labels are numbers.
  @Test(arguments: [true, false])
  func leadingZerosAreKept(hasHeader: Bool) throws {
    let rows = "007;1.5;2\n07;2.5;4\n\"007\";0.5;3\n-01;3.5;1\n"
    let read = try table((hasHeader ? "c;x;y\n" : "") + rows, header: hasHeader)
    #expect(texts(read, column: 0) == ["007", "07", "007", "-01"])
    #expect(read.columns[0].content == .numeric([7, 7, 7, -1], missing: []))
    let plain = try table("c;x;y\n0;1.5;2\n0.5;2.5;4\n-0;3.5;1\n")
    #expect(plain.columns[0].texts == nil)
    let long = try table("c;x;y\n123456789012345;0.1234567890123456789;2\n100;2.5;4\n")
    #expect(long.columns.allSatisfy { $0.texts == nil })
  }

  /// Two long whole numbers may differ although they are the same double.
  @Test func longNumbersAreDifferentLabels() throws {
    let ids = ["1234567890123456788", "1234567890123456789", "-9007199254740993"]
    let data = try Dataset(table(beside(ids)), name: "f", title: "f", label: "c")
    #expect((0..<3).map { data.name(ofPoint: $0) } == ids)
  }

  @Test(arguments: [
    ("1e-3", 0.001), ("12345678901234567890", 12_345_678_901_234_567_168), ("1E5", 1e5),
    ("-2e-300", -2e-300), ("+7", 7), ("007", 7), ("0", 0),
  ])
  func numbersAboveTheFirstDecimalComma(text: String, value: Double) throws {
    let read = try table("x;y\n\(text);1\nNA;5\n2,5;2\n0,25;4\n\(text);3\n")
    guard case .numeric(let values, let missing) = read.columns[0].content else {
      Issue.record("no numbers")
      return
    }
    #expect(values[0] == value && values[1].isNaN && values[2...] == [2.5, 0.25, value])
    #expect(missing == [Table.Cell(row: 2, place: TextPlace(line: 3, column: 1), text: "NA")])
  }

  /// A field that cannot be read is the error of its column.
  @Test(arguments: ["1,5e999", "1.5", "1e999", "inf", "2,5,5", "a"])
  func otherFieldsAmongDecimalCommas(field: String) throws {
    for rows in ["\(field)\n2,5\n1,5\n", "1e-3\n2,5\n\(field)\n", "2,5\n1,5\n\(field)\n"] {
      let text = "y;x\n" + rows.split(separator: "\n").map { "1;\($0)\n" }.joined()
      guard case .flawed(let flaw) = try table(text).columns[1].content else {
        Issue.record("\(field) was read")
        continue
      }
      #expect(flaw.content.quotedText == "'\(field)'")
    }
  }
}
