/// A file format that is no text in UTF-8, told by its first bytes.
enum BinaryFormat: CaseIterable {
  case utf32, utf16, gzip, excel, zip, oldOffice, pdf, png, jpeg, gif, bzip2, xz, zstandard, numpy,
    parquet
  case hdf5, arrow, sqlite

  /// Nil if the bytes are of no known format.
  init?(of bytes: UnsafeBufferPointer<UInt8>) {
    guard let format = Self.allCases.first(where: { $0.isBeginning(of: bytes) }) else { return nil }
    self = format
  }

  private func isBeginning(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .utf16: hasMark(bytes) || Self.alternates(bytes)
    case .excel: bytes.starts(with: Self.zipMark) && Self.holds(bytes, "xl/")
    case .gif, .parquet: hasMark(bytes) && Self.hasControl(bytes.dropFirst(4).prefix(16))
    case .pdf: hasMark(bytes) && Self.endsLine(bytes.dropFirst("%PDF-1.4".utf8.count))
    case .utf32, .gzip, .zip, .oldOffice, .png, .jpeg, .bzip2, .xz, .zstandard, .numpy,
      .hdf5, .arrow, .sqlite:
      hasMark(bytes)
    }
  }

  private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// The bytes with which such a file begins. A table can begin with any word, so marks in ASCII are followed by
  /// bytes that are in no header, or else by a control character.
  private var marks: [[UInt8]] {
    switch self {
    case .utf32: [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]
    case .utf16: [[0xFF, 0xFE], [0xFE, 0xFF]]
    case .gzip: [[0x1F, 0x8B]]
    case .excel, .zip: [Self.zipMark]
    case .oldOffice: [[0xD0, 0xCF, 0x11, 0xE0]]
    case .pdf: [Array("%PDF-".utf8)]
    case .png: [[0x89] + Array("PNG".utf8)]
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .gif: ["GIF87a", "GIF89a"].map { Array($0.utf8) }
    case .bzip2:
      (1...9).flatMap { level in
        let start = Array("BZh\(level)".utf8)
        return [start + Array("1AY&SY".utf8), start + [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]]
      }
    case .xz: [[0xFD] + Array("7zXZ".utf8)]
    case .zstandard: [[0x28, 0xB5, 0x2F, 0xFD]]
    case .numpy: [[0x93] + Array("NUMPY".utf8)]
    case .parquet: [Array("PAR1".utf8)]
    case .hdf5: [[0x89] + Array("HDF".utf8)]
    case .arrow: [Array("ARROW1\0".utf8)]
    case .sqlite: [Array("SQLite format 3\0".utf8)]
    }
  }

  private func hasMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    marks.contains { bytes.starts(with: $0) }
  }

  private static func endsLine(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.first { _ in true }.map { "\r\n ".utf8.contains($0) } ?? true
  }

  /// True if there is a control character other than a tab or a line end.
  private static func hasControl(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 < 0x20 && !"\t\r\n".utf8.contains($0) }
  }

  /// True if every other byte is 0, as in UTF-16 without a byte order mark.
  private static func alternates(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = Array(bytes.prefix(64))
    guard head.count >= 8 else { return false }
    let zeros = [0, 1].map { parity in
      stride(from: parity, to: head.count - 1, by: 2).allSatisfy { head[$0] == 0 }
    }
    return zeros[0] != zeros[1]
  }

  /// True if the first bytes hold a word.
  private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: String) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return head.contains(word) || head.contains("[Content_Types].xml")
  }

  /// The name of the format.
  var name: String {
    switch self {
    case .utf32: "a text in UTF-32"
    case .utf16: "a text in UTF-16"
    case .gzip: "a gzip archive"
    case .excel: "an Excel workbook or another Office file"
    case .zip: "a zip archive, as an .ods file is"
    case .oldOffice: "an old Excel workbook or another Office file"
    case .pdf: "a PDF"
    case .png: "a PNG picture"
    case .jpeg: "a JPEG picture"
    case .gif: "a GIF picture"
    case .bzip2: "a bzip2 archive"
    case .xz: "an xz archive"
    case .zstandard: "a Zstandard archive"
    case .numpy: "a NumPy array"
    case .parquet: "a Parquet file"
    case .hdf5: "an HDF5 file"
    case .arrow: "an Arrow file"
    case .sqlite: "an SQLite database"
    }
  }

  /// The action that makes a readable file.
  var cure: String {
    switch self {
    case .utf32, .utf16: "save the file as UTF-8"
    case .gzip, .bzip2, .xz, .zstandard: "unpack it first"
    case .zip: "unpack it, or export the data as CSV in UTF-8"
    case .excel, .oldOffice, .pdf, .png, .jpeg, .gif, .numpy, .parquet, .hdf5, .arrow, .sqlite:
      "export the data as CSV in UTF-8"
    }
  }
}
