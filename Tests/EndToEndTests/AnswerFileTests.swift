import Foundation
import Testing

/// `--answers` keeps what was answered, and `grade` counts it.
@Suite struct AnswerFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func answer(_ keys: String, in file: String, _ command: [String]) throws
    -> Program.Result
  {
    try Program.run(command + ["--keys", keys, "--answers", file])
  }

  private let guesses = ["frame", "old-faithful"]

  @Test func answersAreAppended() throws {
    let file = folder("anna.jsonl")
    for keys in ["g space s u d", "g m u u u", "g space s s s"] {
      let result = try answer(keys, in: file, guesses)
      #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
    }
    let lines = try folder.text("anna.jsonl").split(separator: "\n")
    #expect(lines.count == 9)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["version"] as? Int == 1 && object?["data"] as? String == "old-faithful")
      #expect(object?["kind"] as? String == "guess" && object?["time"] == nil)
    }
    // The E-step from the same start is the same question.
    let table = try Program.run(["grade", file])
    let m = try #require(table.output.split(separator: "\n").dropFirst().first)
    #expect(m.hasPrefix("anna,guesses,6,6,"), "\(table.output)")
    let questions = try Program.run(["grade", "--questions", file])
    #expect(questions.output.split(separator: "\n").count == 7)
  }

  @Test func lessonsAndGuessesShareAFile() throws {
    let file = folder("ben.jsonl")
    _ = try answer("g space s u d", in: file, guesses)
    _ = try answer("space*40 ", in: file, ["lesson", "e-step"])
    let table = try Program.run(["grade", file, folder("ben.jsonl")])
    #expect(table.status == 0, "\(table.error)")
    let rows = table.output.split(separator: "\n").map { $0.split(separator: ",")[1] }
    #expect(rows.first == "lesson" && rows.last == "total")
    #expect(rows.contains("guesses") && rows.contains("e-step"), "\(table.output)")
  }

  /// A line that was cut off does not spoil the next.
  @Test func aCutLineIsEnded() throws {
    let file = try folder.file("cut.jsonl", "{\"version\":1,")
    _ = try answer("g space s u d", in: file, guesses)
    let lines = try folder.text("cut.jsonl").split(separator: "\n")
    #expect(lines.count == 4 && lines[0] == "{\"version\":1,")
    let result = try Program.run(["grade", file])
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(result.error.hasPrefix("emscope: \(file):1:"), "\(result.error)")
  }

  @Test func aFileThatCannotBeOpenedIsAnErrorAtTheStart() throws {
    for path in [folder("none/a.jsonl"), folder.path] {
      for command in [guesses, ["lesson", "e-step"], ["jensen"]] {
        let result = try answer("space", in: path, command)
        #expect(result.status == 73 && result.output.isEmpty, "\(command)")
        #expect(result.error.hasPrefix("emscope: \(path): "), "\(result.error)")
        #expect(result.error.split(separator: "\n").count == 1)
      }
    }
  }

  /// The answer is not kept, which is said on the screen and afterwards.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsReported() throws {
    let result = try answer("g space s u d", in: "/dev/full", guesses)
    #expect(result.status == 0)
    #expect(result.output.contains("the answer is not kept: /dev/full: No space left on device"))
    #expect(
      result.error == "emscope: the answer is not kept: /dev/full: No space left on device\n")
  }

  /// Beyond a limit nothing of a line is written.
  @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
  func noLineIsHalfWritten() throws {
    let shell = try Shell.window(
      "ulimit -f 2; emscope --no-motion --answers b.jsonl; cat b.jsonl | wc -c", in: folder)
    try shell.wait("N=272")
    try shell.play("g space s u d")
    try shell.wait("3 of 3 right")
    try shell.play("space u u u")
    try shell.wait("the answer is not kept: b.jsonl: File too large")
    try shell.type("q")
    #expect(try shell.status() == 0)
    let text = try folder.text("b.jsonl")
    #expect(text.hasSuffix("}\n") && text.split(separator: "\n").count == 3)
  }

  /// On a terminal each answer has its time, also in lessons that the visualiser opens; the line that is left has
  /// no such file.
  @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
  func answersOnATerminalHaveTimes() throws {
    let tmux = try Shell.window("emscope --no-motion --answers a.jsonl", in: folder)
    try tmux.wait("N=272")
    try tmux.play("g space s u d")
    try tmux.wait("3 of 3 right")
    #expect(try tmux.quit() == "emscope --no-motion --keys 'g space s u d'")
    let text = try folder.text("a.jsonl")
    for line in text.split(separator: "\n") {
      #expect(line.contains(/"time":"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ"/), "\(line)")
    }
    #expect(text.split(separator: "\n").count == 3)
    // Keys that are played were answered before.
    let again = try Shell.window(
      "emscope --no-motion --keys 'g space s u d' --answers a.jsonl", in: folder)
    try again.wait("3 of 3 right")
    _ = try again.quit()
    #expect(try folder.text("a.jsonl") == text)
  }

  @Test func gradeNeedsFiles() throws {
    #expect(try Program.run(["grade"]).status == 64)
    let missing = try Program.run(["grade", folder("none.jsonl")])
    #expect(missing.status == 66 && missing.error.contains("none.jsonl: "))
    #expect(try Program.run(["grade", "--help"]).output.contains("USAGE: emscope grade"))
  }
}
