import ArgumentParser
import Drawing
import Visualizer

/// From what a lesson opens to the stage it plays on.
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
    case .visualiser: return try visualiser()
    case .distributions, .jensen: return try bench()
    }
  }

  private func bench() throws(Failure) -> any LessonStage {
    do throws(BenchError) {
      switch try BenchRecipe(words: [lesson.opening.kind.rawValue] + lesson.opening.words) {
      case .distributions(var bench):
        bench.theme = theme
        return BenchStage(bench)
      case .jensen(var bench):
        bench.theme = theme
        return BenchStage(bench)
      }
    } catch {
      throw failure(.usage, error.description)
    }
  }

  private func visualiser() throws(Failure) -> any LessonStage {
    let words: Words
    do {
      words = try Words.parse(lesson.opening.words)
    } catch {
      throw failure(.usage, Words.firstLine(of: error))
    }
    do throws(Failure) {
      return try SessionLoader(model: words.model).session(
        data: words.data, theme: theme, isOnScreen: true)
    } catch {
      throw failure(error.code, error.message)
    }
  }

  /// What goes wrong with an opening is said at its place in the lesson.
  private func failure(_ code: Failure.Code, _ message: String) -> Failure {
    let place = lesson.opening.place
    return Failure(code, "\(lesson.file):\(place.line):\(place.column): \(message)")
  }
}
