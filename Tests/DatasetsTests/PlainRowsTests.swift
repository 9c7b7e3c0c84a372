import Testing

@testable import Datasets

/// Large files of plain numbers are read on all processors, to the same table and the same errors.
@Suite struct PlainRowsTests {
  static let rows = 60_000

  static func text(
    separator: String = ",", lineEnd: String = "\n", header: Bool = true, lastEnd: Bool = true,
    fault: (row: Int, text: String)? = nil
  ) -> [UInt8] {
    var text = header ? ["x", "y", "z"].joined(separator: separator) + lineEnd : ""
    for n in 0..<rows {
      let fields = ["\(Double(n) * 0.1)", "\(-n).5e-3", "\(n % 97)"]
      text += fault.flatMap { $0.row == n ? $0.text : nil } ?? fields.joined(separator: separator)
      if n < rows - 1 || lastEnd { text += lineEnd }
    }
    return Array(text.utf8)
  }

  func numbers(_ table: Table) throws -> [[Double]] {
    try table.columns.indices.map { try table.numbers(ofColumn: $0).values }
  }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n"])
  func theSameNumbers(_ separator: String, _ lineEnd: String) throws {
    let range = 0..<Self.rows
    let tenths: [Double] = range.map { n in Double("\(Double(n) * 0.1)") ?? 0 }
    let halves: [Double] = range.map { n in Double("\(-n).5e-3") ?? 0 }
    let remainders: [Double] = range.map { n in Double(n % 97) }
    let expected = [tenths, halves, remainders]
    for header in [true, false] {
      for lastEnd in [true, false] {
        let bytes = Self.text(
          separator: separator, lineEnd: lineEnd, header: header, lastEnd: lastEnd)
        #expect(bytes.count > PlainRows.worthwhile)
        let table = try Table(reading: bytes, file: "big.csv")
        #expect(table.rowCount == Self.rows)
        #expect(table.hasHeader == header)
        #expect(try numbers(table) == expected)
      }
    }
  }

  /// What is not plain is left to the strict reader, which names the place.
  @Test(arguments: [
    ("1,2", "big.csv:50001"), ("1,2,3,4", "big.csv:50001"), ("1,\"2,3", "big.csv:50001"),
    ("1,inf,3", ""), ("1,,3", ""), ("# a comment", ""), ("", ""), ("1 , 2,3", ""),
  ])
  func whatIsNotPlain(_ row: String, _ place: String) throws {
    let bytes = Self.text(fault: (49_999, row))
    do {
      let table = try Table(reading: bytes, file: "big.csv")
      #expect(place.isEmpty)
      #expect(table.rowCount >= Self.rows - 1)
    } catch {
      #expect(!place.isEmpty, "\(error)")
      #expect(error.description.hasPrefix(place), "\(error)")
    }
  }
}
