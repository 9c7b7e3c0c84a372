import Foundation

/// The built program, and running it without a terminal.
enum Program {
  /// Tests and products lie in the same folder.
  static var path: String {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for candidate in [folder, URL(filePath: folder.path).deletingLastPathComponent()] {
      let program = candidate.appending(path: "emscope")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program.path }
    }
    return "emscope"
  }

  struct Result {
    /// The exit code, or minus the number of the signal.
    let status: Int32
    let output: String
    let error: String
  }

  /// Runs the program to its end with pipes or files instead of a terminal.
  static func run(
    _ arguments: [String], input: String = "", output: String? = nil,
    environment: [String] = ["LC_ALL=C.UTF-8"]
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0).path }
    try input.write(toFile: files[0], atomically: true, encoding: .utf8)
    let child = try Child(
      path, arguments, environment: environment + ["SWIFT_BACKTRACE=enable=no"],
      standard: [
        .file(files[0], O_RDONLY), .file(output ?? files[1], O_WRONLY | O_CREAT),
        .file(files[2], O_WRONLY | O_CREAT),
      ])
    let status = child.wait(seconds: 60) ?? -99
    func text(_ path: String) -> String {
      (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
    return Result(
      status: status, output: output == nil ? text(files[1]) : "", error: text(files[2]))
  }
}
