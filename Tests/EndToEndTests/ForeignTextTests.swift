import Foundation
import Testing

/// Text of others on all roads to the terminal: files, names of files, and arguments.
@Suite struct ForeignTextTests {
  /// Clears the screen, sets its title, writes the clipboard, in one byte starts a sequence, turns the direction.
  static let hostile = "\u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}]52;c;ZXZpbA==\u{7}\u{9B}31m\u{202E}x"
  static let shown = "\\u{1b}[2J"

  let own: TemporaryFolder

  init() throws { own = try TemporaryFolder() }

  /// True if a terminal would obey nothing in the text.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      let isDirection = (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      return $0 == "\n" || $0.properties.generalCategory != .control && !isDirection
    }
  }

  private func recording(_ replaced: String, with text: String) throws -> String {
    let whole = """
      {"program":"emscope","kind":"recording","arguments":["old-faithful"],"columns":80,"rows":24,\
      "colors":"indexed","glyphs":"unicode","checksum":null,"keys":"space","recipe":{}}
      """
    let escaped = try #require(
      String(data: JSONEncoder().encode(text), encoding: .utf8))
    return try own.file("run.json", whole.replacing("\"\(replaced)\"", with: escaped))
  }

  private func lesson(_ opens: String = "old-faithful", _ press: String = "e") throws -> String {
    let text = Self.hostile
    return try own.file(
      "lesson.md",
      """
      # Title \(text)

      *5 minutes · opens `\(opens)`*

      Words \(text)

          verbatim \(text)

      ## Step \(text)

      More \(text)

      - **Press** `\(press)`
      - **Ask** What \(text)?
        - [x] this \(text)
        - [ ] that
      - **Because** of \(text)
      - **Check** `KL = 0`
      """)
  }

  @Test(arguments: [
    ["--print"], ["--check"], ["--keys", "space space space"],
    ["--keys", "space space space 1", "--size", "120x40"],
  ])
  func aLessonIsShownWithEscapes(_ options: [String]) throws {
    let result = try Program.run(["lesson", try lesson()] + options)
    #expect(result.status == 0, "\(result.error)")
    #expect(isHarmless(result.output + result.error))
    #expect(options == ["--check"] || result.output.contains(Self.shown))
  }

  @Test(arguments: ["colors", "keys", "arguments", "option", "program", "member"])
  func aRecordingIsQuotedWithEscapes(_ place: String) throws {
    let path =
      switch place {
      case "colors": try recording("indexed", with: Self.hostile)
      case "keys": try recording("space", with: Self.hostile)
      case "program": try recording("emscope", with: Self.hostile)
      case "member": try recording("recipe", with: Self.hostile)
      case "option": try recording("old-faithful", with: "--no\n\(Self.hostile)")
      default: try recording("old-faithful", with: "no\n\(Self.hostile)")
      }
    let result = try Program.run(["replay", path])
    #expect([65, 66].contains(result.status))
    #expect(isHarmless(result.error) && result.output.isEmpty)
    #expect(result.error.hasPrefix("emscope: \(path)"), "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1, "\(result.error)")
  }

  @Test(arguments: ["trace", "frame", "lesson", "replay"], ["", "--"])
  func anArgumentIsRepeatedWithEscapes(_ command: String, _ dashes: String) throws {
    let result = try Program.run([command, dashes + "a\n\(Self.hostile)"])
    #expect([64, 66].contains(result.status))
    #expect(isHarmless(result.error) && result.output.isEmpty, "\(result.error)")
    if result.status == 66 { #expect(result.error.split(separator: "\n").count == 1) }
  }

  @Test func theNameOfAFileIsShownWithEscapes() throws {
    let path = try own.file("\(Self.hostile).csv", "x,\(Self.hostile)\n1,2\n2,3\n4,3\n")
    for format in ["text", "ansi", "svg"] {
      let frame = try Program.run(["frame", path, "--format", format, "--keys", "d"])
      #expect(frame.status == 0)
      let colours = #/\u{1B}\[[0-9;]*m/#
      #expect(isHarmless(frame.output.replacing(colours, with: "")), "\(format)")
    }
    let broken = try own.file(
      "\(Self.hostile)-2.csv", "x,\(Self.hostile)\n1,2\n2,\(Self.hostile)\n3,1\n4,5\n5,2\n")
    let result = try Program.run(["trace", broken, "--half-steps", "1"])
    #expect(result.status == 65 && isHarmless(result.error))
  }

  /// The words of a recording or of a lesson may name any file of the reader.
  @Test func nothingIsRepeatedOfWhatARecordingOrALessonOpens() throws {
    let secret = try own.file("secret", "user:hunter2:0\nother:swordfish:1\n")
    let words = [secret, "old-faithful --start \(secret)", "old-faithful --prior \(secret)"]
    for words in words {
      let arguments = words.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ",")
      let path = try recording("old-faithful", with: "@")
      try own.text("run.json").replacing("\"@\"", with: arguments)
        .write(toFile: path, atomically: false, encoding: .utf8)
      let results = [
        try Program.run(["replay", path]),
        try Program.run(["lesson", try lesson(words), "--check"]),
      ]
      for result in results {
        #expect(result.status == 65)
        #expect(!result.error.contains("hunter2") && !result.error.contains("user"))
        #expect(result.error.contains("has an error; open that alone to see it"))
      }
    }
  }

  @Test(arguments: ["--help", "--version", "-h", "--generate-completion-script=bash"])
  func aRecordingThatAsksForHelpOpensNothing(_ word: String) throws {
    let result = try Program.run(["replay", try recording("old-faithful", with: word)])
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(
      result.error.hasSuffix("'\(word)' opens no screen\n"), "\(result.error)")
  }
}
