import Foundation
import Testing

/// The commands for lessons.
@Suite struct LessonCommandTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/lessons")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") && $0.first?.isNumber == true }.sorted()

  let own: TemporaryFolder

  init() throws { own = try TemporaryFolder() }

  func write(_ text: String) throws -> String { try own.file("mine.md", text) }

  /// Plays each lesson to its end: every claim about a number is true at that moment, and every key
  /// means something there.
  @Test(arguments: files) func everyLessonPlaysToItsEnd(_ file: String) throws {
    let result = try Program.run(
      ["lesson", Self.folder.appending(path: file).path, "--check"])
    #expect(result.status == 0, "\(result.error)")
    #expect(result.error.isEmpty)
  }

  @Test func theListIsTheFolder() throws {
    let listed = try Program.run(["lessons"])
    #expect(listed.status == 0)
    let lines = listed.output.split(separator: "\n").dropLast().map { $0.split(separator: " ") }
    let names = lines.map { String($0[1]) }
    #expect(lines.map { String($0[0]) } == (1...Self.files.count).map(String.init))
    let wanted = Self.files.map { $0.drop { $0 != "-" }.dropFirst().dropLast(3) }.map(String.init)
    #expect(!wanted.isEmpty)
    #expect(names == wanted)
    #expect(listed.output.contains(" min "))
    // Without a name the same; a number is as good as a name.
    #expect(try Program.run(["lesson"]).output == listed.output)
    let (byName, byNumber) = (
      try Program.run(["lesson", names[9], "--print"]),
      try Program.run(["lesson", "10", "--print"])
    )
    #expect(byName.output == byNumber.output && byName.output.hasPrefix("The E-step"))
  }

  @Test func aFalseClaimIsNamedAtItsLine() throws {
    let path = try write(
      """
      # Mine

      *1 minute · opens `old-faithful -k 2`*

      ## Step

      - **Press** `e`
      - **Check** `KL = 1`
      - **Check** `log p fell`
      """)
    let result = try Program.run(["lesson", path, "--check"])
    #expect(result.status == 65)
    let lines = result.error.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("emscope: \(path):8:14: 'KL = 1' is not true here;") == true)
    #expect(lines.last?.contains("mine.md:9:14: 'log p fell'") == true)
  }

  @Test func aLessonInAFileIsPlayed() throws {
    let path = try write(
      "# Mine\n\n*1 minute · opens `iris -k 3`*\n\nHello.\n\n## Only step\n\n- **Press** `e`\n")
    let result = try Program.run(["lesson", path])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 25)
    #expect(result.output.contains("Hello.") && result.output.contains("N=150"))
    let second = try Program.run([
      "lesson", path, "--step", "1", "--keys", "space", "--size", "100x30",
    ])
    #expect(second.output.contains("1/1 Only step"))
    #expect(second.output.contains("after E"))
  }

  static let failures: [(String, [String], Int32, String)] = [
    ("x", [], 65, ":1:1: a lesson begins with its title"),
    ("# T\n\n*1 minute · opens `nowhere`*\n\n## S\n", [], 66, ":3:20: nowhere"),
    ("# T\n\n*1 minute · opens `iris -k no`*\n\n## S\n", [], 64, ":3:20: "),
    ("# T\n\n*1 minute · opens `iris`*\n\n## S\n", ["--step", "7"], 64, "--step"),
    ("# T\n\n*1 minute · opens `iris`*\n\n## S\n", ["--keys", "ee"], 64, "--keys"),
  ]

  @Test(arguments: failures) func everyErrorIsOneLine(
    _ text: String, _ options: [String], _ status: Int32, _ words: String
  ) throws {
    let result = try Program.run(["lesson", try write(text)] + options)
    #expect(result.status == status, "\(result.error)")
    #expect(result.error.contains(words), "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1)
    #expect(result.output.isEmpty)
  }

  @Test func aNearNameIsSuggested() throws {
    let name = try #require(Self.files.first).drop { $0 != "-" }.dropFirst().dropLast(3)
    let result = try Program.run(["lesson", String(name.dropLast())])
    #expect(result.status == 66)
    #expect(result.error.contains("did you mean '\(name)'?"), "\(result.error)")
  }

  @Test func printingShowsTheNotes() throws {
    for file in Self.files {
      let path = Self.folder.appending(path: file).path
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let printed = try Program.run(["lesson", path, "--print"])
      #expect(printed.status == 0)
      #expect(printed.output.contains("Speaker:") == text.contains("> **Speaker"), "\(file)")
    }
  }

  /// A lesson continues at the last step, or starts again with `--restart`.
  @Test func aLessonResumes() throws {
    let path = try write(
      "# T\n\n*1 minute · opens `iris`*\n\nHello.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n\n"
        + "## Three\n\nThird.\n")
    func start(_ more: String = "") throws -> Pty {
      try Pty([
        "sh", "-c",
        "XDG_STATE_HOME=\(quoted(own("state"))) exec \(quoted(emscopePath)) lesson \(quoted(path))\(more)",
      ])
    }
    let first = try start()
    try first.wait("Hello.")
    first.type(" ")
    try first.wait("First.")
    first.type(" ")
    try first.wait("Second.")
    first.type("q")
    #expect(first.status() == 0)
    let again = try start()
    try again.wait("Second.")
    try again.wait("Here you left off")
    again.type("q")
    #expect(again.status() == 0)
    let anew = try start(" --restart")
    try anew.wait("Hello.")
    anew.type("q")
    #expect(anew.status() == 0)
  }
}
