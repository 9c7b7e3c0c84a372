import Foundation
import Testing

/// Pipes, devices and folders in the place of files.
struct FileKindTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Every way to name a file.
  private static func commands(_ path: String) -> [[String]] {
    [
      ["trace", path, "--half-steps", "1"], ["frame", path], [path],
      ["trace", "iris", "--start", path, "--half-steps", "1"],
      ["trace", "iris", "--prior", path, "--half-steps", "1"], ["replay", path],
      ["lesson", path],
    ]
  }

  private func expectRefusal(_ path: String, _ reason: String) throws {
    for command in Self.commands(path) {
      let began = Date()
      let result = try Program.run(command)
      #expect(result.status == 66, "\(command)")
      #expect(
        result.error == "emscope: \(path): \(reason); give a file that can be read\n", "\(command)")
      #expect(Date().timeIntervalSince(began) < 5, "\(command)")
    }
  }

  @Test func aPipeWithoutAWriterIsRefusedAtOnce() throws {
    let path = folder("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    try expectRefusal(path, "no program writes into this pipe")
  }

  @Test func aFolderIsRefused() throws { try expectRefusal(folder.path, "Is a directory") }

  #if os(Linux)
    @Test func aTerminalIsRefused() throws { try expectRefusal("/dev/ptmx", "this is no file") }
  #endif

  /// The data of another program, at once or late, and with a name of its own.
  @Test(
    .enabled(if: isInstalled("bash"), "bash is not installed"),
    arguments: [
      "$E trace <(sleep 0.5; cat d.csv) --half-steps 1",
      "cat d.csv | $E trace /dev/stdin --half-steps 1",
      "$E trace /dev/stdin --half-steps 1 < d.csv",
      "mkfifo p; cat d.csv > p & sleep 0.1; $E trace p --half-steps 1",
      "mkfifo p; (sleep 0.1; cat d.csv > p) & sleep 0.05; $E trace p --half-steps 1",
      "$E trace d.csv --half-steps 1",
    ])
  func pipesWithAWriterAreRead(command: String) throws {
    _ = try folder.file("d.csv", "x,y\n1,2\n2,3\n3.5,1\n4,4\n5,1\n")
    let (status, output) = try capture([
      "bash", "-c", "cd \(quoted(folder.path)); E=\(quoted(emscopePath)); \(command)",
    ])
    #expect(status == 0, "\(output)")
    #expect(output.split(separator: "\n").count == 3, "\(output)")
  }

  #if os(Linux)
    /// Notes about the data come after the output, so that an error is one line on its own.
    @Test(arguments: ["trace d.csv --half-steps 1", "frame d.csv", "d.csv"])
    func anErrorIsOneLineEvenIfThereAreNotes(command: String) throws {
      _ = try folder.file("d.csv", "x,y,z\n1,2,7\n2,3,5\n3.5,1,6\n4,4,6\n5,1,5\n")
      func output(to file: String) throws -> String {
        try capture([
          "sh", "-c",
          "cd \(quoted(folder.path)); \(quoted(emscopePath)) \(command) > \(file); echo $?",
        ]).output
      }
      let notes =
        "emscope: the axes are 'x' and 'y', the first of 3 columns of numbers; --x and --y take"
        + " other columns\n"
      #expect(try output(to: "out") == notes + "0\n")
      #expect(
        try output(to: "/dev/full")
          == "emscope: standard output: No space left on device\n73\n")
    }
  #endif

  /// The system ends a process that writes too much, unless it asks for an error.
  @Test func aLimitOfFileSizesIsAnError() throws {
    let (_, output) = try capture([
      "sh", "-c",
      "cd \(quoted(folder.path)); ulimit -f 1; "
        + "\(quoted(emscopePath)) trace wine --half-steps 40 > t.csv; echo $?",
    ])
    #expect(output == "emscope: standard output: File too large\n73\n")
  }
}

/// The place in a lesson, where it cannot be kept.
struct LessonProgressTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func play(_ variables: [String: String?]) throws -> String {
    let pty = try Pty([emscopePath, "lesson", "1"], environment: variables)
    try pty.wait("quit")
    pty.type("\r")
    pty.pause(0.3)
    pty.type("q")
    #expect(pty.status() == 0)
    #expect(pty.modes == pty.before)
    let text = String(decoding: pty.bytes, as: UTF8.self)
    let end = text.range(of: "\u{1B}[?1049l", options: .backwards)?.upperBound ?? text.startIndex
    return String(text[end...])
  }

  private func path(in state: String) throws -> String {
    _ = try play(["XDG_STATE_HOME": state])
    let names = try files(in: state)
    #expect(names.count == 2 && names.first == "lesson", "\(names)")
    return "\(state)/emscope/\(try #require(names.last))"
  }

  /// The name of the lesson that was played last, and the place in each lesson.
  private func files(in state: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: state + "/emscope").sorted()
  }

  @Test func nothingIsSaidIfItIsKept() throws {
    let output = try play(["XDG_STATE_HOME": folder("state")])
    #expect(!output.contains("emscope:"), "\(output)")
  }

  @Test func aFolderThatCannotBeMadeIsReported() throws {
    let file = try folder.file("file", "")
    let output = try play(["XDG_STATE_HOME": file])
    #expect(output.contains("emscope: the place in the lesson is not kept: \(file)/"), "\(output)")
    #expect(output.contains("Not a directory\r\n"), "\(output)")
  }

  @Test func noFolderIsReported() throws {
    let output = try play(["XDG_STATE_HOME": nil, "HOME": nil])
    #expect(output.contains("neither XDG_STATE_HOME nor HOME names a folder"), "\(output)")
  }

  /// A link of the user stays, and leads to the new place in the lesson.
  @Test func aLinkIsKept() throws {
    let path = try path(in: folder("state"))
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(remove(path) == 0)
    let target = try folder.file("place", "")
    #expect(symlink(target, path) == 0)
    let output = try play(["XDG_STATE_HOME": folder("state")])
    #expect(!output.contains("emscope:"), "\(output)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target)
    #expect(try folder.text("place") == kept && !kept.isEmpty)
    #expect(try folder.names() == ["place", "state"])
  }

  /// A pipe would wait for ever.
  @Test func whatIsNoFileIsReportedAndLeft() throws {
    let path = try path(in: folder("state"))
    for make in [{ mkfifo(path, 0o600) }, { mkdir(path, 0o700) }] {
      #expect(remove(path) == 0)
      #expect(make() == 0)
      let output = try play(["XDG_STATE_HOME": folder("state")])
      #expect(output.contains("not kept: \(path): this is no file\r\n"), "\(output)")
    }
    #expect(try files(in: folder("state")).count == 2)
  }
}
