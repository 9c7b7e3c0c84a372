import Testing

@testable import JSON

@Suite struct BinaryFormatTests {
  private func format(of bytes: [UInt8]) -> BinaryFormat? {
    bytes.withUnsafeBufferPointer { BinaryFormat(of: $0) }
  }

  /// The first bytes of files as programs write them.
  private static let files: [(BinaryFormat, [UInt8])] = [
    (.utf16, [0xFF, 0xFE, 0x61, 0, 0x2C, 0]), (.utf16, Array("a\0,\0b\0\n\0".utf8)),
    (.utf32, [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]), (.gzip, [0x1F, 0x8B, 8, 0]),
    (.excel, [0x50, 0x4B, 3, 4, 20, 0] + Array("xl/workbook.xml".utf8)),
    (.zip, [0x50, 0x4B, 3, 4, 20, 0] + Array("content".utf8)),
    (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
    (.pdf, Array("%PDF-1.4\n%".utf8)), (.pdf, Array("%PDF-1.7\r\n1 0 obj".utf8)),
    (.png, [0x89] + Array("PNG\r\n".utf8)), (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]),
    (.gif, Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1, 0xF7, 0, 0]),
    (.gif, Array("GIF87a".utf8) + [0x20, 0, 0x20, 0, 0x80]),
    (.bzip2, Array("BZh91AY&SY".utf8) + [0xCA, 0xFE]),
    (.bzip2, Array("BZh1".utf8) + [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]),
    (.xz, [0xFD] + Array("7zXZ\0".utf8)), (.zstandard, [0x28, 0xB5, 0x2F, 0xFD, 4]),
    (.numpy, [0x93] + Array("NUMPY".utf8) + [1, 0]), (.parquet, Array("PAR1".utf8) + [0x15, 4]),
    (.hdf5, [0x89] + Array("HDF\r\n".utf8)), (.arrow, Array("ARROW1\0\0".utf8)),
    (.sqlite, Array("SQLite format 3\0".utf8) + [0x10, 0]),
  ]

  @Test func everyFormatIsRecognised() {
    for (wanted, bytes) in Self.files { #expect(format(of: bytes) == wanted, "\(wanted)") }
    #expect(Set(Self.files.map(\.0)) == Set(BinaryFormat.allCases))
  }

  /// A header may begin with the letters of any mark.
  @Test func aHeaderOfTheSameLettersIsText() {
    let words = Self.files.map { _, bytes in
      String(decoding: bytes.prefix { 0x20..<0x7F ~= $0 }, as: UTF8.self)
    }
    let more = [
      "PAR1", "BZh", "BZh9", "GIF8", "GIF89", "ARROW1", "SQLite format 3", "PK", "%PDF-1",
    ]
    for word in Set(words + more) where !word.hasPrefix("BZh91AY") {
      for separator in [",", ";", "\t", " ", "|"]
      where !(word.hasPrefix("%PDF") && separator == " ") {
        for end in ["\n", "\r\n"] {
          let text = "\(word)\(separator)\(word)2\(end)1.5\(separator)2\(end)"
          #expect(format(of: Array(text.utf8)) == nil, "\(text)")
        }
      }
    }
  }

  @Test func theErrorNamesTheFormatAndTheCure() {
    for (wanted, bytes) in Self.files {
      let error = #expect(throws: DataError.self) {
        try bytes.withUnsafeBufferPointer { _ = try textBytes($0, file: "f") }
      }
      #expect(
        error?.description == "f: this is \(wanted.name), not a text in UTF-8; \(wanted.cure)")
    }
  }
}
