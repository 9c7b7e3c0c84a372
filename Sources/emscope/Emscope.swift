import ArgumentParser

/// The program: arguments in, an exit code out.
@main
enum Emscope {
  static let name = "emscope"
  static let version = "0.1.0"

  static func main() {
    SystemCalls.makeWritesFail()
    do {
      var command = try RootCommand.parseAsRoot()
      WorkSign.begin()
      defer { WorkSign.end() }
      try command.run()
    } catch {
      SystemCalls.endProgram(code: report(error))
    }
  }

  /// Prints the error, or the help that was asked for. Returns the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? Failure {
      StandardStreams.report(failure.message)
      return failure.code.rawValue
    }
    let code = RootCommand.exitCode(for: error)
    guard code == .success else {
      StandardStreams.writeError(
        Failure.shown(RootCommand.fullMessage(for: error), of: CommandLine.arguments))
      return code.rawValue
    }
    do throws(Failure) {
      try StandardStreams.writeOutput(RootCommand.help(for: error) + "\n")
      return code.rawValue
    } catch {
      return report(error)
    }
  }
}
