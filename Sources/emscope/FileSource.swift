import JSON
import Screens

/// The files that a command line names: those that a recording holds, those beside it, and those of the present
/// folder.
final class FileSource {
  typealias Held = RecordingFile.File

  private let held: [Held]
  /// The folder of the recording, with a slash at its end.
  private let folder: String
  /// The files that were read, by their names.
  private(set) var read: [Held] = []

  /// - Parameters:
  ///   - held: the files that a recording holds.
  ///   - recording: the path of the recording; files are looked for beside it first.
  init(held: [Held] = [], besides recording: String? = nil) {
    self.held = held
    folder = recording.flatMap { path in
      path.lastIndex(of: "/").map { String(path[...$0]) }
    } ?? ""
  }

  func exists(_ name: String) -> Bool { held(name) != nil || UserFile.exists(place(of: name)) }

  /// True if there is something of this name that may hold data.
  func mayHoldData(_ name: String) -> Bool {
    held(name) != nil || UserFile.mayHoldData(place(of: name))
  }

  /// Reads a file; `-` is standard input.
  func bytes(of name: String) throws(Failure) -> [UInt8] {
    let bytes: [UInt8] =
      if let text = held(name) {
        Array(text.utf8)
      } else if name == FileSource.standardInput {
        try StandardStreams.readInput()
      } else {
        try UserFile.read(place(of: name))
      }
    if let text = String(validating: bytes, as: UTF8.self) { read.append(Held(name: name, text: text)) }
    return bytes
  }

  /// Reads a JSON file and makes a value of it.
  func json<Value>(
    _ name: String, _ value: (JSONNode) throws(DataError) -> Value
  ) throws(Failure) -> Value {
    let bytes = try bytes(of: name)
    return try Failure.rethrowing(as: .data) { () throws(DataError) in
      try value(JSONNode(reading: bytes, file: name))
    }
  }

  static let standardInput = "-"

  private func held(_ name: String) -> String? { held.first { $0.name == name }?.text }

  /// The path of a file: beside the recording, in the present folder, or beside the recording without the folders
  /// of its name.
  private func place(of name: String) -> String {
    guard !folder.isEmpty else { return name }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let places = (name.hasPrefix("/") ? [] : [folder + name]) + [name, folder + last]
    return places.first(where: UserFile.exists) ?? name
  }
}
