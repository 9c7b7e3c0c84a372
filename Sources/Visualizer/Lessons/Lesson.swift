/// A guided tour through a screen of the program: text, keys, questions, and claims that are checked.
///
/// It is written as a Markdown file that is pleasant to read as it stands; `LessonParser` reads it.
public struct Lesson: Hashable, Sendable {
  /// The file it was read from, as errors call it.
  public let file: String
  /// What the command line calls it.
  public let name: String
  public let title: String
  /// How long a class takes for it.
  public let minutes: Int
  public let opening: Opening
  /// What one will be able to say afterwards.
  public let introduction: [LessonBlock]
  public let introductionNotes: [LessonNote]
  public let steps: [LessonStep]

  /// What the lesson begins with, as words of a command line.
  public struct Opening: Hashable, Sendable {
    public let kind: LessonStageKind
    /// What follows the kind's word, or all of it on the visualiser: `old-faithful`, `-k`, `2`.
    public let words: [String]
    public let place: LessonPlace
  }

  /// `docs/lessons/08-e-step-touches.md` is the lesson `e-step-touches`.
  public static func name(ofFile path: String) -> String {
    var name = Substring(path.split(separator: "/").last ?? "")
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    let number = name.prefix { $0.isNumber }
    let rest = name.dropFirst(number.count)
    return String(!number.isEmpty && rest.hasPrefix("-") ? rest.dropFirst() : name)
  }
}

/// A speaker's note, and after how many items of its step it stands.
public struct LessonNote: Hashable, Sendable {
  public let text: LessonText
  public let position: Int
}

/// A line and a column of a lesson's file, both from 1.
public struct LessonPlace: Hashable, Sendable {
  public let line: Int
  public let column: Int
}
