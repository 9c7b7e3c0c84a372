import Terminals

/// `--size` as frames are asked for.
enum FrameSize {
  /// The size of COLUMNSxROWS.
  static func parsed(_ text: String) throws(Failure) -> Size {
    let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else {
      throw Failure(.usage, "--size takes COLUMNSxROWS from 1x1 to 1000x1000, not '\(text)'")
    }
    return Size(columns: columns, rows: rows)
  }
}
