#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The words for a run, in a file before it takes place, so that a crash leaves them behind.
final class FuzzNote {
  private let path: String
  private(set) var lines: String

  /// - Parameters:
  ///   - path: the file, without its ending.
  ///   - command: the command that repeats the run.
  init(path: String, command: String) {
    self.path = path
    lines = command
    Self.write(Array((command + "\n").utf8), to: path + ".txt")
  }

  /// Adds a line about the next part of the run.
  func write(_ text: String) {
    lines += "\n" + text
    Self.write(Array((lines + "\n").utf8), to: path + ".txt")
  }

  /// Writes an input of the run, and returns its path.
  func write(input: [UInt8], ending: String) -> String {
    let file = "\(path).\(ending)"
    Self.write(input, to: file)
    return file
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
