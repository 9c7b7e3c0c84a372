import JSON
import Plane
import Testing

@testable import Datasets

/// The text of the error that a file, put on axes, ends in.
func complaint(
  _ bytes: [UInt8], x: String? = nil, y: String? = nil, skipMissing: Bool = false,
  components: Int = 2, form: TableForm = TableForm()
) -> String? {
  do throws(DataError) {
    let table = try Table(reading: bytes, file: "f.csv", form: form)
    let data = try Dataset(table, name: "f.csv", title: "f", x: x, y: y, skipMissing: skipMissing)
    try data.validate(components: components)
    return nil
  } catch {
    return error.description
  }
}

struct Fault: Sendable {
  let text: String
  var x: String?
  var y: String?
  var skipMissing = false
  var components = 2
  let complaint: String
}

@Suite struct TableErrorTests {
  static let wellFormed = "a,b,c\n1,2,u\n3,5,v\n4,1,w\n"

  @Test func aGoodFileHasNone() {
    #expect(complaint(Array(Self.wellFormed.utf8)) == nil)
  }

  @Test(arguments: [
    Fault(text: "", complaint: "f.csv: there is no data; give one or two columns of numbers"),
    Fault(
      text: "\u{FEFF}", complaint: "f.csv: there is no data; give one or two columns of numbers"),
    Fault(
      text: "# only\n\n  \n",
      complaint: "f.csv: there is no data; give one or two columns of numbers"),
    Fault(
      text: "a,b\n",
      complaint: "f.csv: there is a header but no row of numbers below it; add the data rows"),
    Fault(
      text: "a,b\n1,2\n3,\"4\n5,6\n",
      complaint:
        "f.csv:3:3: this quote is never closed; close it, or double a quote that is part of the text"
    ),
    Fault(
      text: "a,b\n1,\"2\"x\n",
      complaint:
        "f.csv:2:6: text follows the closing quote; double a quote that is part of the text"),
    Fault(
      text: "a,b\nµ,1\"2\n",
      complaint:
        "f.csv:2:4: a quote is inside an unquoted field; quote the whole field and double the "
        + "quote in it"),
    Fault(
      text: "a,b\n1,2\n3\n",
      complaint:
        "f.csv:3: 1 field where line 1 has 2; give every row the same number of fields"),
    Fault(
      text: "# x\na,b\n1,2\n3,4,5\n",
      complaint:
        "f.csv:4: 3 fields where line 2 has 2; give every row the same number of fields"),
    Fault(
      text: "a,b\n1,2\n,,\n",
      complaint:
        "f.csv:3: 3 fields where line 1 has 2; give every row the same number of fields"),
    Fault(
      text: "a,b\n1,2\n,\n",
      complaint:
        "f.csv:3:1: the value in column 'a' is missing; fill it in, or leave such rows out with "
        + "--skip-missing"),
    Fault(
      text: "a,b\n1,2\n3,NA\nNA,4\n",
      complaint:
        "f.csv:3:3: the value in column 'b' is missing ('NA'); fill it in, or leave such rows out "
        + "with --skip-missing"),
    Fault(
      text: "a,b\n1,2\n3,x\n4,5\n",
      complaint:
        "f.csv:3:3: 'x' in column 'b' is not a number; correct it, or choose other columns with --x "
        + "and --y"),
    Fault(
      text: "größe,b\n1,2\n-inf,4\n5,6\n",
      complaint:
        "f.csv:3:1: '-inf' in column 'größe' is not a finite number; correct it, or choose other "
        + "columns with --x and --y"),
    Fault(
      text: "a,b\n1,2\n3,1e999\n5,6\n",
      complaint:
        "f.csv:3:3: '1e999' in column 'b' is not a finite number; correct it, or choose other "
        + "columns with --x and --y"),
    Fault(
      text: "a,b\n1,\u{1B}[31m\n2,3\n4,5\n",
      complaint:
        "f.csv:2:3: '\\u{1b}[31m' in column 'b' is not a number; correct it, or choose other columns "
        + "with --x and --y"),
    Fault(
      text: "a\n1\n2\n", y: "none", components: 3,
      complaint: "f.csv: 2 distinct points for 3 components; ask for at most 2 with --components"),
    Fault(
      text: "a,b\n1,2\n1,3\n", x: "a", y: "none",
      complaint: "f.csv: column 'a' is 1 in every row; choose another column with --x or --y"),
    Fault(
      text: "a,b\nu,2\nv,3\n", x: "a", y: "none",
      complaint: "f.csv: column 'a' is not numeric; choose from 'b'"),
    Fault(
      text: "a,b\nu,v\nw,x\n", y: "none",
      complaint:
        "f.csv:2:1: there is no numeric column: 'u' in column 'a' (line 2) is not a number, "
        + "'v' in column 'b' (line 2) is not a number; add one, and check the "
        + "separator (comma, semicolon, tab, | or spaces)"),
    Fault(
      text: "a,b\nu,v\nw,x\n",
      complaint:
        "f.csv:2:1: there is no numeric column: 'u' in column 'a' (line 2) is not a number, "
        + "'v' in column 'b' (line 2) is not a number; add one, and check the "
        + "separator (comma, semicolon, tab, | or spaces)"),
    Fault(
      text: wellFormed, x: "bb",
      complaint: "f.csv: there is no column 'bb'; did you mean 'b'? Choose from 'a', 'b', 'c'"),
    Fault(
      text: wellFormed, x: "height",
      complaint: "f.csv: there is no column 'height'; choose from 'a', 'b', 'c'"),
    Fault(
      text: wellFormed, y: "4",
      complaint: "f.csv: there is no column '4'; choose from 'a', 'b', 'c'"
    ),
    Fault(
      text: wellFormed, y: "0",
      complaint: "f.csv: there is no column '0'; choose from 'a', 'b', 'c'"
    ),
    Fault(
      text: wellFormed, y: "c",
      complaint: "f.csv: column 'c' is not numeric; choose from 'a', 'b'"),
    Fault(
      text: wellFormed, x: "b", y: "2",
      complaint: "f.csv: column 'b' is chosen for both axes; choose two different columns"),
    Fault(
      text: "a,b,a\n1,2,3\n4,5,9\n", x: "a",
      complaint: "f.csv: 2 columns are called 'a'; choose one by its number: 1, 3"),
    Fault(
      text: "length (cm),Length (mm)\n1,2\n3,5\n4,1\n", x: "length",
      complaint: "f.csv: 2 columns are called 'length'; choose one by its number: 1, 2"),
    Fault(
      text: "a,b\n1,2\n3,2\n", y: "b",
      complaint: "f.csv: column 'b' is 2 in every row; choose another column with --x or --y"),
    Fault(
      text: "a,b\n1,2\n",
      complaint: "f.csv: column 'a' is 1 in every row; choose another column with --x or --y"),
    Fault(
      text: "a,b\n1,3\n2,5\n4,9\n",
      complaint:
        "f.csv: all points of 'a' and 'b' lie on one line; choose other columns with --x and --y"),
    Fault(
      text: "a,b\n1,3\n1,3\n2,5\n4,1\n", components: 4,
      complaint:
        "f.csv: 3 distinct points for 4 components; ask for at most 3 with --components"),
    Fault(
      text: "a,b\n1,NA\n?,3\n", skipMissing: true,
      complaint:
        "f.csv: no row is left: a value is missing in all 2; fill in the missing values, or choose "
        + "other columns with --x and --y"),
    Fault(
      text: "1,2\r3,4\r",
      complaint:
        "f.csv:1: the lines end in a bare carriage return; save the file with LF or CRLF line ends"),
  ])
  func everyErrorHasItsMessage(fault: Fault) {
    let found = complaint(
      Array(fault.text.utf8), x: fault.x, y: fault.y, skipMissing: fault.skipMissing,
      components: fault.components)
    #expect(found == fault.complaint)
  }

