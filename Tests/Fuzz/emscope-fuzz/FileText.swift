import Foundation

/// The text of a file, and the files of a folder.
enum FileText {
  static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// The contents of the files of a folder, in the order of their names, with their names. A folder that does
  /// not exist has none.
  static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, Array(try Data(contentsOf: URL(filePath: folder).appending(path: name))))
    }
  }
}
