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
      KeysCommand.self, ReplayCommand.self, GradeCommand.self,
    ],
    defaultSubcommand: ViewCommand.self)

  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// The help that was asked for. The help of the root shows the options of the default command
  /// too.
  static func help(for error: any Error) -> String {
    let help = fullMessage(for: error)
    guard help == helpMessage() else { return help }
    return help + "\n\n" + helpMessage(for: ViewCommand.self)
  }
}
