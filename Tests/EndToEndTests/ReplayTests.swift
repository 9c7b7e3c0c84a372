import Foundation
import Testing

/// A saved run is played again: the same screen, and a clear word where the file is damaged.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ReplayTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Saves a run, and returns the name of its files without the ending.
  private func saved(
    _ line: String, keys: String, columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws -> String {
    let tmux = try Shell.window(
      line, in: folder, columns: columns, rows: rows, environment: environment)
    try tmux.wait("log p")
    try tmux.play(keys)
    try tmux.play("S")
    try tmux.wait("saved emscope-")
    _ = try tmux.quit()
    let name = try #require(
      try folder.names().first { $0.hasSuffix(".json") && !$0.hasSuffix("-start.json") })
    return String(name.dropLast(".json".count))
  }

  static let runs: [(line: String, keys: String, environment: [String: String?])] = [
    ("emscope iris --no-motion -k 3", "space space e x 2 up esc space o u t", [:]),
    ("emscope penguins", "d x esc > space v down enter esc space i right", [:]),
    ("emscope old-faithful --theme light --glyphs ascii -k 4", "space space", [:]),
    ("emscope old-faithful --color never", "space f down enter esc space c", [:]),
    ("emscope old-faithful -k 6", "space space", ["COLORFGBG": "0;15"]),
    ("emscope old-faithful", "space space", ["LC_ALL": "C"]),
  ]

  @Test(arguments: runs) func everyFormAgreesWithTheSavedFiles(
    _ line: String, _ keys: String, _ environment: [String: String?]
  ) throws {
    let name = try saved(line, keys: keys, columns: 100, rows: 30, environment: environment)
    let file = folder("\(name).json")
    for (form, ending) in [("screen", "txt"), ("svg", "svg"), ("trace", "csv")] {
      let result = try Program.run(["replay", file, "--as", form])
      #expect(result.status == 0, "\(line): \(result.error)")
      #expect(try result.output == folder.text("\(name).\(ending)"), "\(line): \(form)")
    }
    let frames = try Program.run(["replay", file, "--as", "frames"]).output
    #expect(frames.hasSuffix(try folder.text("\(name).txt")))
  }

  /// On a terminal, and then the keys are the person's.
  @Test func theScreenIsTheSavedOne() throws {
    let name = try saved("emscope iris --no-motion", keys: "space space > space")
    let wanted = Shell.rows(try folder.text("\(name).txt"))
    let tmux = try Shell.window("emscope replay \(name).json", in: folder)
    try tmux.wait(rows: wanted)
    try tmux.play("space")
    try tmux.wait("after M")
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  @Test func theRecordingForAsciinemaIsOneEventALine() throws {
    let name = try saved("emscope iris --no-motion", keys: "space space t")
    let cast = try Program.run(["replay", folder("\(name).json"), "--as", "cast"]).output
    let lines = try cast.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
    let head = try #require(lines.first as? [String: Any])
    #expect(head["version"] as? Int == 2 && head["width"] as? Int == 80)
    let times = try lines.dropFirst().map { try #require(($0 as? [Any])?.first as? Double) }
    // The start and three keys.
    #expect(times.count == 4 && times == times.sorted())
  }

  private static let rows = "name,a,b\nann,1,2\nben,2,1\ncy,3,5\ndi,5,3\ned,4,4\n"

  /// A saved run has the user's files in it: it is played in every form where they are not.
  @Test func ownFilesAreInTheRun() throws {
    _ = try folder.file("small.csv", Self.rows)
    _ = try folder.file(
      "my.json",
      #"{"weights":[0.5,0.5],"means":[[1,2],[4,4]],"covariances":[[[1,0],[0,1]],[[1,0],[0,1]]]}"#)
    let line = "emscope small.csv --no-motion --start my.json --prior none"
    let name = try saved(line, keys: "space space i")
    let elsewhere = try TemporaryFolder()
    let run = try elsewhere.file("run.json", folder.text("\(name).json"))
    for (form, ending) in [
      ("screen", ".txt"), ("svg", ".svg"), ("trace", ".csv"), ("text", ".txt"),
    ] {
      let result = try Program.run(["replay", run, "--as", form], in: elsewhere)
      #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
      #expect(try result.output == folder.text(name + ending), "\(form)")
    }
    for form in ["frames", "cast", "ansi"] {
      let result = try Program.run(["replay", run, "--as", form], in: elsewhere)
      #expect(result.status == 0 && !result.output.isEmpty, "\(result.error)")
    }
    // On a terminal too, and then the keys are the user's.
    let tmux = try Shell.window("emscope replay run.json", in: elsewhere)
    try tmux.wait("after M")
    try tmux.play("space")
    try tmux.wait("iteration 2 · after E")
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  /// Data that came by a pipe are in the run.
  @Test func pipedDataAreInTheRun() throws {
    _ = try folder.file("small.csv", Self.rows)
    let name = try saved("cat small.csv | emscope - --no-motion", keys: "space space")
    let result = try Program.run(["replay", folder("\(name).json"), "--as", "trace"])
    #expect(result.status == 0, "\(result.error)")
    #expect(try result.output == folder.text("\(name).csv"))
  }

  /// Data of more than 1 MB are not in the run, which is said. They are looked for beside its file, then in the
  /// present folder.
  @Test func longDataAreBesideTheRun() throws {
    let rows = (0..<60_000).map { "\(Double($0 % 977) / 7),\(Double($0 % 613) / 3)" }
    let data = "a,b\n" + rows.joined(separator: "\n") + "\n"
    _ = try folder.file("long.csv", data)
    #expect(data.utf8.count > 1 << 20)
    let tmux = try Shell.window("emscope long.csv --no-motion -k 2", in: folder)
    try tmux.wait("log p")
    try tmux.play("S")
    try tmux.wait("more than 1 MB)")
    _ = try tmux.quit()
    let run = folder("emscope-long-1.json")
    #expect(try folder.text("emscope-long-1.json").utf8.count < 10_000)
    let elsewhere = try TemporaryFolder()
    let beside = try Program.run(["replay", run, "--as", "text"], in: elsewhere)
    #expect(try beside.output == folder.text("emscope-long-1.txt"), "\(beside.error)")
    let copy = try elsewhere.file("run.json", folder.text("emscope-long-1.json"))
    let missing = try Program.run(["replay", copy, "--as", "text"], in: elsewhere)
    #expect(missing.status == 66 && missing.error.contains("long.csv: no such file"))
    let present = try Program.run(["replay", copy, "--as", "text"], in: folder)
    #expect(try present.output == folder.text("emscope-long-1.txt"), "\(present.error)")
  }

  /// Other data under the same name are told of, and played. A recording of an earlier version has no files.
  @Test func changedDataAreNoticed() throws {
    let rows = "a,b\n1,2\n2,1\n3,5\n5,3\n"
    let data = try folder.file("small.csv", rows + "4,4\n")
    let file = folder(try saved("emscope \(quoted(data)) -k 2", keys: "space space") + ".json")
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let files = try #require(whole.range(of: ",\"files\":"))
    try (whole[..<files.lowerBound] + "}\n").write(toFile: file, atomically: true, encoding: .utf8)
    let same = try Program.run(["replay", file, "--as", "trace"])
    #expect(same.status == 0 && same.error.isEmpty, "\(same.error)")
    _ = try folder.file("small.csv", rows + "4,4.5\n")
    let other = try Program.run(["replay", file, "--as", "trace"])
    #expect(other.status == 0 && other.output != same.output)
    #expect(
      other.error
        == "emscope: \(file): the data are not what they were then; the run may lead elsewhere\n")
  }

  /// One line, the code of the contract, and where it is.
  private func expectRefusal(
    _ text: String, _ status: Int32 = 65, says words: String = "run.json:1:",
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let path = try folder.file("run.json", text)
    let result = try Program.run(["replay", path])
    let told = "\(text.prefix(300)): \(result.error)"
    #expect(result.status == status, "\(told)", sourceLocation: location)
    #expect(result.output.isEmpty, "\(told)", sourceLocation: location)
    #expect(
      result.error.split(separator: "\n").count == 1 && result.error.hasPrefix("emscope: "),
      "\(told)", sourceLocation: location)
    #expect(result.error.contains(words), "\(told)", sourceLocation: location)
  }

  static let run =
    #"{"program":"emscope","kind":"recording","arguments":["iris"],"columns":80,"rows":24,"#
    + #""colors":"indexed","glyphs":"unicode","keys":"space b","recipe":{"data":"iris"}}"#

  @Test func aTruncatedFileIsRefused() throws {
    let whole = try Program.run(["replay", try folder.file("run.json", Self.run)])
    #expect(whole.status == 0, "\(whole.error)")
    for length in Array(stride(from: 0, to: Self.run.count, by: 7)) + [Self.run.count - 1] {
      try expectRefusal(String(Self.run.prefix(length)))
    }
  }

  /// A part of the file and its replacement.
  static let damages: [(part: String, instead: String, status: Int32, words: String)] = [
    ("\"recording\"", "\"lesson\"", 65, "run.json:1:"),
    ("\"emscope\"", "\"emview\"", 65, "run.json:1:"),
    ("\"columns\":80", "\"columns\":0", 65, "columns of 0"),
    ("\"rows\":24", "\"rows\":2.5", 65, "run.json:1:"),
    ("\"rows\":24,", "", 65, "rows"),
    ("\"rows\":24", "\"rows\":24,\"version\":2", 65, "version"),
    ("\"indexed\"", "\"pink\"", 65, "pink"),
    ("\"unicode\"", "\"runes\"", 65, "runes"),
    ("\"unicode\",", "\"unicode\",\"checksum\":7,", 65, "run.json:1:"),
    ("{\"program\"", "{\"files\":7,\"program\"", 65, "files: expected an array"),
    ("{\"program\"", "{\"files\":[{\"name\":\"a\"}],\"program\"", 65, "'text' is missing"),
    ("{\"program\"", "{\"files\":[{\"path\":\"a\"}],\"program\"", 65, "no setting 'path'"),
    ("\"space b\"", "\"spade b\"", 65, "spade"),
    ("\"space b\"", "7", 65, "run.json:1:"),
    ("[\"iris\"]", "\"iris\"", 65, "run.json:1:"),
    ("[\"iris\"]", "[\"iris\",\"--bogus\"]", 65, "bogus"),
    ("[\"iris\"]", "[\"--help\"]", 65, "run.json"),
    ("[\"iris\"]", "[\"irsi\"]", 66, "did you mean 'iris'?"),
    ("[\"iris\"]", "[\"iris\",\"-k\",\"40\"]", 65, "1 to 9"),
  ]

  @Test(arguments: damages) func aDamagedFileIsRefused(
    _ part: String, _ instead: String, _ status: Int32, _ words: String
  ) throws {
    #expect(Self.run.contains(part))
    try expectRefusal(Self.run.replacing(part, with: instead), status, says: words)
  }

  @Test func aMissingFileIsReported() throws {
    for path in [folder("none.json"), folder.path] {
      let result = try Program.run(["replay", path])
      #expect(result.status == 66 && result.output.isEmpty)
      #expect(result.error.hasPrefix("emscope: \(path): "), "\(result.error)")
    }
  }
}