  @Test(
    arguments: [
      ([0x31, 0x2C, 0xFF], 1, 3), ([0x31, 0x2C, 0x32, 0x0A, 0xC3, 0xA4, 0xC0, 0xAF], 2, 2),
      ([0xED, 0xA0, 0x80], 1, 1), ([0xE2, 0x82], 1, 1), ([0xF4, 0x90, 0x80, 0x80], 1, 1),

      (Array("1,2\n3,4\n5,6\n7,8".utf8) + [0x80], 4, 4),
    ] as [([UInt8], Int, Int)])
  func textThatIsNotUTF8(bytes: [UInt8], line: Int, column: Int) {
    #expect(
      complaint(bytes)
        == "f.csv:\(line):\(column): the text is not UTF-8; save the file as UTF-8")
  }

  @Test(arguments: ["", "NA", "na", "NaN", "nan", "null", "NULL", "?", ".", " ", "\"\"", "\"NA\""])
  func wordsForMissingValues(word: String) throws {
    let text = "a,b\n1,2\n3,\(word)\n4,5\n\(word),7\n8,8\n"
    #expect(complaint(Array(text.utf8))?.hasPrefix("f.csv:3:") == true)
    let table = try Table(reading: Array(text.utf8), file: "f.csv")
    let data = try Dataset(table, name: "f.csv", title: "f", skipMissing: true)
    #expect(data.points == Points(x: [1, 4, 8], y: [2, 5, 8]))
    #expect(
      data.droppedRows == [
        Dataset.DroppedRow(row: 2, line: 3), Dataset.DroppedRow(row: 4, line: 5),
      ])
  }

  @Test func errorsInOtherColumnsDoNotMatter() throws {
    let text = "a,note,b\n1,NA,2\n3,x,5\n4,inf,1\n"
    #expect(complaint(Array(text.utf8)) == nil)
    let flawed = "a,b,c\n1,2,9\n3,5,oops\n4,1,8\n"
    #expect(complaint(Array(flawed.utf8)) == nil)
    #expect(complaint(Array(flawed.utf8), y: "c")?.hasPrefix("f.csv:3:5: 'oops'") == true)
  }

  @Test func missingValuesWithoutHeader() throws {
    #expect(complaint(Array("1,NA\n2,3\n4,9\n".utf8))?.hasPrefix("f.csv:1:3: ") == true)
    let table = try Table(reading: Array("1,2\n3,NA\nNA,7\n4,9\n".utf8), file: "f.csv")
    let data = try Dataset(table, name: "f.csv", title: "f", skipMissing: true)
    #expect(data.points == Points(x: [1, 4], y: [2, 9]))
    #expect(data.droppedRows.map(\.row) == [2, 3] && data.droppedRows.map(\.line) == [2, 3])
  }
}
