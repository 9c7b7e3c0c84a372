import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The files that `S` writes; files that exist are not touched.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct SavingTests {
  static let endings = ["-points.csv", "-start.json", ".csv", ".json", ".svg", ".txt"]
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func names(_ number: Int) -> [String] {
    Self.endings.map { "emscope-old-faithful-\(number)\($0)" }
  }

  private func save(_ keys: String, on tmux: Tmux, as number: Int) throws {
    try tmux.play(keys)
    try tmux.play("S")
    try tmux.wait("saved emscope-old-faithful-\(number)")
  }

  /// The picture is the one of `emscope frame`, the trace the one of `emscope trace`, to the byte.
  @Test(arguments: [(80, 24), (120, 40)]) func savesWhatScriptsWouldMake(columns: Int, rows: Int)
    throws
  {
    let tmux = try Shell.window(
      "emscope old-faithful --no-motion -k2", in: folder, columns: columns, rows: rows)
    try tmux.wait("N=272 K=2")
    try save("space space space space o", on: tmux, as: 1)
    #expect(try folder.names() == names(1))
    #expect(try tmux.quit() == "emscope old-faithful --no-motion -k2 --keys 'space*4 o'")
    let words = ["old-faithful", "-k2"]
    for (ending, format) in [("svg", "svg"), ("txt", "text")] {
      let frame = try Program.run(
        ["frame"] + words + [
          "--keys", "space*4 o", "--size", "\(columns)x\(rows)", "--format", format,
        ])
      #expect(try folder.text("emscope-old-faithful-1.\(ending)") == frame.output)
    }
    let trace = try Program.run(["trace"] + words + ["--half-steps", "4"])
    #expect(try folder.text("emscope-old-faithful-1.csv") == trace.output)
    let svg = XMLParser(data: Data(try folder.text("emscope-old-faithful-1.svg").utf8))
    #expect(svg.parse(), "\(svg.parserError.debugDescription)")
    let run = try JSONSerialization.jsonObject(
      with: Data(try folder.text("emscope-old-faithful-1.json").utf8))
    let object = try #require(run as? [String: Any])
    #expect(
      object["arguments"] as? [String] == ["old-faithful", "--no-motion", "-k2", "--theme", "dark"])
    #expect(object["keys"] as? String == "space*4 o")
    #expect(object["columns"] as? Int == columns && object["rows"] as? Int == rows)
    #expect((object["recipe"] as? [String: Any])?["start"] != nil)
  }

  /// A run starts from the θ that was saved, the points are the data, and the notice names all files.
  @Test func theStartAndThePointsAreUsable() throws {
    let tmux = try Shell.window("emscope outliers --no-motion --family student-t:3", in: folder)
    try tmux.wait("log p")
    try tmux.play("space space space space S")
    try tmux.wait("-start.json")
    let notice = try tmux.screen().joined(separator: " ")
    for name in ["outliers-1.svg", ".txt", ".csv", ".json", "-start.json", "-points.csv"] {
      #expect(notice.contains(name), "\(notice)")
    }
    _ = try tmux.quit()
    let start = folder("emscope-outliers-1-start.json")
    let again = try Program.run(
      ["trace", "outliers", "--family", "student-t", "--start", start, "--half-steps", "0"])
    #expect(again.status == 0, "\(again.error)")
    func logLikelihood(_ trace: String) -> Double? {
      trace.split(separator: "\n").last.flatMap { Double($0.split(separator: ",")[3]) }
    }
    let saved = try #require(logLikelihood(folder.text("emscope-outliers-1.csv")))
    #expect(try (#require(logLikelihood(again.output)) - saved).magnitude < 1e-9)
    let points = try Program.run([
      "trace", folder("emscope-outliers-1-points.csv"), "--half-steps", "0",
    ])
    #expect(points.status == 0, "\(points.error)")
  }

  /// The trace has the present branch, with the changes by hand.
  @Test func theTraceIsTheHistoryOfABranchWithEdits() throws {
    let tmux = try Shell.window("emscope old-faithful --no-motion", in: folder)
    try tmux.wait("N=272 K=2")
    try save("space space space space home e m e x u esc m", on: tmux, as: 1)
    let rows = try folder.text("emscope-old-faithful-1.csv").split(separator: "\n")
    let phases = rows.dropFirst().map { $0.split(separator: ",")[2] }
    #expect(phases == ["start", "E", "M", "E", "q", "M"])
    let plain = try Program.run(["trace", "old-faithful", "--half-steps", "3"]).output
    #expect(rows.prefix(5) == plain.split(separator: "\n").prefix(5))
    let last = try #require(rows.last?.split(separator: ",", omittingEmptySubsequences: false))
    let logs = last.dropFirst(3).prefix(3).compactMap { Double($0) }
    try #require(logs.count == 3)
    #expect((logs[0] - logs[1] - logs[2]).magnitude < 1e-8)
    _ = try tmux.quit()
  }

  @Test func filesAreNeverOverwritten() throws {
    let own = try folder.file("emscope-old-faithful-2.csv", "mine\n")
    let tmux = try Shell.window("emscope --no-motion", in: folder)
    try tmux.wait("N=272 K=2")
    try save("space", on: tmux, as: 1)
    let first = try names(1).map(folder.text)
    try save("space", on: tmux, as: 3)
    try save("", on: tmux, as: 4)
    #expect(try names(1).map(folder.text) == first)
    #expect(try folder.text("emscope-old-faithful-2.csv") == "mine\n", "\(own)")
    let all = names(1) + names(3) + names(4) + ["emscope-old-faithful-2.csv"]
    #expect(try folder.names() == all.sorted())
    #expect(try folder.text(names(3)[5]) != first[5])
    #expect(try folder.text(names(3)[2]) == folder.text(names(4)[2]))
    // Saving is no part of what was done.
    #expect(try tmux.quit() == "emscope --no-motion --keys 'space space'")
  }

  /// A folder that was taken away takes no files, not even from root.
  @Test func anUnwritableFolderIsReported() throws {
    let tmux = try Shell.window(
      "mkdir gone; cd gone; rmdir ../gone; emscope --no-motion", in: folder)
    try tmux.wait("N=272 K=2")
    try tmux.play("space S")
    try tmux.wait("not saved: emscope-old-faithful-1.svg: ")
    try tmux.play("space")
    try tmux.wait("M-step:")
    #expect(try tmux.quit() == "emscope --no-motion --keys 'space space'")
    #expect(try folder.names().isEmpty)
  }

  /// The mask of the user decides who may write the files.
  @Test(arguments: [("002", 0o664), ("077", 0o600)])
  func theMaskOfTheUserCounts(mask: String, permissions: Int) throws {
    let tmux = try Shell.window("umask \(mask); emscope --no-motion", in: folder)
    try tmux.wait("N=272 K=2")
    try save("", on: tmux, as: 1)
    _ = try tmux.quit()
    for name in names(1) {
      let about = try FileManager.default.attributesOfItem(atPath: folder(name))
      #expect(about[.posixPermissions] as? Int == permissions, "\(name)")
    }
  }

  /// A link that leads nowhere takes its number.
  @Test func aDanglingLinkTakesItsNumber() throws {
    #expect(symlink("/nonexistent/file", folder("emscope-old-faithful-1.txt")) == 0)
    let tmux = try Shell.window("emscope --no-motion", in: folder)
    try tmux.wait("N=272 K=2")
    try save("", on: tmux, as: 2)
    _ = try tmux.quit()
    #expect(try folder.names() == (names(2) + ["emscope-old-faithful-1.txt"]).sorted())
  }

  /// Each of many saves at the same time has a number of its own, and all of its files.
  @Test func savesAtTheSameTimeAreAllWhole() throws {
    let shell = "cd \(quoted(folder.path)) && exec \(quoted(emscopePath)) --no-motion"
    let programs = try (0..<6).map { _ in try Pty(["sh", "-c", shell]) }
    for program in programs { try program.wait("N=272") }
    for _ in 0..<10 {
      for program in programs { program.type("S") }
      for program in programs { program.pause(0.02) }
    }
    for program in programs {
      program.type("q")
      #expect(program.status() == 0)
      let text = String(decoding: program.bytes, as: UTF8.self)
      #expect(!text.contains("not saved"))
    }
    #expect(try folder.names() == (1...60).flatMap(names).sorted())
    for name in try folder.names() {
      let end = name.hasSuffix("svg") ? "</svg>\n" : name.hasSuffix("json") ? "}\n" : "\n"
      #expect(try folder.text(name).hasSuffix(end), "\(name)")
    }
  }

  /// A save that fails leaves nothing.
  @Test func aFailedSaveLeavesNothing() throws {
    let tmux = try Shell.window("ulimit -f 6; emscope --no-motion", in: folder)
    try tmux.wait("N=272 K=2")
    try tmux.play("S")
    try tmux.wait("not saved: emscope-old-faithful-1.svg: File too large")
    _ = try tmux.quit()
    #expect(try folder.names().isEmpty)
  }

  /// The palette saves and quits too; neither is done again by the line that is left.
  @Test func thePaletteSavesAndQuits() throws {
    let tmux = try Shell.window("emscope --no-motion", in: folder)
    try tmux.wait("N=272 K=2")
    try tmux.play("space : s a v e enter")
    try tmux.wait("saved emscope-old-faithful-1")
    try tmux.play("space")
    try tmux.wait("after M")
    let rows = try tmux.screen()
    try tmux.play(": q u i t enter")
    let line = try tmux.quit(by: "")
    let again = try Shell.window(line, in: folder)
    try again.wait(rows: rows.prefix(24).map(Shell.trimmed))
    #expect(try again.quit() == line)
    #expect(try folder.names() == names(1))
  }
}
