import ArgumentParser
import Drawing
import Screens
import Terminals

/// A command whose screen other screens can open.
protocol ScreenCommand: ParsableCommand {
  /// Runs the screen until the user leaves it.
  func run(on stage: Stage, with preferences: Preferences) throws
}

/// The terminal on which one screen follows another.
struct Stage {
  let terminal: any Terminal
  let painter: GroundPainter
  /// The file of the answers on all its screens; nil if they are not kept.
  let answers: AnswerFile?

  /// Runs a screen until the user quits it. A screen that it opens runs in between, and leaves it as it was.
  /// - Parameter first: an action that is done at once, when the screen is shown.
  func run<S: Screen>(
    _ start: S, first: S.Action? = nil, by driver: Driver = .person(SystemCalls.milliseconds),
    outside: Loop<S>.Outside = .init()
  ) -> Loop<S>.End {
    var outside = outside
    if let answers { outside.answered = answers.keep }
    var end = Loop(driver: driver, painter: painter, outside: outside)
      .run(start, on: terminal, first: first)
    let later = Loop(
      driver: .person(SystemCalls.milliseconds), painter: painter, outside: outside)
    while let words = end.opens {
      var screen = end.screen
      if let problem = open(words, with: screen.preferences) {
        _ = try? screen.perform(.common(.notify(problem)), in: terminal.size)
      }
      end = later.run(screen, on: terminal, continuing: end)
    }
    return end
  }

  /// Runs the screen of a command, and returns what prevented it.
  private func open(_ words: [String], with preferences: Preferences) -> String? {
    do {
      guard let command = try RootCommand.parseAsRoot(words) as? any ScreenCommand else {
        return "no screen: \(words.joined(separator: " "))"
      }
      try command.run(on: self, with: preferences)
      return nil
    } catch {
      return Failure(error, in: RootCommand.self, words: words).message
    }
  }
}
