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
    case .utf16: Self.hasMark(bytes) || Self.alternates(bytes)
    case .excel: bytes.starts(with: Self.zipMark) && Self.holds(bytes, "xl/")
    case .utf32, .gzip, .zip, .oldOffice, .pdf, .png, .jpeg, .gif, .bzip2, .xz, .zstandard, .numpy,
      .parquet, .hdf5, .arrow, .sqlite:
      marks.contains { bytes.starts(with: $0) }
    }
  }

  private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// The bytes with which such a file begins.
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
    case .gif: [Array("GIF8".utf8)]
    case .bzip2: [Array("BZh".utf8)]
    case .xz: [[0xFD] + Array("7zXZ".utf8)]
    case .zstandard: [[0x28, 0xB5, 0x2F, 0xFD]]
    case .numpy: [[0x93] + Array("NUMPY".utf8)]
    case .parquet: [Array("PAR1".utf8)]
    case .hdf5: [[0x89] + Array("HDF".utf8)]
    case .arrow: [Array("ARROW1".utf8)]
    case .sqlite: [Array("SQLite format".utf8)]
    }
  }

  private static func hasMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    BinaryFormat.utf16.marks.contains { bytes.starts(with: $0) }
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

  /// The name of the format, and what the user can do.
  var words: (name: String, cure: String) {
    switch self {
    case .utf32: ("a text in UTF-32", Self.save)
    case .utf16: ("a text in UTF-16", Self.save)
    case .gzip: ("a gzip archive", Self.unpack)
    case .excel: ("an Excel workbook or another Office file", Self.export)
    case .zip:
      ("a zip archive, as an .ods file is", "unpack it, or export the data as CSV in UTF-8")
    case .oldOffice: ("an old Excel workbook or another Office file", Self.export)
    case .pdf: ("a PDF", Self.export)
    case .png: ("a PNG picture", Self.export)
    case .jpeg: ("a JPEG picture", Self.export)
    case .gif: ("a GIF picture", Self.export)
    case .bzip2: ("a bzip2 archive", Self.unpack)
    case .xz: ("an xz archive", Self.unpack)
    case .zstandard: ("a Zstandard archive", Self.unpack)
    case .numpy: ("a NumPy array", Self.export)
    case .parquet: ("a Parquet file", Self.export)
    case .hdf5: ("an HDF5 file", Self.export)
    case .arrow: ("an Arrow file", Self.export)
    case .sqlite: ("an SQLite database", Self.export)
    }
  }

  private static let save = "save the file as UTF-8"
  private static let unpack = "unpack it first"
  private static let export = "export the data as CSV in UTF-8"
}
