import ArgumentParser
import Benches
import Lessons
import Screens
import Visualizer

/// The screens on which lessons play: the one list of them.
enum LessonBase: CaseIterable {
  case visualiser, distributions, jensen

  /// The shipped lessons, whose claims use the numbers of these screens.
  static let catalogue = LessonCatalogue(kinds: allCases.map(\.kind))

  private var kind: LessonKind {
    switch self {
    case .visualiser: LessonKind(of: Session.self, pictureRows: .init(least: 15))
    case .distributions:
      LessonKind(
        of: DistributionBench.self, word: DistributionBench.name, pictureRows: Self.benchRows)
    case .jensen:
      LessonKind(of: JensenBench.self, word: JensenBench.name, pictureRows: Self.benchRows)
    }
  }

  /// A bench needs fewer rows than the visualiser, but has use for more.
  private static let benchRows = LessonKind.PictureRows(least: 15, fifths: 3)

  /// The screen that a lesson opens.
  /// - Throws: an error at the opening's place in the lesson.
  static func open(_ lesson: Lesson) throws(Failure) -> any Screen & Quantities {
    let opening = lesson.opening
    let base = allCases.first { $0.kind == opening.kind } ?? .visualiser
    do throws(Failure) {
      return try base.screen(opening.words, of: lesson)
    } catch {
      // An error in the lesson's own data has its line in the lesson.
      if error.message.hasPrefix("\(lesson.file):") { throw error }
      let place = opening.place
      throw error.inWords(
        opening.words, of: "\(lesson.file):\(place.line):\(place.column)")
    }
  }

  private func screen(_ words: [String], of lesson: Lesson) throws(Failure) -> any Screen
    & Quantities
  {
    switch self {
    case .visualiser:
      try Self.make(SessionWords.self, from: words) {
        try SessionLoader(model: $0.model, files: FileSource(of: lesson)).session(
          data: $0.data, theme: .dark)
      }
    case .distributions: try Self.make(DistributionsCommand.self, from: words) { try $0.bench() }
    case .jensen: try Self.make(JensenCommand.self, from: words) { try $0.bench() }
    }
  }

  /// The visualiser's part of a command line: the data and the options of the model.
  private struct SessionWords: ParsableArguments {
    @Argument var data = "old-faithful"
    @OptionGroup var model: ModelOptions
  }

  /// Makes a screen from the words of a command line.
  private static func make<Words: ParsableArguments, Base>(
    _ type: Words.Type, from words: [String], _ make: (Words) throws -> Base
  ) throws(Failure) -> Base {
    do {
      return try make(Words.parse(words))
    } catch {
      throw Failure(error, in: Words.self, words: words)
    }
  }
}
