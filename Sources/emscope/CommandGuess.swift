import Datasets
import JSON

/// A word in the command's place that is neither a command nor data, but near to a command.
struct CommandGuess {
  let failure: Failure?

  init(_ arguments: [String]) {
    failure = CommandGuess.failure(arguments)
  }

  private static func failure(_ arguments: [String]) -> Failure? {
    guard let word = arguments.first, arguments.count > 1, !word.hasPrefix("-"),
      !RootCommand.commandNames.contains(word), Shelf.entry(named: word) == nil,
      !InputFile.exists(word), let guess = nearest(to: word, in: RootCommand.commandNames)
    else { return nil }
    return Failure(.usage, "unknown command '\(word)'; did you mean '\(guess)'?")
  }
}
