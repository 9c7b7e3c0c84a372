import ArgumentParser

/// The program: arguments in, an exit code out.
@main
enum Emscope {
  static let name = "emscope"
  static let version = "0.1.0"

  static func main() {
    SystemCalls.ignoreClosedPipes()
    do {
      var command = try RootCommand.parseAsRoot()
      try command.run()
    } catch {
      SystemCalls.endProgram(code: report(error))
    }
  }

  /// Prints the error, or the help that was asked for. Returns the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? Failure { return report(failure) }
    let code = RootCommand.exitCode(for: error)
    guard code == .success else {
      StandardStreams.writeError(RootCommand.fullMessage(for: error) + "\n")
      return code.rawValue
    }
    do throws(Failure) {
      try StandardStreams.writeOutput(RootCommand.help(for: error) + "\n")
      return code.rawValue
    } catch {
      return report(error)
    }
  }

  /// Prints the failure on one line.
  private static func report(_ failure: Failure) -> Int32 {
    if !failure.message.isEmpty { StandardStreams.writeError("\(name): \(failure.message)\n") }
    return failure.code.rawValue
  }
}
