import Screens

/// `**Look at** the chart`: lights a part of the picture.
package struct LookDirective: LessonDirective {
  package let part: Part

  package init(_ part: Part) { self.part = part }

  init(reading text: String, _ arguments: DirectiveArguments) throws(LessonError) {
    var word = text.hasSuffix(".") ? text.dropLast() : Substring(text)
    if word.hasPrefix("the ") { word = word.dropFirst(4) }
    guard let part = Part(rawValue: String(word)) else {
      let names = Part.allCases.filter { $0 != .everything }.map { "the \($0.rawValue)" }
      throw arguments.error(
        "there is no part '\(word)' of the screen",
        "look at " + names.joined(separator: ", ") + " or everything")
    }
    self.part = part
  }

  func play<Base>(
    at item: Int, in moment: inout LessonMoment<Base>, turn: inout LessonTurn
  ) throws(CancellationError) -> LessonWaiting? {
    moment.lit = part
    return nil
  }

  func write<Base>(at item: Int, isDone: Bool, on page: inout LessonWriter<Base>) {}

  var printed: String { "  * look at \(part == .everything ? "" : "the ")\(part.rawValue)\n" }
}
