import Synchronization
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

  /// The sections' rooms hold where rows become shorter and denser on the way.
  @Test(arguments: [0.1, 0.3, 0.6, 0.9]) func rowsOfUnevenLength(_ share: Double) throws {
    let long = "1.2345678901234567,-2.2345678901234567\n"
    let count = 40_000
    let longs = Int(share * Double(count))
    let text =
      String(repeating: long, count: longs) + String(repeating: "1,2\n", count: 20 * count)
    let table = try Table(reading: Array(text.utf8), file: "f.csv", header: false)
    #expect(table.rowCount == longs + 20 * count)
    let columns = try numbers(table)
    #expect(columns[0].count { $0 == 1.2345678901234567 } == longs)
    #expect(columns[1].suffix(20 * count).allSatisfy { $0 == 2 })
  }

  /// A file that another program makes shorter, or a disk that fails, is no table and no crash.
  @Test(arguments: [0, 1000, 700_000]) func aSourceThatFails(_ from: Int) {
    let bytes = Self.text()
    let whole = TextSource(bytes)
    for isError in [true, false] {
      let source = TextSource(count: bytes.count) { position, room in
        position + room.count <= from ? whole.fill(room, from: position) : isError ? nil : 0
      }
      #expect(Table(readingPlain: source, file: "f") == nil)
    }
    #expect(Table(readingPlain: whole, file: "f")?.rowCount == Self.rows)
  }

  /// The same while it is being read: after the first looks at it, from one read on.
  @Test(arguments: 1...20) func aSourceThatShrinks(_ reads: Int) {
    let bytes = Self.text()
    let whole = TextSource(bytes)
    for isError in [true, false] {
      let count = Mutex(0)
      let source = TextSource(count: bytes.count) { position, room in
        let number = count.withLock {
          $0 += 1
          return $0
        }
        return number <= reads ? whole.fill(room, from: position) : isError ? nil : 0
      }
      let table = Table(readingPlain: source, file: "f")
      // All of it, where that many reads were enough; never a part.
      #expect(table == nil || table?.rowCount == Self.rows, "\(reads)")
      if reads <= 8 { #expect(table == nil) }
    }
  }

  @Test func aRowLongerThanAPieceIsLeftToTheStrictReader() throws {
    let zeros = String(repeating: "0", count: 300_000)
    let text = "a,b\n" + String(repeating: "1.\(zeros),2\n", count: 5)
    let table = try Table(reading: Array(text.utf8), file: "f.csv")
    #expect(table.rowCount == 5)
    #expect(try numbers(table) == [[1, 1, 1, 1, 1], [2, 2, 2, 2, 2]])
  }
}
