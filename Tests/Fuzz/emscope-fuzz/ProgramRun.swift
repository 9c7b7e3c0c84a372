import Foundation

/// One run of the program, and the promises of its end.
struct ProgramRun {
  /// The exit codes of docs/FORMATS.md that a run without a terminal can have.
  private static let codes: Set<Int32> = [0, 64, 65, 66, 69, 73]
  /// Longer runs count as hangs, in seconds.
  private static let longest = 30

  let program: String
  /// The folder for its output.
  let folder: String

  /// Throws the first promise that the run breaks.
  func run(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try handle("out")
    process.standardError = try handle("err")
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let before = Self.childSeconds
    try process.run()
    guard ended.wait(timeout: .now() + .seconds(Self.longest)) == .success else {
      process.terminate()
      throw Finding("the program runs for \(Self.longest) s")
    }
    let status = process.terminationStatus
    try Finding.require(
      process.terminationReason == .exit, "the program is ended by signal \(status)")
    try Finding.require(Self.codes.contains(status), "the program ends with code \(status)")
    try FuzzBudget.requireQuick(Self.childSeconds - before, "the program")
    try check(errors: FileText.read(path("err")), status: status, words)
    try check(output: FileText.read(path("out")), words)
  }

  /// The processor time of all children that have ended.
  private static var childSeconds: Double {
    var used = tms()
    times(&used)
    return Double(used.tms_cutime) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private func path(_ name: String) -> String { "\(folder)/emscope-fuzz-\(name).txt" }

  private func handle(_ name: String) throws -> FileHandle {
    let file = URL(filePath: path(name))
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private func check(errors: String, status: Int32, _ words: [String]) throws(Finding) {
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let isFromParser = errors.hasPrefix("Error: ")
    try Finding.require(
      !errors.unicodeScalars.contains {
        $0 != "\n" && $0.properties.generalCategory == .control
      }, "an error has a control character: \(errors)")
    if isFromParser {
      try Finding.require(status == 64, "a usage error with code \(status): \(errors)")
      return
    }
    for line in lines {
      try Finding.require(line.hasPrefix("emscope: "), "not our line of an error: \(errors)")
    }
    // A check of a lesson lists all false claims.
    let most = words.contains("--check") ? Int.max : 1
    try Finding.require(
      status == 0 || (1...most).contains(lines.count), "not one line of an error: \(errors)")
  }

  private func check(output: String, _ words: [String]) throws(Finding) {
    let hasColours = words.contains("ansi") || words.contains("--generate-completion-script")
    for scalar in output.unicodeScalars where scalar != "\n" && !(hasColours && scalar == "\u{1B}")
    {
      try Finding.require(
        scalar.properties.generalCategory != .control,
        "the output has U+\(String(scalar.value, radix: 16))")
    }
  }
}
