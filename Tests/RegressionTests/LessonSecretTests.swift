import Screens
import Terminals
import Testing

@testable import Lessons
@testable import emscope

/// No number that a lesson asks for can be read off the screen before it is answered.
@Suite struct LessonSecretTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 40),
  ]

  @Test(arguments: Program.lessons) func noAnswerIsOnTheScreen(_ name: String) throws {
    let file = try #require(LessonBase.catalogue.file(name))
    let lesson = try LessonBase.catalogue.lesson(in: file.text, file: file.path)
    try check(lesson, on: LessonBase.open(lesson))
  }

  private func check<Base: Screen & Quantities>(_ lesson: Lesson, on base: Base) throws {
    for size in Self.sizes {
      var screen = LessonScreen(lesson, on: base)
      while !screen.isOver {
        if let number = screen.question?.number { check(number, on: screen, size) }
        try screen.playTurn(in: size)
      }
    }
  }

  private func check<Base: Screen & Quantities>(
    _ number: LessonNumericAnswer, on screen: LessonScreen<Base>, _ size: Size
  ) {
    let digits = number.text.drop { !$0.isNumber }
    // A short number occurs in other places, too.
    guard digits.count >= 4 else { return }
    let frame = screen.frame(size: size, capabilities: Capabilities())
    for row in 0..<size.rows {
      let words = frame.text(row: row).split { !$0.isNumber && $0 != "." }
      #expect(
        !words.contains(digits),
        "\(screen.lesson.file), step \(screen.step), \(size): \(frame.text(row: row))")
    }
  }
}
