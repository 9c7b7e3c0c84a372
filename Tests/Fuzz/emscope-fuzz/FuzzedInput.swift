/// A kind of text from outside: its beginnings, what means something in it, and its readers.
protocol FuzzedInput: Sendable {
  /// The folder of its corpus, and the ending of its files.
  var name: String { get }
  /// Texts without an error.
  var seeds: [[UInt8]] { get }
  /// Pieces that mean something to the reader.
  var tokens: [String] { get }

  /// Gives a text to the library, and what it makes of it to a screen.
  /// - Throws: the error of the text, or a finding.
  func read(_ bytes: [UInt8], _ random: inout FuzzRandom) throws

  /// A command of the program that reads a file.
  func command(_ path: String, _ random: inout FuzzRandom) -> [String]
}

/// All kinds of input.
enum FuzzedInputs {
  static let all: [any FuzzedInput] = [
    TableInput(), StartInput(), PriorInput(), RecordingInput(), LessonInput(), ScriptInput(),
    ArgumentsInput(),
  ]
}
