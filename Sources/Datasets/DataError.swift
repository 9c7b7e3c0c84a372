/// Something wrong in a file that somebody brought: where it is, what was found, and the cure.
///
/// Its text is one line, `FILE:LINE:COLUMN: what is wrong; what to do`. Line and column count from 1,
/// the column in characters, so that editors can jump there; they are left out where the fault has
/// no single place (a constant column, say).
public struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let line: Int?
  public let column: Int?
  public let problem: String
  public let cure: String

  public init(
    file: String, line: Int? = nil, column: Int? = nil, problem: String, cure: String
  ) {
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column
    self.problem = problem
    self.cure = cure
  }

  public var description: String {
    let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): \(problem); \(cure)"
  }
}
