import JSON
import TestSupport
import Testing

@testable import Datasets

@Suite struct TableGridTests {
  private static let fields = [["1.5", "-2", "3e2"], ["4", "5.25", "6"], ["-7", ".5", "+9"]]
  private static let values: [[Double]] = [[1.5, 4, -7], [-2, 5.25, 0.5], [300, 6, 9]]

  private func text(_ separator: Separator) -> String {
    switch separator {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    case .bar: "|"
    case .spaces: "  "
    }
  }

  /// Separator × given or found × line end × header × quotes × byte order mark × last line end.
  @Test(arguments: Separator.allCases, [true, false])
  func everyWayToWriteOneTable(separator: Separator, isGiven: Bool) throws {
    for lineEnd in ["\n", "\r\n"] {
      for hasHeader in [true, false] {
        for isQuoted in [true, false] {
          for mark in ["", "\u{FEFF}"] {
            for ending in ["", lineEnd, lineEnd + lineEnd] {
              for comment in ["", "# a, b; c\td" + lineEnd + lineEnd] {
                let quote = { isQuoted ? "\"\($0)\"" : $0 }
                let rows = (hasHeader ? [["a", "b b", "c"]] : []) + Self.fields
                let lines = rows.map { row in
                  row.map { separator == .spaces && !isQuoted ? $0.filter { $0 != " " } : $0 }
                    .map(quote).joined(separator: text(separator))
                }
                let written = mark + comment + lines.joined(separator: lineEnd) + ending
                let table = try Table(
                  reading: Array(written.utf8), file: "t",
                  form: TableForm(separator: isGiven ? separator : nil))
                let label = "\(written.debugDescription)"
                #expect(table.separator == separator, "\(label)")
                #expect(table.hasHeader == hasHeader, "\(label)")
                #expect(table.rowCount == 3, "\(label)")
                let contents = table.columns.map(\.content)
                #expect(
                  contents == Self.values.map { .numeric($0, missing: []) }, "\(label)")
                let names = table.columns.map(\.name)
                let second = separator == .spaces && !isQuoted ? "bb" : "b b"
                #expect(
                  names
                    == (hasHeader ? ["a", second, "c"] : ["column 1", "column 2", "column 3"]),
                  "\(label)")
              }
            }
          }
        }
      }
    }
  }

  @Test func blanksAroundFieldsDoNotMatter() throws {
    let table = try Table(reading: Array(" a ,\tb\n 1 , \"2\" \n\n3\t,4 \n".utf8), file: "t")
    #expect(table.columns.map(\.name) == ["a", "b"])
    #expect(table.columns[1].content == .numeric([2, 4], missing: []))
  }

  @Test func quotedTextMayHoldAnything() throws {
    let text = "\"na\"\"me, of\nit\",x,y\n\"a,b\",1,2\n\"c\r\nd\",3,4\n\"\",5,6\n"
    let table = try Table(reading: Array(text.utf8), file: "t")
    #expect(table.columns[0].name == "na\"me, of\nit")
    #expect(table.columns[0].axis.title == "na\"me, of it")
    #expect(table.columns[0].reason == "'a,b' in line 3 is not a number")
    #expect(table.columns[0].text(ofRow: 1) == "c\r\nd")
    #expect(table.columns[2].content == .numeric([2, 4, 6], missing: []))
  }

  /// A header has a word above numbers, or years above other numbers.
  @Test(arguments: [
    ("a,b\n1,2\n3,4\n", true), ("1,2\n3,4\n", false), ("who,1990,2000\nx,1,2\ny,3,4\n", true),
    ("id,1990\n1,2\n2,3\n", true), ("\"\",x,y\n1,2,3\n", true), ("NA,2\n3,4\n", false),
    ("a,b\n", true), ("x,1,2\ny,3,4\n", false),
  ])
  func headerIsFound(text: String, hasHeader: Bool) throws {
    if text == "a,b\n" {
      #expect(throws: DataError.self) { try Table(reading: Array(text.utf8), file: "t") }
      return
    }
    let found = try Table(reading: Array(text.utf8), file: "t")
    #expect(found.hasHeader == hasHeader)
    let rows = text.split(separator: "\n").count
    #expect(found.rowCount == rows - (hasHeader ? 1 : 0))
    for header in [true, false] {
      let table = try Table(reading: Array(text.utf8), file: "t", form: TableForm(header: header))
      #expect(table.hasHeader == header)
      #expect(table.rowCount == rows - (header ? 1 : 0))
    }
  }

  @Test func decimalCommasMeanSemicolons() throws {
    let table = try Table(reading: Array("a;b\n1,5;2\n2,5;3\n".utf8), file: "t")
    #expect(table.separator == .semicolon)
  }

  @Test func axisTitlesCarryUnits() throws {
    let table = try Table(
      reading: Array("waiting (min),f(x), (m)\n1,2,3\n4,5,6\n".utf8), file: "t")
    #expect(
      table.columns.map(\.axis) == [
        AxisLabel(title: "waiting", unit: "min"), AxisLabel(title: "f(x)"), AxisLabel(title: "(m)"),
      ])
    #expect(table.columns[0].axis.text == "waiting (min)")
  }

  @Test func randomTablesReadBackExactly() throws {
    var generator = SeededGenerator(state: 5)
    for columns in 2...5 {
      let values = (0..<columns).map { _ in (0..<50).map { _ in anyDouble(&generator) } }
      var text = ""
      for row in 0..<50 {
        text += values.map { "\($0[row])" }.joined(separator: ",") + "\n"
      }
      let table = try Table(reading: Array(text.utf8), file: "t")
      #expect(table.columns.map(\.content) == values.map { .numeric($0, missing: []) })
    }
  }
}
