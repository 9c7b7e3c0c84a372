import Curses

/// Files that belong together: one name and number, and an ending each, as `.svg` or `-start.json`.
///
/// All are written beside their places, and get their names when all are complete. A save that fails leaves
/// nothing. One that is killed leaves files that end in `.part`.
struct FileSet {
  struct File {
    let ending: String
    let text: String
  }

  let name: String
  let files: [File]

  private static let numbers = 1...9999

  /// Writes the files to the current folder under the first number that is free for all.
  /// - Returns: the name with the number.
  /// - Throws: code 73 if they cannot be written.
  func write() throws(Failure) -> String {
    guard let first = Self.numbers.first(where: isFree) else { throw allTaken }
    let parts = try writtenParts(for: first)
    return try CursesTerminal.holdingSignals { () throws(Failure) in
      defer { for part in parts { FileCalls.remove(part) } }
      // Another program may take the number meanwhile.
      for number in first...Self.numbers.upperBound where isFree(number) {
        if try place(parts, at: number) { return "\(name)-\(number)" }
      }
      throw allTaken
    }
  }

  private func path(_ number: Int, _ file: File) -> String { "\(name)-\(number)\(file.ending)" }

  private func isFree(_ number: Int) -> Bool {
    files.allSatisfy { !FileCalls.isTaken(path(number, $0)) }
  }

  private var allTaken: Failure {
    Failure(.cannotWrite, "\(name)-1 to -\(Self.numbers.upperBound) exist")
  }

  /// Writes the files beside their places, and returns their names.
  private func writtenParts(for number: Int) throws(Failure) -> [String] {
    var parts: [String] = []
    for file in files {
      do throws(FileCalls.Fault) {
        parts.append(try writtenPart(file))
      } catch {
        for part in parts { FileCalls.remove(part) }
        throw failure(path(number, file), error)
      }
    }
    return parts
  }

  private func writtenPart(_ file: File) throws(FileCalls.Fault) -> String {
    var attempt = 0
    while true {
      let part = "\(name)-\(SystemCalls.processNumber)-\(attempt)\(file.ending).part"
      do throws(FileCalls.Fault) {
        try FileCalls.create(part, file.text, mode: 0o666)
        return part
      } catch {
        // Left by a process of the same number that was killed, or of another computer.
        guard error.isTaken, attempt < Self.numbers.upperBound else { throw error }
        attempt += 1
      }
    }
  }

  /// Gives the files their names: as links to the parts, which are removed later.
  /// - Returns: false if a name was taken meanwhile.
  private func place(_ parts: [String], at number: Int) throws(Failure) -> Bool {
    var placed: [String] = []
    for (part, file) in zip(parts, files) {
      let path = path(number, file)
      do throws(FileCalls.Fault) {
        try FileCalls.link(part, to: path)
        placed.append(path)
      } catch {
        for path in placed { FileCalls.remove(path) }
        if error.isTaken { return false }
        guard error.hasNoLinks else { throw failure(path, error) }
        return try move(parts, to: number)
      }
    }
    return true
  }

  /// Gives the files their names on a file system without links. Empty files keep the names free until all
  /// parts can take their places.
  private func move(_ parts: [String], to number: Int) throws(Failure) -> Bool {
    let paths = files.map { path(number, $0) }
    var kept: [String] = []
    var last = name
    do throws(FileCalls.Fault) {
      for path in paths {
        last = path
        try FileCalls.create(path, "", mode: 0o666)
        kept.append(path)
      }
      for (part, path) in zip(parts, paths) {
        last = path
        try FileCalls.move(part, over: path)
      }
      return true
    } catch {
      for path in kept { FileCalls.remove(path) }
      if error.isTaken { return false }
      throw failure(last, error)
    }
  }

  private func failure(_ path: String, _ fault: FileCalls.Fault) -> Failure {
    Failure(.cannotWrite, "\(path): \(fault.description)")
  }
}
