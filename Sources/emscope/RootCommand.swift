import ArgumentParser
import Mixtures

/// `emscope`: the commands and their order.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Emscope.name,
    abstract: "See expectation-maximisation converge: step by step, with the bound it climbs.",
    discussion: """
      Opens the visualiser on DATA: a shipped data set (see 'emscope datasets'), a file of numbers \
      with separators, or - for standard input. Without DATA it opens old-faithful.
      """,
    version: "\(Emscope.name) \(Emscope.version) (kernel \(KernelLevel.present.name))",
    subcommands: [
      ViewCommand.self, TraceCommand.self, FrameCommand.self, DatasetsCommand.self,
      LessonsCommand.self, LessonCommand.self, DistributionsCommand.self, JensenCommand.self,
      KeysCommand.self, ReplayCommand.self,
    ],
    defaultSubcommand: ViewCommand.self)

  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// The help that was asked for; the root's shows the view's options too.
  static func help(for error: any Error) -> String {
    let message = fullMessage(for: error)
    guard message.contains("SUBCOMMANDS:") else { return message + "\n" }
    return message + "\n\n" + helpMessage(for: ViewCommand.self) + "\n"
  }
}
