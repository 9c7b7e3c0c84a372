import ArgumentParser
import Drawing
import Screens
import Visualizer

/// The host screen of a lesson by the words that open it.
struct LessonStages {
  let lesson: Lesson
  let theme: Theme

  /// The visualiser's part of a command line: DATA and model options.
  private struct Words: ParsableArguments {
    @Argument var data = "old-faithful"
    @OptionGroup var model: ModelOptions
  }

  func open() throws(Failure) -> any LessonStage {
    switch lesson.opening.kind {
    case .visualiser: try visualiser()
    case .distributions: try bench(DistributionsCommand.self) { try $0.bench() }
    case .jensen: try bench(JensenCommand.self) { try $0.bench() }
    }
  }

  /// Opens a bench by the options of its command.
  private func bench<Command: ParsableCommand, Bench: Screen & Quantities>(
    _ command: Command.Type, make: (Command) throws -> Bench
  ) throws(Failure) -> any LessonStage {
    do {
      var bench = try make(command.parse(lesson.opening.words))
      bench.preferences.theme = theme
      return BenchStage(bench)
    } catch {
      throw failure(.usage, OneLine.usage(command.message(for: error)))
    }
  }

  private func visualiser() throws(Failure) -> any LessonStage {
    let words: Words
    do {
      words = try Words.parse(lesson.opening.words)
    } catch {
      throw failure(.usage, OneLine.usage(Words.message(for: error)))
    }
    do throws(Failure) {
      return try SessionLoader(model: words.model).session(
        data: words.data, theme: theme, isOnScreen: true)
    } catch {
      throw failure(error.code, error.message)
    }
  }

  /// A failure at the place of the opening in the lesson.
  private func failure(_ code: Failure.Code, _ message: String) -> Failure {
    let place = lesson.opening.place
    return Failure(code, "\(lesson.file):\(place.line):\(place.column): \(message)")
  }
}
