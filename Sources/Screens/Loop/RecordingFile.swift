import JSON
import Terminals

/// A recording as JSON: how the program was called, the terminal, and every event. The recipe is for
/// readers; a replay does not need it.
package struct RecordingFile: Hashable, Sendable {
  /// The words after the program's name: data and options.
  package let arguments: [String]
  package let capabilities: Capabilities
  package let recording: Recording
  /// The checksum of the data; nil if it was not noted.
  package let checksum: String?
  /// The user's files that the arguments name; empty if they are too long, and in recordings of earlier versions.
  package let files: [File]

  /// A file under its name in the arguments.
  package struct File: Hashable, Sendable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The greatest number of bytes that all files of a recording have together.
  package static let longestFiles = 1 << 20

  package init(
    arguments: [String], capabilities: Capabilities, recording: Recording, checksum: String?,
    files: [File] = []
  ) {
    self.arguments = arguments
    self.capabilities = capabilities
    self.recording = recording
    self.checksum = checksum
    self.files = files
  }

  /// - Parameter recipe: the choices that made the run.
  package func text(recipe: JSONValue) -> String {
    let size = recording.size
    let files = files.map {
      JSONValue.object(["name": .string($0.name), "text": .string($0.text)])
    }
    return JSONValue.object([
      JSONValue.Member("program", .string(RecordingFile.program)),
      JSONValue.Member("kind", .string(RecordingFile.kind)),
      JSONValue.Member("arguments", .array(arguments.map { .string($0) })),
      JSONValue.Member("columns", .number(size.columns)),
      JSONValue.Member("rows", .number(size.rows)),
      JSONValue.Member("colors", .string(capabilities.colors.rawValue)),
      JSONValue.Member("glyphs", .string(capabilities.glyphs.rawValue)),
      JSONValue.Member("checksum", checksum.map { .string($0) } ?? .null),
      JSONValue.Member("keys", .string(recording.script)),
      JSONValue.Member("recipe", recipe),
      JSONValue.Member("files", .array(files)),
    ]).compact + "\n"
  }

  /// - Throws: an error with file, line and column if the JSON is not a recording.
  package init(_ node: JSONNode) throws(DataError) {
    try node.requireNames([
      "program", "kind", "arguments", "columns", "rows", "colors", "glyphs", "checksum", "keys",
      "recipe", "files",
    ])
    guard try node.member("program").string() == RecordingFile.program,
      try node.member("kind").string() == RecordingFile.kind
    else {
      throw node.error("this is no recording", cure: "S in the visualiser writes one")
    }
    var arguments: [String] = []
    for word in try node.member("arguments").elements() { arguments.append(try word.string()) }
    self.arguments = arguments
    capabilities = Capabilities(
      colors: try RecordingFile.choice(node, "colors"),
      glyphs: try RecordingFile.choice(node, "glyphs"))
    let keys = try node.member("keys")
    let size = Size(
      columns: try RecordingFile.cells(node, "columns"), rows: try RecordingFile.cells(node, "rows")
    )
    let events: [Event]
    do {
      events = try KeyScript.events(in: try keys.string())
    } catch let error as KeyScriptError {
      throw keys.error("\(error)", cure: "a recording is not meant to be edited")
    } catch {
      throw keys.error("no keys", cure: "a recording is not meant to be edited")
    }
    checksum = try RecordingFile.checksum(node)
    recording = Recording(size: size, events: events)
    files = try RecordingFile.files(node)
  }

  private static func files(_ node: JSONNode) throws(DataError) -> [File] {
    guard let list = try node.optional("files") else { return [] }
    return try list.elements().map { (file) throws(DataError) in
      try file.requireNames(["name", "text"])
      return File(
        name: try file.member("name").string(), text: try file.member("text").string())
    }
  }

  /// Nil in recordings of earlier versions, which have none.
  private static func checksum(_ node: JSONNode) throws(DataError) -> String? {
    guard let noted = try node.optional("checksum"), !noted.isNull else { return nil }
    return try noted.string()
  }

  private static func cells(_ node: JSONNode, _ name: String) throws(DataError) -> Int {
    let number = try node.member(name)
    let value = try number.integer()
    guard Size.range.contains(value) else {
      throw number.error("\(name) of \(value)", cure: "a screen has 1 to 1000")
    }
    return value
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: JSONNode, _ name: String
  ) throws(DataError) -> Choice {
    let word = try node.member(name)
    let text = try word.string()
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue)
      throw word.error("\(name) \(quoted(text))", cure: "there are \(names.listed)")
    }
    return choice
  }

  private static let program = "emscope"
  private static let kind = "recording"
}
