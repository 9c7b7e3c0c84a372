import Foundation

/// Running the program without a terminal, as a script does.
enum Program {
  struct Result {
    /// The exit code, or minus the number of the signal.
    let status: Int32
    let output: String
    let error: String
  }

  /// - Parameters:
  ///   - output: where standard output goes instead of into the result.
  ///   - environment: additions to the clean one.
  ///   - place: the working folder.
  static func run(
    _ arguments: [String], input: String = "", output: String? = nil,
    environment: [String: String] = [:], in place: TemporaryFolder? = nil
  ) throws -> Result {
    let folder = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { try folder.file($0, $0 == "in" ? input : "") }
    let moved = place.map { place in
      ["/bin/sh", "-c", "cd \(quoted(place.path)) && exec \"$0\" \"$@\""]
    }
    let child = try Child(
      (moved ?? []) + [emscopePath] + arguments,
      environment: cleanEnvironment().merging(environment) { $1 },
      streams: [
        .open(0, path: files[0], flags: O_RDONLY),
        .open(1, path: output ?? files[1], flags: O_WRONLY),
        .open(2, path: files[2], flags: O_WRONLY),
      ], newSession: true)
    let status = eventually(within: 60) { child.ended() } ?? -99
    return Result(
      status: status,
      output: output == nil ? try folder.text("out") : "",
      error: try folder.text("err"))
  }
}
