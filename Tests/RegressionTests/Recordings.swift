import Foundation
import Testing

/// The files that the program is compared with.
enum Recordings {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// True if the run writes the recordings anew instead of comparing with them.
  static let isRecording = ProcessInfo.processInfo.environment["EMSCOPE_RECORD_GOLDENS"] != nil

  /// The processor level at which they were made. Last digits differ between levels.
  static let level = (try? text("level.txt"))?.trimmingCharacters(in: .whitespacesAndNewlines)

  static let isComparable = isRecording || level == Program.level

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func write(_ text: String, to path: String) throws {
    try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
  }

  /// The names of the files in a subfolder without their ending, in order.
  static func names(in subfolder: String, ending: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: subfolder), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == ending }
      .map { $0.deletingPathExtension().lastPathComponent }.sorted()
  }
}

extension Trait where Self == ConditionTrait {
  static var comparable: Self {
    .enabled(
      if: Recordings.isComparable,
      "the recordings are of \(Recordings.level ?? "no level"), this machine is \(Program.level)")
  }
}

@Suite struct LevelGoldenTests {
  @Test(.enabled(if: Recordings.isRecording)) func theLevelIsWritten() throws {
    try Recordings.write(Program.level + "\n", to: "level.txt")
  }
}
