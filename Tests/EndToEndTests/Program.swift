import Foundation

/// Running the program without a terminal, as a script does.
enum Program {
  struct Result {
    /// The exit code, or minus the number of the signal.
    let status: Int32
    let output: String
    let error: String
  }

  /// - Parameter output: where standard output goes instead of into the result.
  static func run(_ arguments: [String], input: String = "", output: String? = nil) throws -> Result
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0).path }
    for (file, text) in zip(files, [input, "", ""]) {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let child = try Child(
      [emscopePath] + arguments, environment: cleanEnvironment(),
      streams: [
        .open(0, path: files[0], flags: O_RDONLY),
        .open(1, path: output ?? files[1], flags: O_WRONLY),
        .open(2, path: files[2], flags: O_WRONLY),
      ], newSession: true)
    let status = eventually(within: 60) { child.ended() } ?? -99
    return Result(
      status: status,
      output: output == nil ? try String(contentsOfFile: files[1], encoding: .utf8) : "",
      error: try String(contentsOfFile: files[2], encoding: .utf8))
  }
}
