import Screens
import Synchronization

/// The file of `--answers`, to which each answer is appended as a line.
final class AnswerFile: Sendable {
  private let path: String
  private let descriptor: Int32
  /// Returns the time in UTC; nil for a script.
  private let clock: (@Sendable () -> String?)?
  private let problem = Mutex<String?>(nil)

  /// Opens the file, which stays open until the program ends.
  /// - Throws: code 73 if it cannot be opened.
  init(_ path: String, clock: (@Sendable () -> String?)?) throws(Failure) {
    self.path = path
    self.clock = clock
    do throws(FileCalls.Fault) {
      descriptor = try FileCalls.openToAppend(path)
    } catch {
      throw Failure(.cannotWrite, "\(path): \(error.description); give a file for the answers")
    }
  }

  /// The reason why the last answer is not kept; nil if all are.
  var fault: String? { problem.withLock { $0 } }

  /// Appends answers as whole lines.
  /// - Returns: a notice if they are not kept.
  @Sendable func keep(_ answers: [Answer]) -> String? {
    let time = clock?()
    let lines = answers.map { AnswerLine($0, time: time).text + "\n" }.joined()
    do throws(FileCalls.Fault) {
      try FileCalls.append(lines, to: descriptor)
      return nil
    } catch {
      let words = "the answer is not kept: \(path): \(error.description)"
      problem.withLock { $0 = words }
      return words
    }
  }
}
