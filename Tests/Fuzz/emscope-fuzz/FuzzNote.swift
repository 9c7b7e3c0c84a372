#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run does, on paper before it is done: a crash leaves it behind.
final class FuzzNote {
  private let path: String
  private(set) var lines: String

  /// - Parameters:
  ///   - path: the file, without its ending.
  ///   - command: the command that repeats the run.
  init(path: String, command: String) {
    self.path = path
    lines = command
  }

  /// Adds what the run does next.
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
