import ArgumentParser
import Terminals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program: arguments in, an exit code out. Every failure is one line on standard error.
@main
enum Emscope {
  static let name = "emscope"
  static let version = "0.1.0"

  static func main() {
    // A closed pipe ends the program quietly by a failed write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let unknown = CommandGuess(arguments).failure { throw unknown }
      var command = try RootCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      exit(report(error))
    }
  }

  /// Says what went wrong (or prints the help that was asked for) and returns the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? Failure {
      if !failure.message.isEmpty { StandardStreams.writeError("\(name): \(failure.message)\n") }
      return failure.code.rawValue
    }
    guard RootCommand.exitCode(for: error) != .success else {
      return StandardStreams.write(RootCommand.help(for: error))
    }
    let line = OneLine.cured(RootCommand.fullMessage(for: error))
    StandardStreams.writeError("\(name): \(line)\n")
    return Failure.Code.usage.rawValue
  }
}
