import ArgumentParser
import Datasets
import JSON
import Lessons
import Stepping
import Terminals

/// Feeds mutated texts to the library and to the program.
struct InputsMode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inputs",
    abstract: "Read mutated tables, JSON, lessons, key scripts and command lines.")

  @OptionGroup var budget: FuzzBudget

  @Option(help: "The program; without it only the library reads.")
  var program: String?

  @Option(help: "The folder of texts that once failed, which come first.")
  var corpus: String?

  /// One input in so many is also read by the program, which takes longer.
  private static let programShare = 20

  func run() throws {
    let kinds = FuzzedInputs.all
    let mutators = kinds.map { kind in
      Mutator(tokens: kind.tokens.map { Array($0.utf8) }, seeds: kind.seeds)
    }
    var inputs = [String: Int]()
    var (accepted, programs) = (0, 0)
    let old = try corpusFindings(kinds)
    var report = try budget.forEachRun(of: "inputs") { random, note in
      let at = random.int(0...kinds.count - 1)
      let (kind, mutator) = (kinds[at], mutators[at])
      let bytes = mutator.mutated(random.one(of: mutator.seeds), &random)
      let path = note.write(input: bytes, ending: kind.name)
      inputs[kind.name, default: 0] += 1
      accepted += try read(bytes, kind, &random) ? 1 : 0
      guard program != nil, random.once(in: Self.programShare) else { return }
      programs += 1
      try start(kind.command(path, &random), note)
    }
    for kind in kinds { report.count(kind.name, inputs[kind.name] ?? 0) }
    for finding in old { report.add(finding) }
    report.count("accepted", accepted)
    report.count("runs of the program", programs)
    try report.finish()
  }

  /// Gives each text of the corpus to both readers, several times since commands are drawn.
  private func corpusFindings(_ kinds: [any FuzzedInput]) throws -> [String] {
    guard let corpus else { return [] }
    var findings: [String] = []
    for kind in kinds {
      for file in try FileText.files(in: "\(corpus)/\(kind.name)") {
        for run in 0..<4 {
          let note = FuzzNote(
            path: "\(budget.folder)/emscope-fuzz-corpus", command: "\(kind.name)/\(file.name)")
          var random = FuzzRandom(seed: budget.seed, run: run)
          do {
            _ = try read(file.bytes, kind, &random)
            try start(kind.command("\(corpus)/\(kind.name)/\(file.name)", &random), note)
          } catch let finding as Finding {
            findings.append("\(finding)\n  \(note.lines)")
          }
        }
      }
    }
    return findings
  }

  /// Gives a text to the library. Returns false if it has an error, whose words are checked.
  private func read(
    _ bytes: [UInt8], _ kind: any FuzzedInput, _ random: inout FuzzRandom
  ) throws -> Bool {
    do {
      try kind.read(bytes, &random)
      return true
    } catch let finding as Finding {
      throw finding
    } catch {
      let words = "\(error)"
      let isError = error is DataError || error is RunError || error is LessonError
      try Finding.require(
        isError || error is KeyScriptError, "an error that is not ours: \(words)")
      try Finding.require(!words.isEmpty && !words.contains("\n"), "not one line: \(words)")
      return false
    }
  }

  private func start(_ words: [String], _ note: FuzzNote) throws {
    guard let program else { return }
    note.write("emscope " + words.map { "'\($0)'" }.joined(separator: " "))
    try ProgramRun(program: program, folder: budget.folder).run(words)
  }
}
