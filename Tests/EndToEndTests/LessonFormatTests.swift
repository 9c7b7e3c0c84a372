import Foundation
import Testing

/// Lessons in files: the example of FORMATS.md, data in the lesson or beside it, standard input, and several at once.
@Suite struct LessonFormatTests {
  let own: TemporaryFolder

  init() throws { own = try TemporaryFolder() }

  /// The lesson that FORMATS.md teaches the form by.
  static func example() throws -> String {
    let path = LessonCommandTests.folder.deletingLastPathComponent().appending(path: "FORMATS.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(text.range(of: "````markdown\n"))
    let end = try #require(text.range(of: "\n````", range: start.upperBound..<text.endIndex))
    return String(text[start.upperBound..<end.lowerBound]) + "\n"
  }

  @Test func theExampleIsTrueAndComplete() throws {
    let text = try Self.example()
    for directive in [
      "Look at", "Hide", "Ask", "Answer", "Press", "You press", "Because", "Check", "Speaker.",
    ] { #expect(text.contains("**\(directive)**"), "\(directive)") }
    #expect(text.contains("```data ") && text.contains(" :: "))
    let path = try own.file("example.md", text)
    let result = try Program.run(["lesson", path, "--check"])
    #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
    #expect(result.output == "example: 3 steps, 5 claims, all true\n")
    let printed = try Program.run(["lesson", path, "--print"])
    #expect(printed.output.contains("to who chose it: The bound L rises."))
    #expect(printed.output.contains("hidden until the answer: caption, numbers"))
    #expect(printed.output.contains("answer: 3 within 0.2: q is almost 0 or 1"))
    #expect(printed.output.contains("(data: marks.csv, 11 lines)"))
    // The data are not shown to the students.
    let shown = try Program.run(["lesson", path, "--keys", "", "--size", "120x40"])
    #expect(shown.output.contains("marks.csv") && !shown.output.contains("homework,exam"))
  }

  /// Windows' line ends and byte order mark change nothing.
  @Test func theExampleFromWindows() throws {
    let text = "\u{FEFF}" + (try Self.example()).replacing("\n", with: "\r\n")
    let result = try Program.run(["lesson", try own.file("example.md", text), "--check"])
    #expect(result.output == "example: 3 steps, 5 claims, all true\n", "\(result.error)")
  }

  @Test func aLessonComesByStandardInput() throws {
    let result = try Program.run(["lesson", "-", "--check"], input: try Self.example())
    #expect(result.output == "standard input: 3 steps, 5 claims, all true\n", "\(result.error)")
    let none = try Program.run(["lesson", "-", "--check"], input: "")
    #expect(none.status == 65)
    #expect(none.error.contains("standard input:1:1: a lesson begins with its title"))
  }

  private static let opened = "# T\n\n*1 minute · opens `marks.csv -k 2`*\n\n"

  @Test func dataAreLookedForBesideTheLesson() throws {
    _ = try own.file("marks.csv", "a,b\n1,2\n2,4\n3,3\n5,1\n")
    let path = try own.file("mine.md", Self.opened + "## S\n\n- **Check** `N = 4`\n")
    let result = try Program.run(["lesson", path, "--check"])
    #expect(result.output == "mine: 1 step, 1 claim, true\n", "\(result.error)")
  }

  /// An error in the data of a lesson has its line in the lesson's file.
  @Test func anErrorInTheDataHasItsLine() throws {
    let path = try own.file(
      "mine.md", Self.opened + "```data marks.csv\na,b\n1,2\n2,x4\n3,3\n5,1\n```\n\n## S\n")
    let result = try Program.run(["lesson", path, "--check"])
    #expect(result.status == 65)
    #expect(
      result.error.hasPrefix("emscope: \(path):8:3: 'x4' in column 'b' is not a number;"),
      "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1)
  }

  @Test func severalLessonsArePrinted() throws {
    func titles(_ name: String) throws -> Int {
      try Program.run(["lesson", name, "--print"]).output.split(separator: "\n")
        .count { $0.allSatisfy { $0 == "=" } }
    }
    #expect(try titles("6-8") == 3 && titles("all") == LessonCommandTests.files.count)
    for wrong in ["0-2", "8-6", "6-99"] {
      let result = try Program.run(["lesson", wrong, "--print"])
      #expect(result.status == 64)
      #expect(
        result.error.hasPrefix("emscope: \(wrong): there are the lessons 1 to"), "\(result.error)")
    }
  }
}
